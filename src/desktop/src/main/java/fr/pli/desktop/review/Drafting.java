package fr.pli.desktop.review;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.learning.Reasons;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.recognition.RecognisedRecipient;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the first sheet of a letter from what was read. Certain values are taken over; what is not
 * certain is left open or left to be confirmed, never settled here.
 */
public final class Drafting {
  /** Notes of a reading that make a person look at the patient, however certain it seems. */
  private static final Set<String> DOUBTS =
      Set.of(
          "ins-key-wrong",
          "ins-not-real",
          "several-letters",
          "patient-not-printed",
          "companion-apart");

  /** Begins the notes on what a letter and the files that come with it say differently. */
  private static final String CONTRADICTION = "contradiction:";

  private final ReadRecipients readRecipients;
  private final Supplier<List<Party>> doctors;

  /**
   * Makes sheets.
   *
   * @param doctors who writes letters in this practice; a single one is the author of a letter that
   *     does not say
   */
  public Drafting(Directory directory, Channels channels, Supplier<List<Party>> doctors) {
    this.readRecipients = new ReadRecipients(directory, channels);
    this.doctors = doctors;
  }

  /** The sheet as far as it is certain. */
  public ReviewSheet draft(Reading reading) {
    return new ReviewSheet(
        reading.patient() == null ? null : reading.patient().value(),
        certainPatient(reading),
        author(reading),
        certain(reading.type()),
        certain(reading.date()),
        recipients(reading),
        patientAddress(reading),
        false);
  }

  private static boolean certainPatient(Reading reading) {
    Patient patient = certain(reading.patient());
    return patient != null
        && (patient.ins() == null || patient.ins().keyValid())
        && reading.notes().stream()
            .noneMatch(note -> DOUBTS.contains(note) || note.startsWith(CONTRADICTION));
  }

  private @Nullable Party author(Reading reading) {
    Party read = certain(reading.author());
    List<Party> known = doctors.get();
    return read == null && known.size() == 1 ? known.getFirst() : read;
  }

  private static <T> @Nullable T certain(@Nullable Recognised<T> value) {
    return value != null && value.certain() ? value.value() : null;
  }

  private List<ReviewRecipient> recipients(Reading reading) {
    List<ReviewRecipient> drafted = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (RecognisedRecipient each : reading.recipients()) {
      boolean none = each.reason().equals(Reasons.NOT_A_RECIPIENT);
      if (none || certainAddress(each).isPresent()) {
        continue;
      }
      ReviewRecipient recipient = readRecipients.of(each);
      String key = recipient.directoryKey();
      if (key == null || keys.add(key)) {
        drafted.add(recipient);
      }
    }
    return drafted;
  }

  /** A copy for the patient with the address on the page becomes the patient's copy. */
  private static String patientAddress(Reading reading) {
    return reading.recipients().stream()
        .map(Drafting::certainAddress)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }

  private static Optional<String> certainAddress(RecognisedRecipient read) {
    if (!ReadRecipients.isPatient(read) || read.confidence() < Recognised.CERTAIN) {
      return Optional.empty();
    }
    return Stream.of(read.party().detail(), read.printed())
        .flatMap(text -> Stream.of(text.split("[\\s,;:<>()]+", -1)))
        .filter(PatientAddress::isMail)
        .findFirst();
  }
}
