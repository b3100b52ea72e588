package fr.pli.desktop.enrolment;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the vault may be opened without asking the server, as the server said at the last
 * contact. This program keeps to it; it does not stop somebody who reads the disk with a program of
 * his own and knows the passphrase.
 *
 * @param server the server's time at the last contact
 * @param contact our own clock's time then
 * @param seen latest time of our own clock that was noted, not before {@code contact}
 * @param days from the contact on; 0 for ever
 */
record Lease(Instant server, Instant contact, Instant seen, int days) {
  /** A clock that a time server mends may go back by so much. */
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  private static final Duration GRAIN = Duration.ofMinutes(10);

  static Lease from(Instant server, Instant now, int days) {
    return new Lease(server, now, now, days);
  }

  /**
   * True while the vault may be opened without asking. A clock that was set back ends it too: how
   * long ago the contact was is not known any more.
   */
  boolean runs(Instant now) {
    return days == 0 || (!setBack(now) && now.isBefore(contact.plus(Duration.ofDays(days))));
  }

  boolean setBack(Instant now) {
    return now.isBefore(seen.minus(TOLERANCE));
  }

  /** With a later look at our clock; the same while little time went by. */
  Lease seenAt(Instant now) {
    return now.isBefore(seen.plus(GRAIN)) ? this : new Lease(server, contact, now, days);
  }

  /** True when another contact has to be written down. */
  boolean worthKeeping(Lease next) {
    return days != next.days || !next.seen.isBefore(seen.plus(GRAIN)) || setBack(next.seen);
  }
}
