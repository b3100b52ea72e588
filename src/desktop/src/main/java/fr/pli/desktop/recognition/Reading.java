package fr.pli.desktop.recognition;

import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was recognised in one letter. Null means "I do not know".
 *
 * @param text the words of the letter, for search; empty for a scan
 * @param pages number of pages, 0 when the file could not be read
 * @param notes codes of what a person should know: "no-text", "unreadable:password",
 *     "ins-key-wrong", "several-letters"
 * @param cues what later letters that are printed alike are known by; null when nobody looked
 * @param starts where the letters of a file that holds several begin; empty for one letter
 */
public record Reading(
    @Nullable Recognised<Patient> patient,
    @Nullable Recognised<Party> author,
    List<RecognisedRecipient> recipients,
    @Nullable Recognised<DocumentType> type,
    @Nullable Recognised<LocalDate> date,
    String text,
    int pages,
    List<String> notes,
    @Nullable Cues cues,
    List<LetterStart> starts) {
  /** Note of a file that holds several letters: somebody says what is to be done with it. */
  public static final String SEVERAL_LETTERS = "several-letters";

  /** Note of a file that holds several letters and shall be sent whole. */
  public static final String KEPT_WHOLE = "kept-whole";

  // Readings that an earlier version stored have no starts.
  public Reading {
    recipients = List.copyOf(recipients);
    notes = List.copyOf(notes);
    starts = starts == null ? List.of() : List.copyOf(starts);
  }

  /** A reading for whose cues nobody looked yet. */
  public Reading(
      @Nullable Recognised<Patient> patient,
      @Nullable Recognised<Party> author,
      List<RecognisedRecipient> recipients,
      @Nullable Recognised<DocumentType> type,
      @Nullable Recognised<LocalDate> date,
      String text,
      int pages,
      List<String> notes) {
    this(patient, author, recipients, type, date, text, pages, notes, null, List.of());
  }

  /** A letter of which nothing is known. */
  public static Reading nothing(int pages, List<String> notes) {
    return new Reading(null, null, List.of(), null, null, "", pages, notes);
  }

  /** The recipient that was read there; empty for one that a person added. */
  public Optional<RecognisedRecipient> recipientAt(String printed, List<Place> places) {
    return recipients.stream().filter(each -> each.is(printed, places)).findFirst();
  }

  /** By what the same mention of a recipient is known in other letters; empty for no cue. */
  public Optional<Cues.Mention> mentionOf(String printed, List<Place> places) {
    Cues known = cues;
    for (int i = 0; known != null && i < recipients.size(); i++) {
      if (recipients.get(i).is(printed, places) && i < known.recipients().size()) {
        return Optional.of(known.recipients().get(i)).filter(Cues.Mention::present);
      }
    }
    return Optional.empty();
  }

  /** The same with other notes. */
  public Reading withNotes(List<String> others) {
    return new Reading(patient, author, recipients, type, date, text, pages, others, cues, starts);
  }

  /** True for a file of several letters of which nobody said what is to be done with it. */
  public boolean severalLetters() {
    return notes.contains(SEVERAL_LETTERS);
  }

  /** The same file, to be sent as one letter. */
  public Reading keptWhole() {
    return withNotes(
        notes.stream().map(note -> note.equals(SEVERAL_LETTERS) ? KEPT_WHOLE : note).toList());
  }

  /** The same file, of which it is known where its letters begin. */
  Reading withStarts(List<LetterStart> others) {
    return new Reading(patient, author, recipients, type, date, text, pages, notes, cues, others);
  }

  /** The same letter, knowing what was learned of others. */
  public Reading with(
      @Nullable Recognised<Party> otherAuthor,
      List<RecognisedRecipient> otherRecipients,
      @Nullable Recognised<DocumentType> otherType,
      @Nullable Cues read) {
    return new Reading(
        patient, otherAuthor, otherRecipients, otherType, date, text, pages, notes, read, starts);
  }

  /** The same letter, knowing what came with it. The cues of a recipient go where it goes. */
  public Reading with(
      @Nullable Recognised<Patient> otherPatient,
      @Nullable Recognised<Party> otherAuthor,
      List<RecognisedRecipient> otherRecipients,
      @Nullable Recognised<DocumentType> otherType,
      @Nullable Recognised<LocalDate> otherDate,
      List<String> otherNotes) {
    return new Reading(
        otherPatient,
        otherAuthor,
        otherRecipients,
        otherType,
        otherDate,
        text,
        pages,
        otherNotes,
        cues == null ? null : new Cues(cues.author(), cues.title(), mentions(otherRecipients)),
        starts);
  }

  private List<Cues.Mention> mentions(List<RecognisedRecipient> others) {
    return others.stream()
        .map(each -> mentionOf(each.printed(), each.places()).orElse(Cues.Mention.NONE))
        .toList();
  }

  /** Never prints its content. */
  @Override
  public String toString() {
    return "Reading[…]";
  }
}
