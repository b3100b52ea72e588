package fr.pli.desktop.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.jspecify.annotations.Nullable;

/**
 * Locks when nobody has touched keys or mouse for a while, when the machine slept, and every night.
 * It compares times rather than counting seconds: a machine that slept shows as looks that are far
 * apart.
 */
public final class LockWatch implements AutoCloseable {
  private static final javafx.util.Duration BETWEEN_LOOKS = javafx.util.Duration.seconds(2);

  /** Looks further apart than this mean that the machine slept, or was as good as asleep. */
  static final Duration ASLEEP = Duration.ofMinutes(1);

  /**
   * When to lock.
   *
   * @param idle how long the desk stays open without activity
   * @param night time of day at which it locks, null for never
   */
  public record Rules(Duration idle, @Nullable LocalTime night) {}

  private final Scene scene;
  private final Supplier<Rules> rules;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Consumer<LockCause> lock;
  private final EventHandler<InputEvent> touch = _ -> touched();
  private final Timeline timer = new Timeline();
  private Instant touched;
  private Instant looked;

  /**
   * @param rules asked again at each look
   * @param zone where the night is
   */
  public LockWatch(
      Scene scene,
      Supplier<Rules> rules,
      InstantSource clock,
      ZoneId zone,
      Consumer<LockCause> lock) {
    this.scene = scene;
    this.rules = rules;
    this.clock = clock;
    this.zone = zone;
    this.lock = lock;
    this.touched = clock.instant();
    this.looked = touched;
    scene.addEventFilter(InputEvent.ANY, touch);
    timer.getKeyFrames().add(new KeyFrame(BETWEEN_LOOKS, _ -> look()));
    timer.setCycleCount(Timeline.INDEFINITE);
    timer.play();
  }

  private void touched() {
    touched = clock.instant();
  }

  /** Locks if the time has come. */
  void look() {
    Instant before = looked;
    looked = clock.instant();
    Rules now = rules.get();
    if (Duration.between(before, looked).compareTo(ASLEEP) >= 0) {
      lock(LockCause.SLEEP);
    } else if (now.night() != null && passed(now.night(), before, looked)) {
      lock(LockCause.NIGHT);
    } else if (Duration.between(touched, looked).compareTo(now.idle()) >= 0) {
      lock(LockCause.INACTIVITY);
    }
  }

  private boolean passed(LocalTime night, Instant from, Instant to) {
    ZonedDateTime there = to.atZone(zone).with(night);
    Instant last =
        (there.toInstant().isAfter(to) ? there.minusDays(1).with(night) : there).toInstant();
    return last.isAfter(from);
  }

  private void lock(LockCause cause) {
    close();
    lock.accept(cause);
  }

  @Override
  public void close() {
    timer.stop();
    scene.removeEventFilter(InputEvent.ANY, touch);
  }
}
