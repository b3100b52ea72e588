package fr.pli.desktop.pages;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Measures what a process works, from now on. Where the system does not tell its processor time,
 * time on the clock stands for it.
 */
final class Stopwatch {
  /** How often a process at its limit is looked at again; a short request is never looked at. */
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Supplier<Optional<Duration>> processor;
  private final Duration limit;
  private final long begin = System.nanoTime();

  /**
   * Begins now.
   *
   * @param processor tells the time that the process has worked so far, where that is known
   * @param limit processor time that the process may use
   */
  Stopwatch(Supplier<Optional<Duration>> processor, Duration limit) {
    this.processor = processor;
    this.limit = limit;
  }

  /** Waits until the process has used its time, or until the clock says that it is enough. */
  void await() throws InterruptedException {
    Thread.sleep(shorter(LOOK, limit));
    Duration before = worked().minus(shorter(LOOK, limit));
    Duration left = left(before);
    while (left.isPositive()) {
      Thread.sleep(left.compareTo(LOOK) < 0 ? LOOK : left);
      left = left(before);
    }
  }

  private Duration left(Duration before) {
    Duration work = limit.minus(worked().minus(before));
    return shorter(work, Limits.patience(limit).minus(clock()));
  }

  private Duration worked() {
    return processor.get().orElseGet(this::clock);
  }

  private Duration clock() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
