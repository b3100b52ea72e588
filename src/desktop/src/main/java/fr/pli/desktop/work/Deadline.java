package fr.pli.desktop.work;

import java.time.Duration;

/**
 * How long all that is done for one file may take by the clock, however many programs and pages
 * that is. Set around the work; asked by whoever waits for another program within it, on the same
 * thread. Without one, everything takes what it may take by itself.
 */
public final class Deadline {
  private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /**
   * Does something that shall not take longer. It is not interrupted: whoever waits within it asks
   * how long it still may.
   */
  public static <T, X extends Throwable> T within(Duration limit, ScopedValue.CallableOp<T, X> work)
      throws X {
    Deadline deadline = new Deadline(System.nanoTime() + left(limit).toNanos());
    return ScopedValue.where(CURRENT, deadline).call(work);
  }

  /** What is left, but not more than this; zero when the time is over. */
  public static Duration left(Duration most) {
    if (!CURRENT.isBound()) {
      return most;
    }
    Duration left = Duration.ofNanos(Math.max(0, CURRENT.get().end - System.nanoTime()));
    return left.compareTo(most) < 0 ? left : most;
  }

  /** True when no time is left. */
  public static boolean over() {
    return left(Duration.ofNanos(1)).isZero();
  }
}
