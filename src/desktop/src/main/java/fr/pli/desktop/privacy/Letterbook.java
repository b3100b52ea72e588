package fr.pli.desktop.privacy;

import fr.pli.desktop.inbox.H2Inbox;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.outbox.Outbox;
import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Patient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Patients whose name or birth date holds all the words, each with all letters about them. */
  List<KnownPatient> patients(String words) {
    Map<UUID, Patient> about = new LinkedHashMap<>();
    for (OutgoingLetter each : outgoing()) {
      if (each.sheet() != null && each.sheet().patient() != null) {
        about.put(each.id(), each.sheet().patient());
      }
    }
    for (ReceivedLetter each : received()) {
      if (each.sheet() != null && each.sheet().patient() != null) {
        about.put(each.id(), each.sheet().patient());
      }
    }
    List<Patient> distinct = new ArrayList<>();
    for (Patient each : about.values()) {
      if (holds(each, words) && distinct.stream().noneMatch(it -> is(it, each))) {
        distinct.add(each);
      }
    }
    return distinct.stream().map(each -> new KnownPatient(each, of(about, each))).toList();
  }

  private static List<UUID> of(Map<UUID, Patient> about, Patient patient) {
    return about.entrySet().stream()
        .filter(each -> is(patient, each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whose date of birth nobody knows is only who has the very same sheet. */
  private static boolean is(Patient one, Patient other) {
    return one.equals(other) || Consent.same(one, other);
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
