package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.Missing;
import fr.pli.desktop.review.OutgoingLetter;
import java.util.List;
import java.util.UUID;

/**
 * A letter in the queue.
 *
 * @param missing what a person has to settle before it may leave
 */
record QueuedLetter(OutgoingLetter letter, List<Missing> missing, Group group) {

  UUID id() {
    return letter.id();
  }

  /** Where a letter stands in the queue; what needs a person comes first. */
  enum Group {
    TO_CHECK,
    READY,
    ARRIVING,
    ASIDE
  }

  static QueuedLetter of(OutgoingLetter letter, List<Missing> missing) {
    return new QueuedLetter(letter, missing, group(letter, missing));
  }

  private static Group group(OutgoingLetter letter, List<Missing> missing) {
    return switch (letter.state()) {
      case ARRIVING, READING -> Group.ARRIVING;
      case SET_ASIDE -> Group.ASIDE;
      case TO_REVIEW, APPROVED, DONE, DISCARDED -> missing.isEmpty() ? Group.READY : Group.TO_CHECK;
    };
  }
}
