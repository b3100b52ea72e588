package fr.pli.desktop.recognition;

import java.util.List;

/**
 * A value that was read.
 *
 * @param confidence 0 to 1; 0.9 and above counts as certain
 * @param reason code of why: "address-block", "copy-list", "subject-line", "signature", …
 */
public record Recognised<T>(T value, double confidence, List<Place> places, String reason) {
  /** From here on a value counts as certain. */
  public static final double CERTAIN = 0.9;

  public Recognised {
    places = List.copyOf(places);
  }

  public boolean certain() {
    return confidence >= CERTAIN;
  }
}
