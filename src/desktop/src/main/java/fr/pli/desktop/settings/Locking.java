package fr.pli.desktop.settings;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When the desk locks besides after a while without activity, and what goes on meanwhile.
 *
 * @param night when it locks every night; null for never
 * @param withSession true to lock with the session of the operating system, where that is known
 * @param fetching true to keep the key of the line in memory while locked, and go on fetching
 *     sealed letters
 */
public record Locking(@Nullable LocalTime night, boolean withSession, boolean fetching) {
  /** What a new practice starts with. */
  public static final Locking USUAL = new Locking(LocalTime.of(3, 0), true, false);

  public Locking withNight(@Nullable LocalTime value) {
    return new Locking(value, withSession, fetching);
  }

  public Locking withSession(boolean value) {
    return new Locking(night, value, fetching);
  }

  public Locking withFetching(boolean value) {
    return new Locking(night, withSession, value);
  }
}
