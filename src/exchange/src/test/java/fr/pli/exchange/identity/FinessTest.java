package fr.pli.exchange.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinessTest {
  @ParameterizedTest
  @ValueSource(strings = {"750712184", "010003853", "300017985"})
  void aRightNumberIsRight(String value) {
    assertTrue(new Finess(value).checked());
  }

  @ParameterizedTest
  @ValueSource(strings = {"750712185", "010003835", "300017986"})
  void aWrongDigitIsNoticedAndTheNumberKept(String value) {
    assertFalse(new Finess(value).checked());
    assertEquals(Optional.of(new Finess(value)), Finess.parse(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2A0000154", "2B0000012", "2a0000154"})
  void aCorsicanNumberCannotBeCheckedAndIsAccepted(String value) {
    assertTrue(Finess.parse(value).map(Finess::checked).orElse(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"75 071 218 4", "75.0712.184"})
  void blanksAndDotsArePassedOver(String typed) {
    assertEquals(Optional.of(new Finess("750712184")), Finess.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "75071218", "7507121840", "A50712184", "75071218A", "2C0000154"})
  void otherShapesAreRefused(String value) {
    assertEquals(Optional.empty(), Finess.parse(value));
    assertThrows(IllegalArgumentException.class, () -> new Finess(value));
  }

  @Property
  void anyTextIsReadWithoutFailing(@ForAll String text) {
    Finess.parse(text).ifPresent(Finess::checked);
  }
}
