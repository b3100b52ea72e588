package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.pli.desktop.vault.PinRule.Verdict;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinRuleTest {
  private static Verdict judge(String pin) {
    return PinRule.judge(pin.toCharArray());
  }

  @ParameterizedTest
  @CsvSource({
    "483920, GOOD",
    "7350184, GOOD",
    "12345, TOO_SHORT",
    "'', TOO_SHORT",
    "12345678901234567, TOO_LONG",
    "48392a, NOT_DIGITS",
    "٤٨٣٩٢٠, NOT_DIGITS",
    "123456, RUN",
    "654321, RUN",
    "890123, RUN",
    "135791, RUN",
    "112233, RUN",
    "123321, RUN",
    "111111, REPEATED",
    "121212, REPEATED",
    "123123, REPEATED",
    "1231231, REPEATED",
    "112112, REPEATED",
    "110100, REPEATED",
    "140789, DATE",
    "071489, DATE",
    "890714, DATE",
    "14071989, DATE",
    "19890714, DATE",
    "071989, DATE",
    "198907, DATE"
  })
  void triviaAreRefusedByName(String pin, Verdict verdict) {
    assertEquals(verdict, judge(pin));
  }

  @Property
  void noRunIsGood(
      @ForAll @IntRange(max = 9) int first,
      @ForAll @IntRange(max = 9) int step,
      @ForAll @IntRange(min = 6, max = 12) int length) {
    StringBuilder pin = new StringBuilder();
    for (int i = 0; i < length; i++) {
      pin.append((first + i * step) % 10);
    }
    assertNotEquals(Verdict.GOOD, judge(pin.toString()));
  }

  @Property
  void noBlockThatComesAgainIsGood(
      @ForAll @IntRange(max = 999) int block, @ForAll @IntRange(min = 6, max = 12) int length) {
    String text = String.format("%03d", block).repeat(4).substring(0, length);
    assertNotEquals(Verdict.GOOD, judge(text));
  }

  @Property
  void noDayOfALifeIsGood(@ForAll @IntRange(max = 45_000) int day) {
    LocalDate date = LocalDate.of(1920, 1, 1).plusDays(day);
    for (String pattern : List.of("ddMMyy", "yyMMdd", "MMddyy", "ddMMyyyy", "yyyyMMdd")) {
      String pin = DateTimeFormatter.ofPattern(pattern).format(date);
      assertNotEquals(Verdict.GOOD, judge(pin), pin);
    }
  }

  @Property
  void theJudgementNeverDependsOnWhatIsLeftInTheArray(@ForAll @IntRange(max = 999_999) int pin) {
    char[] typed = String.format("%06d", pin).toCharArray();
    Verdict first = PinRule.judge(typed);
    assertEquals(first, PinRule.judge(typed));
    assertEquals(String.format("%06d", pin), new String(typed));
  }
}
