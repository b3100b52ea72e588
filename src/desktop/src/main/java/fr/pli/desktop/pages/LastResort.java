package fr.pli.desktop.pages;

import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/** Ends a worker that is caught in one request while nobody watches over it. */
final class LastResort {
  private final Timer timer = new Timer("last resort", true);
  private final long milliseconds;
  private @Nullable TimerTask running;

  LastResort(int seconds) {
    milliseconds = 1_000L * seconds;
  }

  void begin(int patience) {
    TimerTask end =
        new TimerTask() {
          @Override
          public void run() {
            Runtime.getRuntime().halt(1);
          }
        };
    running = end;
    timer.schedule(end, patience * milliseconds);
  }

  void end() {
    if (running != null) {
      running.cancel();
    }
  }
}
