package fr.pli.desktop.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Chance in waiting, so that a server that comes back is not met by everybody at once. */
final class Jitter {
  private static final int LARGEST_POWER = 30;

  private final Pace pace;
  private final RandomGenerator random;

  Jitter(Pace pace, RandomGenerator random) {
    this.pace = pace;
    this.random = random;
  }

  /** Full jitter: anything from a tenth of the base to base · 2^failures, at most the cap. */
  Duration backOff(int failures) {
    double longest = pace.base().toMillis() * Math.pow(2, Math.min(failures, LARGEST_POWER));
    long capped = (long) Math.min((double) pace.cap().toMillis(), longest);
    return Duration.ofMillis(random.nextLong(pace.base().toMillis() / 10, capped + 1));
  }

  /** How often a long wait looks at the clock. */
  Duration look() {
    return pace.poll().dividedBy(6);
  }

  /** The poll interval, give or take a fifth. */
  Duration poll() {
    long millis = pace.poll().toMillis();
    return Duration.ofMillis(millis - millis / 5 + random.nextLong(2 * (millis / 5) + 1));
  }
}
