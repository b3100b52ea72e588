package fr.pli.desktop.outbox;

import fr.pli.desktop.review.OutgoingLetter;
import java.util.List;

/**
 * What the journal keeps of an approval: the letter as it was approved, and its dispatches.
 *
 * @param cause how it was approved
 */
record ApprovedLetter(OutgoingLetter letter, List<Dispatch> held, String cause) {
  ApprovedLetter {
    held = List.copyOf(held);
  }
}
