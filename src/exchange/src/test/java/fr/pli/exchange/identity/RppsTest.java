package fr.pli.exchange.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RppsTest {
  @Test
  void aTrueNumberObeysLuhn() {
    assertTrue(new Rpps("10965540585").checked());
  }

  @Test
  void aNumberThatDoesNotIsKept() {
    assertFalse(new Rpps("10965540586").checked());
    assertEquals(Optional.of(new Rpps("10965540586")), Rpps.parse("10965540586"));
  }

  @Property
  void ofTenNumbersThatDifferInTheLastDigitOneIsRight(
      @ForAll @LongRange(max = 9_999_999_999L) long start) {
    long right =
        IntStream.range(0, 10)
            .filter(last -> new Rpps("%010d%d".formatted(start, last)).checked())
            .count();
    assertEquals(1, right);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10 96 55 40 585", "109.655.405.85", "\t10965540585 "})
  void blanksAndDotsArePassedOver(String typed) {
    assertEquals(Optional.of(new Rpps("10965540585")), Rpps.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1096554058", "109655405850", "810965540585", "1096554058A"})
  void otherShapesAreRefused(String value) {
    assertEquals(Optional.empty(), Rpps.parse(value));
    assertThrows(IllegalArgumentException.class, () -> new Rpps(value));
  }

  @Property
  void anyTextIsReadWithoutFailing(@ForAll String text) {
    Rpps.parse(text).ifPresent(Rpps::checked);
  }
}
