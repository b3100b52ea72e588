package fr.pli.desktop.intake;

import java.time.Duration;

/** Waits for a thread that was asked to stop. */
final class Closing {
  private static final Duration MOMENT = Duration.ofSeconds(3);

  private Closing() {}

  static void await(Thread thread) {
    try {
      if (thread.getState() != Thread.State.NEW) {
        thread.join(MOMENT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
