package fr.pli.demo.tour;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something to come true. */
final class Wait {
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final long LOOK_EVERY_MILLIS = 50;

  private Wait() {}

  /**
   * Returns once it is true.
   *
   * @param what said when it does not come true
   * @throws IllegalStateException after 90 s
   */
  static void until(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Waited in vain until " + what);
      }
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
  }
}
