package fr.pli.desktop.recognition;

import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.LetterText.Page;
import fr.pli.desktop.pages.LetterText.Word;
import fr.pli.exchange.letter.Patient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that character recognition read: one wrong letter makes another person. They are certain
 * only where something else confirms them, the directory a name, the key of an INS the patient; a
 * person looks at all others. Their places are brought back to the page as it is shown.
 */
final class ScannedValues {
  /** Below certain, so that a person is asked. */
  private static final double UNCONFIRMED = 0.85;

  /** A word of which character recognition is less sure confirms nothing. */
  private static final double WELL_READ = 0.8;

  private final LetterText text;

  private ScannedValues(LetterText text) {
    this.text = text;
  }

  /** The reading of a letter, as far as it can be trusted. */
  static Reading trusted(LetterText text, Reading reading) {
    if (text.notes().isEmpty() && text.pages().stream().noneMatch(Page::scanned)) {
      return reading;
    }
    ScannedValues values = new ScannedValues(text);
    List<String> notes = new ArrayList<>(reading.notes());
    text.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
    boolean known = confirmed(reading.patient());
    return new Reading(
        values.trusted(reading.patient(), known),
        values.trusted(
            reading.author(), reading.author() != null && reading.author().value().rpps() != null),
        reading.recipients().stream().map(values::trusted).toList(),
        values.trusted(reading.type(), true),
        values.trusted(reading.date(), false),
        reading.text(),
        reading.pages(),
        notes);
  }

  private static boolean confirmed(@Nullable Recognised<Patient> patient) {
    return patient != null && patient.value().ins() != null && patient.value().ins().keyValid();
  }

  private <T> @Nullable Recognised<T> trusted(@Nullable Recognised<T> value, boolean confirmed) {
    return value == null
        ? null
        : new Recognised<>(
            value.value(),
            trust(value.confidence(), value.places(), confirmed),
            shown(value.places()),
            value.reason());
  }

  private RecognisedRecipient trusted(RecognisedRecipient value) {
    return new RecognisedRecipient(
        value.party(),
        value.role(),
        value.printed(),
        value.candidates(),
        trust(value.confidence(), value.places(), value.candidates().size() == 1),
        shown(value.places()),
        value.reason());
  }

  private double trust(double confidence, List<Place> places, boolean confirmed) {
    if (places.stream().noneMatch(place -> page(place).scanned())) {
      return confidence;
    }
    double worst = places.stream().mapToDouble(this::worst).min().orElse(0);
    return confirmed && worst >= WELL_READ ? confidence : Math.min(UNCONFIRMED, confidence);
  }

  private double worst(Place place) {
    return page(place).words().stream()
        .filter(word -> holds(place, word))
        .filter(word -> word.text().codePoints().anyMatch(Character::isLetterOrDigit))
        .mapToDouble(Word::confidence)
        .min()
        .orElse(0);
  }

  private static boolean holds(Place place, Word word) {
    double x = word.x() + word.width() / 2;
    double y = word.y() + word.height() / 2;
    return x >= place.x()
        && x <= place.x() + place.width()
        && y >= place.y()
        && y <= place.y() + place.height();
  }

  private Page page(Place place) {
    return text.pages().get(Math.clamp(place.page() - 1, 0, text.pages().size() - 1));
  }

  private List<Place> shown(List<Place> places) {
    return places.stream().map(this::shown).toList();
  }

  /** Turns the middle of a place back; the box stays level. */
  private Place shown(Place place) {
    Page page = page(place);
    if (page.turn() == 0) {
      return place;
    }
    boolean sideways = Math.round(page.turn() / 90) % 2 != 0;
    double sin = Math.sin(Math.toRadians(page.turn()));
    double cos = Math.cos(Math.toRadians(page.turn()));
    double x = place.x() + place.width() / 2 - page.width() / 2;
    double y = place.y() + place.height() / 2 - page.height() / 2;
    double width = sideways ? place.height() : place.width();
    double height = sideways ? place.width() : place.height();
    double middleX = (sideways ? page.height() : page.width()) / 2 + x * cos + y * sin;
    double middleY = (sideways ? page.width() : page.height()) / 2 - x * sin + y * cos;
    return new Place(place.page(), middleX - width / 2, middleY - height / 2, width, height);
  }
}
