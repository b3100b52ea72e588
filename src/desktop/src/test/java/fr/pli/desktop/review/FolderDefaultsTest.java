package fr.pli.desktop.review;

import static fr.pli.desktop.review.CertainLetter.DR_MOREAU;
import static fr.pli.desktop.review.CertainLetter.DR_PETIT;
import static fr.pli.desktop.review.CertainLetter.FOLDER;
import static fr.pli.desktop.review.CertainLetter.MOREAU;
import static fr.pli.desktop.review.CertainLetter.doctor;
import static fr.pli.desktop.review.CertainLetter.guessed;
import static fr.pli.desktop.review.CertainLetter.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.settings.WatchedFolder;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.DocumentType;
import java.util.List;
import org.junit.jupiter.api.Test;

class FolderDefaultsTest {
  private final CertainLetter letter = new CertainLetter();
  private WatchedFolder folder =
      new WatchedFolder(FOLDER, 30).withAuthor(MOREAU).withKind(DocumentType.REFERRAL);

  private FolderDefaults defaults() {
    Settings settings = Settings.initial().withWatched(List.of(folder));
    return new FolderDefaults(() -> settings, () -> List.of(DR_MOREAU, DR_PETIT));
  }

  private ReviewSheet sheet() {
    ReviewSheet draft = Sheets.author(Sheets.type(letter.sheet(), null), letter.onSheetAuthor);
    return defaults().complete(draft, letter.reading(), FOLDER);
  }

  private boolean contradicted() {
    return defaults().contradicted(letter.reading(), FOLDER);
  }

  @Test
  void theFolderSaysWhoWroteALetterThatDoesNot() {
    letter.author = null;
    letter.onSheetAuthor = null;
    assertFalse(contradicted());
    assertEquals(DR_MOREAU, sheet().author());
  }

  @Test
  void theFolderSaysWhatALetterIsThatDoesNot() {
    assertEquals(DocumentType.REFERRAL, sheet().type());
  }

  @Test
  void aTypeThatWasReadForCertainStays() {
    ReviewSheet sheet = defaults().complete(letter.sheet(), letter.reading(), FOLDER);
    assertEquals(DocumentType.CONSULTATION_REPORT, sheet.type());
  }

  @Test
  void theFolderConfirmsAnAuthorWhoWasGuessed() {
    letter.author = guessed(DR_MOREAU);
    letter.onSheetAuthor = null;
    assertFalse(contradicted());
    assertEquals(DR_MOREAU, sheet().author());
  }

  @Test
  void aLetterSignedByAnotherDoctorIsAQuestion() {
    letter.author = read(DR_PETIT);
    letter.onSheetAuthor = DR_PETIT;
    assertTrue(contradicted());
    assertNull(sheet().author());
    assertTrue(Readiness.missing(sheet()).contains(new Missing.AuthorUnknown()));
  }

  @Test
  void aGuessAtAnotherDoctorIsAQuestionToo() {
    letter.author = guessed(DR_PETIT);
    letter.onSheetAuthor = null;
    assertTrue(contradicted());
    assertNull(sheet().author());
  }

  @Test
  void anAuthorWithoutNumberIsComparedByName() {
    letter.author = read(doctor("Moreau Clâire", null));
    letter.onSheetAuthor = letter.author.value();
    assertFalse(contradicted());
    letter.author = read(doctor("Moreau Jean", null));
    assertTrue(contradicted());
  }

  @Test
  void whoIsNotOfThePracticeIsNobodysDefault() {
    folder = folder.withAuthor(new Rpps("10009999999"));
    letter.author = null;
    letter.onSheetAuthor = null;
    assertNull(sheet().author());
  }

  @Test
  void aFolderOfWhichNothingIsLaidDownChangesNothing() {
    folder = new WatchedFolder(FOLDER, 30);
    assertFalse(contradicted());
    assertEquals(letter.sheet().author(), sheet().author());
    assertNull(sheet().type());
  }

  @Test
  void aLetterThatWasDroppedHasNoFolder() {
    ReviewSheet sheet = letter.sheet();
    assertEquals(sheet, defaults().complete(sheet, letter.reading(), ""));
  }
}
