package fr.pli.exchange.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * National number of a health structure: 9 characters, Luhn unless a letter (Corsica) is inside.
 */
public record Finess(String value) {
  private static final Pattern SHAPE = Pattern.compile("\\d[\\dAB]\\d{7}");

  /**
   * Takes 9 characters.
   *
   * @throws IllegalArgumentException if the value does not have the shape
   */
  public Finess {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("A FINESS number has 9 characters");
    }
  }

  /** Reads a number with or without blanks; empty when it does not have the shape. */
  public static Optional<Finess> parse(String text) {
    String plain = text.replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
    return SHAPE.matcher(plain).matches() ? Optional.of(new Finess(plain)) : Optional.empty();
  }

  /** True when the check digit is right or, for a number with a letter, cannot be checked. */
  public boolean checked() {
    return value.chars().anyMatch(Character::isLetter) || Luhn.valid(value);
  }
}
