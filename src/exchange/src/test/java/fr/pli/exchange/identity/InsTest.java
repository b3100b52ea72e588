package fr.pli.exchange.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsTest {
  private static final long FIRST = 1_00_00_00_000_000L;
  private static final long LAST = 2_99_99_99_999_999L;

  @ParameterizedTest
  @ValueSource(strings = {"279035121518989", "255081416802538"})
  void aRightKeyIsRight(String value) {
    assertTrue(new Ins(value).keyValid());
  }

  @ParameterizedTest
  @ValueSource(strings = {"288091234567823", "253097812634581", "123549685274612"})
  void aWrongKeyIsKeptAndWarnedAbout(String value) {
    assertEquals(Optional.of(new Ins(value)), Ins.parse(value));
    assertFalse(new Ins(value).keyValid());
  }

  @Test
  void thePublishedNumbersWithAWrongKeyHaveTheComputedOne() {
    assertTrue(new Ins("288091234567894").keyValid());
    assertTrue(new Ins("253097812634543").keyValid());
    assertTrue(new Ins("123549685274683").keyValid());
  }

  @Property
  void southernCorsicaCountsAsDepartment19(@ForAll @LongRange(max = 999_999) long commune) {
    String end = "%06d".formatted(commune);
    assertTrue(new Ins("184012A" + end + key(1_84_01_19_000_000L + commune)).keyValid());
  }

  @Property
  void northernCorsicaCountsAsDepartment18(@ForAll @LongRange(max = 999_999) long commune) {
    String end = "%06d".formatted(commune);
    assertTrue(new Ins("284012B" + end + key(2_84_01_18_000_000L + commune)).keyValid());
  }

  @ParameterizedTest
  @ValueSource(strings = {"184011A00400123", "184015B00400123", "18401AB00400123"})
  void aLetterElsewhereThanInCorsicaIsNeverRight(String value) {
    assertFalse(Ins.parse(value).map(Ins::keyValid).orElse(false));
  }

  @Property
  void theKeyIs97MinusTheNumberModulo97(@ForAll @LongRange(min = FIRST, max = LAST) long number) {
    for (int key = 0; key < 100; key++) {
      boolean right = "%02d".formatted(key).equals(key(number));
      assertEquals(right, new Ins(number + "%02d".formatted(key)).keyValid());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 79 03 51 215 189 89", "2.79.03.51.215.189.89", " 279035121518989\n"})
  void blanksAndDotsArePassedOver(String typed) {
    assertEquals(Optional.of(new Ins("279035121518989")), Ins.parse(typed));
  }

  @Test
  void aSmallLetterIsTakenAsACapital() {
    assertEquals(Optional.of(new Ins("184012A00400112")), Ins.parse("184012a00400112"));
  }

  @Test
  void theMonthIsFree() {
    assertTrue(Ins.parse("279995121518989").isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "27903512151898",
        "2790351215189890",
        "379035121518989",
        "079035121518989",
        "27903C121518989",
        "27903512151898A",
        "٢٧٩٠٣٥١٢١٥١٨٩٨٩"
      })
  void otherShapesAreRefused(String value) {
    assertEquals(Optional.empty(), Ins.parse(value));
    assertThrows(IllegalArgumentException.class, () -> new Ins(value));
  }

  @Property
  void anyTextIsReadWithoutFailing(@ForAll String text) {
    Ins.parse(text).ifPresent(Ins::keyValid);
  }

  @Test
  void theNumberIsNeverPrinted() {
    assertFalse(new Ins("279035121518989").toString().contains("279"));
    String message =
        assertThrows(IllegalArgumentException.class, () -> new Ins("27903512151898")).toString();
    assertFalse(message.contains("279"));
  }

  private static String key(long number) {
    return "%02d".formatted(97 - number % 97);
  }
}
