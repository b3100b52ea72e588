package fr.pli.demo.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of the world, which passes when it is told to. The server's clock shows it. */
final class WorldTime implements InstantSource {
  /** When every seed begins. */
  static final Instant BEGINNING = Instant.parse("2026-11-20T09:30:00Z");

  private Instant now = BEGINNING;

  @Override
  public Instant instant() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** A workstation's clock, which may be wrong. */
  final class Clock implements InstantSource {
    private Duration wrongBy = Duration.ZERO;

    @Override
    public Instant instant() {
      return now.plus(wrongBy);
    }

    void set() {
      wrongBy = Duration.ZERO;
    }

    void jump(Duration by) {
      wrongBy = wrongBy.plus(by);
    }
  }
}
