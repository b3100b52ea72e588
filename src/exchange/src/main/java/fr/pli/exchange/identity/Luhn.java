package fr.pli.exchange.identity;

/** The Luhn check (ISO/IEC 7812-1), used by RPPS and FINESS numbers. */
final class Luhn {
  private Luhn() {}

  /** True when the digits, check digit last, add up; false for anything but digits. */
  static boolean valid(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return !digits.isEmpty() && sum % 10 == 0;
  }
}
