package fr.pli.desktop.pages;

import fr.pli.desktop.work.Deadline;
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
  private final Duration patience;
  private final long begin = System.nanoTime();

  /**
   * Begins now; on the clock it goes no further than a {@link Deadline} that was set.
   *
   * @param processor tells the time that the process has worked so far, where that is known
   * @param limit processor time that the process may use
   */
  Stopwatch(Supplier<Optional<Duration>> processor, Duration limit) {
    this.processor = processor;
    this.limit = limit;
    this.patience = Deadline.left(Limits.patience(limit));
  }

  /** Waits until the process has used its time, or until the clock says that it is enough. */
  void await() throws InterruptedException {
    Duration first = shorter(LOOK, shorter(limit, patience));
    Thread.sleep(first);
    Duration before = worked().minus(first);
    Duration left = left(before);
    while (left.isPositive()) {
      Thread.sleep(left.compareTo(LOOK) < 0 ? LOOK : left);
      left = left(before);
    }
  }

  private Duration left(Duration before) {
    Duration work = limit.minus(worked().minus(before));
    return shorter(work, patience.minus(clock()));
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
