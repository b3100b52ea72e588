package fr.pli.desktop.vault;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * What a PIN must be: six digits or more, and none that is tried first: no run (123456, 246802), no
 * repeat (111111, 121212, 123123), no pairs or mirror of a run (112233, 123321), no date.
 */
public final class PinRule {
  static final int SHORTEST = 6;
  static final int LONGEST = 16;

  /** The judgement, for the screen to put into words. */
  public enum Verdict {
    GOOD,
    NOT_DIGITS,
    TOO_SHORT,
    TOO_LONG,
    RUN,
    REPEATED,
    DATE
  }

  private PinRule() {}

  public static Verdict judge(char[] pin) {
    for (char c : pin) {
      if (c < '0' || c > '9') {
        return Verdict.NOT_DIGITS;
      }
    }
    if (pin.length < SHORTEST) {
      return Verdict.TOO_SHORT;
    }
    if (pin.length > LONGEST) {
      return Verdict.TOO_LONG;
    }
    int[] digits = new int[pin.length];
    Arrays.setAll(digits, i -> pin[i] - '0');
    try {
      return judge(digits);
    } finally {
      Arrays.fill(digits, 0);
    }
  }

  private static Verdict judge(int[] digits) {
    if (periodic(digits) || fewDigits(digits)) {
      return Verdict.REPEATED;
    }
    if (run(digits, 0, digits.length) || pairedRun(digits) || mirroredRun(digits)) {
      return Verdict.RUN;
    }
    return date(digits) ? Verdict.DATE : Verdict.GOOD;
  }

  /** The same block again and again, the last one perhaps cut. */
  private static boolean periodic(int[] digits) {
    for (int period = 1; period <= digits.length / 2; period++) {
      boolean same = true;
      for (int i = period; i < digits.length && same; i++) {
        same = digits[i] == digits[i - period];
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  private static boolean fewDigits(int[] digits) {
    return Arrays.stream(digits).distinct().count() < 3;
  }

  /** The same step from each digit to the next; 9 is followed by 0. */
  private static boolean run(int[] digits, int from, int to) {
    for (int i = from + 2; i < to; i++) {
      if (step(digits, i) != step(digits, from + 1)) {
        return false;
      }
    }
    return to - from > 2;
  }

  private static int step(int[] digits, int at) {
    return Math.floorMod(digits[at] - digits[at - 1], 10);
  }

  private static boolean pairedRun(int[] digits) {
    if (digits.length % 2 != 0) {
      return false;
    }
    int[] halves = new int[digits.length / 2];
    for (int i = 0; i < halves.length; i++) {
      if (digits[2 * i] != digits[2 * i + 1]) {
        return false;
      }
      halves[i] = digits[2 * i];
    }
    return run(halves, 0, halves.length);
  }

  private static boolean mirroredRun(int[] digits) {
    for (int i = 0; i < digits.length / 2; i++) {
      if (digits[i] != digits[digits.length - 1 - i]) {
        return false;
      }
    }
    return run(digits, 0, (digits.length + 1) / 2);
  }

  /** A birthday, whichever way round it is written. */
  private static boolean date(int[] d) {
    if (d.length == 6) {
      int a = d[0] * 10 + d[1];
      int b = d[2] * 10 + d[3];
      int c = d[4] * 10 + d[5];
      return day(2000 + c, b, a)
          || day(2000 + c, a, b)
          || day(2000 + a, b, c)
          || monthOf(a, b * 100 + c)
          || monthOf(c, a * 100 + b);
    }
    if (d.length == 8) {
      int first = d[0] * 10 + d[1];
      int second = d[2] * 10 + d[3];
      int third = d[4] * 10 + d[5];
      int fourth = d[6] * 10 + d[7];
      return lived(third * 100 + fourth, second, first)
          || lived(third * 100 + fourth, first, second)
          || lived(first * 100 + second, third, fourth);
    }
    return false;
  }

  private static boolean monthOf(int month, int year) {
    return lived(year, month, 1);
  }

  private static boolean lived(int year, int month, int day) {
    return year >= 1900 && year < 2100 && day(year, month, day);
  }

  /** In a short year that may be a leap year either way: 2000 is one, and 1900 is not asked. */
  private static boolean day(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }
}
