package fr.pli.desktop.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Asks for something again whenever it may have changed, never twice at a time: requests that come
 * while one is running are answered by one more. May be requested from any thread.
 */
public final class Refresh<T> implements AutoCloseable {
  private enum Phase {
    IDLE,
    RUNNING,
    AGAIN,
    CLOSED
  }

  private final Background background;
  private final Callable<T> ask;
  private final Consumer<? super T> show;
  private final Consumer<? super Exception> failed;
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.IDLE);

  public Refresh(
      Background background,
      Callable<T> ask,
      Consumer<? super T> show,
      Consumer<? super Exception> failed) {
    this.background = background;
    this.ask = ask;
    this.show = show;
    this.failed = failed;
  }

  /** Asks soon; the answer is shown on the screen's thread. */
  public void request() {
    Phase before =
        phase.getAndUpdate(
            now ->
                switch (now) {
                  case IDLE -> Phase.RUNNING;
                  case RUNNING, AGAIN -> Phase.AGAIN;
                  case CLOSED -> Phase.CLOSED;
                });
    if (before == Phase.IDLE) {
      run();
    }
  }

  private void run() {
    background.run(
        ask,
        value -> {
          if (phase.get() != Phase.CLOSED) {
            show.accept(value);
          }
          ended();
        },
        failure -> {
          if (phase.get() != Phase.CLOSED) {
            failed.accept(failure);
          }
          ended();
        });
  }

  private void ended() {
    Phase before =
        phase.getAndUpdate(
            now ->
                switch (now) {
                  case IDLE, RUNNING -> Phase.IDLE;
                  case AGAIN -> Phase.RUNNING;
                  case CLOSED -> Phase.CLOSED;
                });
    if (before == Phase.AGAIN) {
      run();
    }
  }

  /** Answers that still come are dropped. */
  @Override
  public void close() {
    phase.set(Phase.CLOSED);
  }
}
