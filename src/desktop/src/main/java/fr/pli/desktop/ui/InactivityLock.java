package fr.pli.desktop.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Locks when nobody has touched keys or mouse for a while. It compares times rather than counting
 * seconds, so that a laptop that slept is locked when it wakes.
 */
public final class InactivityLock implements AutoCloseable {
  private final Scene scene;
  private final Supplier<Duration> allowed;
  private final InstantSource clock;
  private final Runnable lock;
  private final EventHandler<InputEvent> touch = _ -> touched();
  private final Timeline timer = new Timeline();
  private Instant last;

  /**
   * @param allowed how long the desk stays open without activity; asked again at each look
   */
  public InactivityLock(
      Scene scene, Supplier<Duration> allowed, InstantSource clock, Runnable lock) {
    this.scene = scene;
    this.allowed = allowed;
    this.clock = clock;
    this.lock = lock;
    this.last = clock.instant();
    scene.addEventFilter(InputEvent.ANY, touch);
    timer.getKeyFrames().add(new KeyFrame(javafx.util.Duration.seconds(2), _ -> look()));
    timer.setCycleCount(Timeline.INDEFINITE);
    timer.play();
  }

  private void touched() {
    last = clock.instant();
  }

  /** Locks if the time has come. */
  void look() {
    if (Duration.between(last, clock.instant()).compareTo(allowed.get()) >= 0) {
      close();
      lock.run();
    }
  }

  @Override
  public void close() {
    timer.stop();
    scene.removeEventFilter(InputEvent.ANY, touch);
  }
}
