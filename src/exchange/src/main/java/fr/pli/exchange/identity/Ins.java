package fr.pli.exchange.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * National health identity number (INS matricule): 13 characters and a key of 2 digits. The month
 * is left free on purpose. A wrong key is kept and warned about when imported, refused when typed.
 */
public record Ins(String value) {
  private static final Pattern SHAPE =
      Pattern.compile("[12478]\\d{2}\\d{2}\\d[\\dAB]\\d{3}\\d{3}\\d{2}");

  /**
   * Takes 15 characters.
   *
   * @throws IllegalArgumentException if the value does not have the shape
   */
  public Ins {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("An INS number has 13 characters and a key of 2 digits");
    }
  }

  /** Reads a number with or without blanks; empty when it does not have the shape. */
  public static Optional<Ins> parse(String text) {
    String plain = text.replaceAll("[\\s.]", "").toUpperCase(java.util.Locale.ROOT);
    return SHAPE.matcher(plain).matches() ? Optional.of(new Ins(plain)) : Optional.empty();
  }

  /**
   * True when the key is 97 minus the first 13 characters modulo 97 (Corsica: 2A = 19, 2B = 18).
   */
  public boolean keyValid() {
    String digits = value.substring(0, 13).replace("2A", "19").replace("2B", "18");
    if (!digits.chars().allMatch(Character::isDigit)) {
      return false;
    }
    return 97 - Long.parseLong(digits) % 97 == Integer.parseInt(value.substring(13));
  }

  /** Never prints the number. */
  @Override
  public String toString() {
    return "Ins[…]";
  }
}
