package fr.pli.desktop.sync;

import java.time.Duration;

/**
 * How often.
 *
 * @param poll between two exchanges when no event comes, give or take a fifth
 * @param base first back-off
 * @param cap longest back-off
 */
public record Pace(Duration poll, Duration base, Duration cap) {
  public static final Pace USUAL =
      new Pace(Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofMinutes(5));
}
