package fr.pli.desktop.sync;

import java.time.Duration;

/** Time that passes whatever becomes of the clock: it may be wrong, and it may be set. */
final class Countdown {
  private final long began = System.nanoTime();
  private final Duration length;

  Countdown(Duration length) {
    this.length = length;
  }

  /** Negative when it is over. */
  Duration left() {
    return length.minus(passed());
  }

  Duration passed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
