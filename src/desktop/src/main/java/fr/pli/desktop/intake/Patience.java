package fr.pli.desktop.intake;

import java.time.Duration;

/**
 * How long intake waits for a file.
 *
 * @param settle a file is looked at twice, this far apart, before it is taken
 * @param refuse an empty file, or one that is no PDF, is set aside when it has not changed for this
 *     long
 * @param longest most time between two looks at a file that goes on waiting
 */
public record Patience(Duration settle, Duration refuse, Duration longest) {
  /** What the program runs with. */
  public static final Patience STANDARD =
      new Patience(Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofMinutes(5));

  /** Time to the next look after a number of looks that changed nothing: doubling. */
  Duration afterLooks(int looks) {
    Duration wait = settle.multipliedBy(1L << Math.min(looks, 20));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
