package fr.pli.desktop.review;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.recognition.RecognisedRecipient;
import fr.pli.desktop.settings.Consent;
import fr.pli.desktop.settings.Settings;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says which letters may leave without a person looking at them: those of which every field was
 * read for certain, with nothing to remark, in a folder for which their author allowed it. A value
 * by default is not a certain one. Whatever is in doubt waits for a person.
 */
public final class WithoutReview {
  private final Supplier<Settings> settings;
  private final Supplier<Set<String>> people;

  /**
   * Reads what is set at each letter.
   *
   * @param people RPPS numbers of the people of this practice
   */
  public WithoutReview(Supplier<Settings> settings, Supplier<Set<String>> people) {
    this.settings = settings;
    this.people = people;
  }

  /** The author's consent by which this letter may leave as it stands; empty when it waits. */
  public Optional<Consent> consent(OutgoingLetter letter) {
    Reading reading = letter.reading();
    ReviewSheet sheet = letter.sheet();
    if (reading == null || sheet == null || !fresh(letter) || !clear(reading)) {
      return Optional.empty();
    }
    boolean certain =
        certainPatient(reading, sheet)
            && taken(reading.author(), sheet.author())
            && taken(reading.type(), sheet.type())
            && taken(reading.date(), sheet.date())
            && certainRecipients(reading, sheet);
    return certain ? allowed(letter, sheet.author()) : Optional.empty();
  }

  /** Read for the first time, and the only letter with these bytes. */
  private static boolean fresh(OutgoingLetter letter) {
    return letter.state() == LetterState.TO_REVIEW
        && letter.reason().isEmpty()
        && letter.document() != null
        && letter.sameAs() == null;
  }

  /** Nothing was remarked, and the words are the document's own. */
  private static boolean clear(Reading reading) {
    return reading.notes().isEmpty() && reading.pages() > 0 && !reading.text().isBlank();
  }

  private static boolean certainPatient(Reading reading, ReviewSheet sheet) {
    return sheet.patientConfirmed() && taken(reading.patient(), sheet.patient());
  }

  private static <T> boolean taken(@Nullable Recognised<T> read, @Nullable T onSheet) {
    return read != null && read.certain() && read.value().equals(onSheet);
  }

  private static boolean certainRecipients(Reading reading, ReviewSheet sheet) {
    return !reading.recipients().isEmpty()
        && reading.recipients().stream().allMatch(WithoutReview::certain)
        && Readiness.missing(sheet).isEmpty();
  }

  private static boolean certain(RecognisedRecipient read) {
    return read.confidence() >= Recognised.CERTAIN
        && (read.candidates().size() == 1 || read.party().kind() == RecipientKind.PATIENT);
  }

  private Optional<Consent> allowed(OutgoingLetter letter, @Nullable Party author) {
    Rpps number = author == null ? null : author.rpps();
    return number == null || !people.get().contains(number.value())
        ? Optional.empty()
        : FolderDefaults.of(settings.get(), letter.folder())
            .filter(folder -> folder.author() == null || folder.author().equals(number))
            .flatMap(folder -> folder.consentOf(number));
  }
}
