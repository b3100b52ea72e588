package fr.pli.desktop.recognition;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.pages.LetterText;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises letters by layout, by the habits of French medical letters and by the directory. Holds
 * no state; safe for use from any thread.
 */
public final class LetterRecogniser implements Recogniser {
  private final RecipientReading recipients;
  private final AuthorReading authors;

  public LetterRecogniser(Directory directory, Surroundings surroundings) {
    DirectoryMatch people = new DirectoryMatch(directory, surroundings);
    this.recipients = new RecipientReading(people, new OrganisationMatch(directory));
    this.authors = new AuthorReading(people, surroundings);
  }

  @Override
  public Reading recognise(LetterText text) {
    List<Reading> letters = recogniseEach(text);
    return letters.size() == 1
        ? letters.getFirst()
        : firstOf(letters, text.pages().size()).withStarts(LetterStart.of(letters));
  }

  /** The letters of a file in order; one for most files. Never empty. */
  public List<Reading> recogniseEach(LetterText text) {
    return readings(text).stream().map(each -> ScannedValues.trusted(text, each)).toList();
  }

  private List<Reading> readings(LetterText text) {
    if (text.empty()) {
      return List.of(Reading.nothing(text.pages().size(), List.of("no-text")));
    }
    if (!Legibility.legible(text)) {
      return List.of(Reading.nothing(text.pages().size(), List.of("broken-text")));
    }
    return LetterSplit.letters(text).stream().map(this::reading).toList();
  }

  private Reading reading(Letter letter) {
    @Nullable Recognised<LocalDate> date = DateReading.read(letter);
    @Nullable LocalDate written = date == null ? null : date.value();
    Recognised<Patient> patient = PatientReading.read(letter, written);
    Recognised<Party> author = authors.read(letter);
    List<String> notes = new ArrayList<>();
    if (patient != null && patient.value().ins() != null && !patient.value().ins().keyValid()) {
      notes.add("ins-key-wrong");
    }
    return new Reading(
        patient,
        author,
        recipients.read(letter, patient, written).stream()
            .filter(each -> !isCopyTo(author, each))
            .toList(),
        TypeReading.read(letter, patient != null),
        date,
        letter.text(),
        letter.pages().size(),
        notes);
  }

  /** Whoever wrote the letter has it; a list that names the writer is one of the house. */
  private static boolean isCopyTo(
      @Nullable Recognised<Party> author, RecognisedRecipient recipient) {
    Rpps writer = author == null ? null : author.value().rpps();
    return recipient.role() == RecipientRole.CC
        && writer != null
        && writer.equals(recipient.party().rpps());
  }

  private static Reading firstOf(List<Reading> letters, int pages) {
    Reading first = letters.getFirst();
    List<String> notes = new ArrayList<>(first.notes());
    notes.add("several-letters");
    StringBuilder text = new StringBuilder();
    letters.forEach(letter -> text.append(letter.text()).append('\n'));
    @Nullable Recognised<Party> author = doubted(first.author());
    @Nullable Recognised<DocumentType> type = doubted(first.type());
    return new Reading(
        doubted(first.patient()),
        author,
        first.recipients().stream().map(LetterRecogniser::doubted).toList(),
        type,
        doubted(first.date()),
        text.toString(),
        pages,
        notes);
  }

  private static <T> @Nullable Recognised<T> doubted(@Nullable Recognised<T> value) {
    return value == null
        ? null
        : new Recognised<>(
            value.value(), oneOfSeveral(value.confidence()), value.places(), value.reason());
  }

  /** Values of a file that holds several letters belong to the first and are never certain. */
  private static double oneOfSeveral(double confidence) {
    return Math.min(Evidence.Doubt.ONE_OF_SEVERAL.most(), confidence);
  }

  private static RecognisedRecipient doubted(RecognisedRecipient r) {
    return new RecognisedRecipient(
        r.party(),
        r.role(),
        r.printed(),
        r.candidates(),
        oneOfSeveral(r.confidence()),
        r.places(),
        r.reason());
  }
}
