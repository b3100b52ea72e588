package fr.pli.exchange.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * National number of a health professional: 11 digits. True numbers obey Luhn, most numbers printed
 * in guides do not, so a wrong digit warns and never refuses.
 */
public record Rpps(String value) {
  private static final Pattern SHAPE = Pattern.compile("\\d{11}");

  /**
   * Takes 11 digits.
   *
   * @throws IllegalArgumentException if the value is not 11 digits
   */
  public Rpps {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("An RPPS number has 11 digits");
    }
  }

  /** Reads a number with or without blanks; empty when it is not 11 digits. */
  public static Optional<Rpps> parse(String text) {
    String digits = text.replaceAll("[\\s.]", "");
    return SHAPE.matcher(digits).matches() ? Optional.of(new Rpps(digits)) : Optional.empty();
  }

  /** True when the check digit is right. */
  public boolean checked() {
    return Luhn.valid(value);
  }
}
