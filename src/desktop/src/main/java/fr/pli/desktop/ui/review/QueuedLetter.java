package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.Missing;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.Prepared;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the queue.
 *
 * @param missing what a person has to settle before it may leave
 * @param prepared who left it to its doctor; null when nobody did
 * @param sendable true when whoever is signed in may let it go
 */
record QueuedLetter(
    OutgoingLetter letter,
    List<Missing> missing,
    @Nullable Prepared prepared,
    boolean sendable,
    Group group) {

  UUID id() {
    return letter.id();
  }

  /** Nothing is missing any more. */
  boolean ready() {
    return group == Group.READY || group == Group.PREPARED;
  }

  /** Ready, and still to be left to its doctor by whoever may not send it. */
  boolean preparable() {
    return group == Group.READY && !sendable;
  }

  /** Where a letter stands in the queue; what needs a person comes first. */
  enum Group {
    TO_CHECK,
    PREPARED,
    READY,
    ARRIVING,
    ASIDE
  }

  static QueuedLetter of(
      OutgoingLetter letter, List<Missing> missing, @Nullable Prepared prepared, boolean sendable) {
    return new QueuedLetter(letter, missing, prepared, sendable, group(letter, missing, prepared));
  }

  private static Group group(
      OutgoingLetter letter, List<Missing> missing, @Nullable Prepared prepared) {
    return switch (letter.state()) {
      case ARRIVING, READING -> Group.ARRIVING;
      case SET_ASIDE -> Group.ASIDE;
      case TO_REVIEW, APPROVED, DONE, DISCARDED, ERASED -> {
        if (!missing.isEmpty()) {
          yield Group.TO_CHECK;
        }
        yield prepared == null ? Group.READY : Group.PREPARED;
      }
    };
  }
}
