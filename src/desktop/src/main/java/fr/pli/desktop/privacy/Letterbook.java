package fr.pli.desktop.privacy;

import fr.pli.desktop.inbox.H2Inbox;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.outbox.Outbox;
import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Patient;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every letter of this workstation, sent or received, and about whom it is. */
final class Letterbook {
  private final H2Letters letters;
  private final Outbox outbox;
  private final H2Inbox inbox;

  Letterbook(H2Letters letters, Outbox outbox, H2Inbox inbox) {
    this.letters = letters;
    this.outbox = outbox;
    this.inbox = inbox;
  }

  /** Outgoing letters in every state, the oldest first. */
  List<OutgoingLetter> outgoing() {
    return letters.in(LetterState.values());
  }

  /** Received letters in every state, the newest first, their sheets without text. */
  List<ReceivedLetter> received() {
    return inbox.all();
  }

  Optional<UUID> ofDispatch(UUID dispatch) {
    return outbox.find(dispatch).map(Dispatch::letter);
  }

  /** Letters about a patient whose name or birth date holds all the words. */
  Set<UUID> about(String words) {
    Set<UUID> found = new HashSet<>();
    for (OutgoingLetter each : outgoing()) {
      if (each.sheet() != null && holds(each.sheet().patient(), words)) {
        found.add(each.id());
      }
    }
    for (ReceivedLetter each : received()) {
      if (each.sheet() != null && holds(each.sheet().patient(), words)) {
        found.add(each.id());
      }
    }
    return found;
  }

  private static boolean holds(@Nullable Patient patient, String words) {
    return patient != null
        && AccessFilter.holds(
            patient.displayName()
                + " "
                + (patient.birthName() == null ? "" : patient.birthName())
                + " "
                + (patient.birthDate() == null ? "" : patient.birthDate()),
            words);
  }
}
