package fr.pli.demo.faults;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What happens to one connection.
 *
 * @param after bytes in both directions before it happens
 * @param time how long it lasts: the delay of each piece, the silence before the line is reset
 */
record Fault(Kind kind, long after, Duration time) {
  static final Fault NONE = new Fault(Kind.NONE, Long.MAX_VALUE, Duration.ZERO);

  /** Bytes a second of a throttled line. */
  static final int THROTTLED = 200_000;

  private static final int LONGEST_SILENCE_MILLIS = 1_500;

  enum Kind {
    NONE,
    /** Each piece comes late. */
    DELAY,
    /** At most {@link Fault#THROTTLED} bytes a second. */
    THROTTLE,
    /** Both sides see an orderly end. */
    CUT,
    /** Both sides see a reset. */
    RESET,
    /** The workstation sees the end of the answers, and can go on asking for a while. */
    HALF_CLOSE,
    /** Nothing passes any more, then a reset. */
    BLACK_HOLE,
    /** Requests pass, answers do not, then a reset. */
    DEAF,
    /** Nobody answers at all. */
    REFUSE
  }

  /** One connection in three is left in peace. */
  static Fault any(RandomGenerator random, int mostBytes) {
    if (random.nextInt(3) == 0) {
      return NONE;
    }
    Kind[] kinds = Kind.values();
    Kind kind = kinds[1 + random.nextInt(kinds.length - 1)];
    int millis =
        kind == Kind.DELAY ? random.nextInt(20) : 100 + random.nextInt(LONGEST_SILENCE_MILLIS);
    // Most lines break early, where the protocol is; some in the middle of a letter.
    long after = random.nextInt(1, random.nextBoolean() ? 12_000 : mostBytes);
    return new Fault(kind, after, Duration.ofMillis(millis));
  }

  static Fault of(Kind kind, long after) {
    return new Fault(kind, after, Duration.ofMillis(200));
  }
}
