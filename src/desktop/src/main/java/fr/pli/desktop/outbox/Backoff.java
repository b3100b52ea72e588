package fr.pli.desktop.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When to try again: full jitter, so that a thousand workstations do not come back at one moment.
 * It grows to five minutes and stays there for ever; it has no last try.
 */
final class Backoff {
  static final Duration BASE = Duration.ofSeconds(2);
  static final Duration CAP = Duration.ofMinutes(5);

  /** While there is no network a try costs nothing, and its return should be noticed soon. */
  static final Duration CAP_OFFLINE = Duration.ofSeconds(30);

  private static final long LEAST_MILLIS = 500;

  private final RandomGenerator random;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /** The next try after so many failed ones. */
  Instant next(Instant now, int attempts, Duration cap) {
    long grown = BASE.toMillis() << Math.min(attempts, 20);
    long most = Math.min(cap.toMillis(), grown);
    return now.plusMillis(random.nextLong(LEAST_MILLIS, most + 1));
  }

  /** As long as the server asks, and a little jitter on top. */
  Instant after(Instant now, Duration asked) {
    return now.plus(asked).plusMillis(random.nextLong(BASE.toMillis()));
  }
}
