package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.LetterText.Page;
import fr.pli.desktop.pages.LetterText.Word;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class ScannedValuesTest {
  private static final Place PLACE = new Place(1, 100, 200, 60, 12);

  private static LetterText text(boolean scanned, double turn, double confidence) {
    Word word = new Word("11/08/2025", 100, 200, 60, 12, 12, false, confidence);
    return new LetterText(
        List.of(new Page(600, 800, List.of(word), scanned, turn)),
        scanned ? List.of("ocr") : List.of());
  }

  private static Reading reading() {
    return new Reading(
        null,
        null,
        List.of(),
        null,
        new Recognised<>(LocalDate.of(2025, 8, 11), 0.97, List.of(PLACE), "date-line"),
        "",
        1,
        List.of("several-letters"));
  }

  private static Recognised<LocalDate> date(LetterText text) {
    return ScannedValues.trusted(text, reading()).date();
  }

  @Test
  void aLetterWithWordsOfItsOwnIsTrustedAsBefore() {
    Reading reading = reading();
    assertSame(reading, ScannedValues.trusted(text(false, 0, 1), reading));
  }

  @Test
  void aValueThatNothingConfirmsIsNotCertain() {
    assertFalse(date(text(true, 0, 0.96)).certain());
    assertEquals("date-line", date(text(true, 0, 0.96)).reason());
  }

  @Test
  void theLetterSaysThatItWasReadByCharacterRecognition() {
    assertEquals(
        List.of("several-letters", "ocr"),
        ScannedValues.trusted(text(true, 0, 0.9), reading()).notes());
  }

  @Test
  void aPlaceOnAPageThatLaySidewaysIsTurnedBack() {
    Place shown = date(text(true, 90, 0.9)).places().getFirst();
    assertEquals(new Place(1, 200, 440, 12, 60), rounded(shown));
    Place other = date(text(true, 270, 0.9)).places().getFirst();
    assertEquals(new Place(1, 588, 100, 12, 60), rounded(other));
  }

  @Test
  void aPlaceOnAPageThatLayUpsideDownIsTurnedBack() {
    assertEquals(
        new Place(1, 440, 588, 60, 12), rounded(date(text(true, 180, 0.9)).places().getFirst()));
  }

  @Test
  void aPlaceOnACrookedPageMovesALittle() {
    Place shown = date(text(true, -2, 0.9)).places().getFirst();
    assertTrue(Math.abs(shown.x() - 100) < 10 && Math.abs(shown.y() - 200) < 10);
    assertTrue(shown.x() != 100 && shown.y() != 200);
  }

  private static Place rounded(Place place) {
    return new Place(
        place.page(),
        Math.rint(place.x()),
        Math.rint(place.y()),
        Math.rint(place.width()),
        Math.rint(place.height()));
  }
}
