package fr.pli.exchange.wire;

import fr.pli.exchange.evidence.Receipt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a mailbox. Sequence numbers are assigned in commit order, gapless per mailbox.
 *
 * @param kind one of {@link #MESSAGE}, {@link #RECEIPT}, {@link #MEMBERS}, {@link #TOMBSTONE},
 *     {@link #MARK}; unknown kinds are passed over
 * @param id what it is about: message id, dispatch id, or empty
 * @param message set for {@link #MESSAGE}
 * @param receipt set for {@link #RECEIPT}
 * @param mark set for {@link #MARK}
 */
public record Change(
    long seq,
    String kind,
    String id,
    Instant at,
    @Nullable Notice message,
    @Nullable Receipt receipt,
    @Nullable Mark mark) {
  public static final String MESSAGE = "message";
  public static final String RECEIPT = "receipt";
  public static final String MEMBERS = "members";
  public static final String TOMBSTONE = "tombstone";

  /** A workstation of the own practice did something with a letter. */
  public static final String MARK = "mark";

  /**
   * A letter lies in the mailbox.
   *
   * @param blob SHA-256 of the envelope, hexadecimal
   * @param size bytes of the envelope
   * @param acceptance what the server stated when it took the letter: who brought it; null for
   *     letters of former days
   */
  public record Notice(String blob, long size, @Nullable Receipt acceptance) {}
}
