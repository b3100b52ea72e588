package fr.pli.desktop.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work that may block away from the screen's thread, then brings its value back. Tests run
 * both on their own thread with {@link #here()}.
 */
public final class Background {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  private final Executor work;
  private final Executor screen;

  Background(Executor work, Executor screen) {
    this.work = work;
    this.screen = screen;
  }

  /** Works on a virtual thread for each piece, answers on the toolkit's thread. */
  public static Background onVirtualThreads() {
    return new Background(
        task -> Thread.ofVirtual().name("screen-work").start(task), new UiThread());
  }

  /** Works and answers on the calling thread, before {@code run} returns. */
  public static Background here() {
    return new Background(Runnable::run, Runnable::run);
  }

  /** Runs work and hands its value to the screen; a failure goes to {@code failed}. */
  public <T> void run(
      Callable<T> task, Consumer<? super T> then, Consumer<? super Exception> failed) {
    work.execute(
        () -> {
          T value;
          try {
            value = task.call();
          } catch (Exception failure) {
            LOG.debug("Work for the screen failed: {}", ErrorCode.of(failure));
            screen.execute(() -> failed.accept(failure));
            return;
          }
          screen.execute(() -> then.accept(value));
        });
  }

  /** Runs a task on the screen's thread. */
  public void onScreen(Runnable task) {
    screen.execute(task);
  }
}
