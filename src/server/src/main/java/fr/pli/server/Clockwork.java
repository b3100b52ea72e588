package fr.pli.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a work again and again, with a pause between; one that fails is done again after it. */
final class Clockwork implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

  private final String name;
  private final ScheduledExecutorService thread;
  private final ScheduledFuture<?> turns;

  private Clockwork(String name, Duration pause, Runnable work) {
    this.name = name;
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
    turns =
        thread.scheduleWithFixedDelay(
            () -> turn(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Begins, with a pause.
   *
   * @param name of the work, for the log
   */
  static Clockwork every(Duration pause, String name, Runnable work) {
    return new Clockwork(name, pause, work);
  }

  private void turn(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("The clockwork of {} failed, and goes on", name, e);
    }
  }

  /** Ends after the work at hand. No interrupt: it would close the store's file under it. */
  @Override
  public void close() {
    turns.cancel(false);
    thread.close();
  }
}
