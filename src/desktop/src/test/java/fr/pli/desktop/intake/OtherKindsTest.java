package fr.pli.desktop.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.conversion.Conversion;
import fr.pli.desktop.conversion.ConversionException;
import fr.pli.desktop.conversion.ConversionException.Reason;
import fr.pli.desktop.conversion.Documents;
import fr.pli.desktop.pages.Pdfs;
import fr.pli.desktop.pages.Pictures;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.InMemoryLetters;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.work.Jobs;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.wire.Sha256;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no PDF: from the folder to a PDF to review, or set aside with the reason. */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class OtherKindsTest {
  private static final Map<String, byte[]> KINDS =
      Map.of(
          "fax.tif", Pictures.fax(2),
          "photo.jpg", Pictures.jpeg(),
          "capture.png", Pictures.png(),
          "lettre.docx", Documents.docx("Bonjour"),
          "lettre.rtf", Documents.rtf("Bonjour"));
  private static final byte[] MADE = Pdfs.letter("Bonjour");

  @TempDir private Path folder;
  private final InMemoryLetters letters = new InMemoryLetters();
  private final InMemoryDocuments keep = new InMemoryDocuments();
  private final InMemoryCompanions companions = new InMemoryCompanions();
  private ReadingDesk desk;

  private void read(Conversion conversion) {
    LetterReader reader =
        new LetterReader(
            (FakePages) _ -> FakePages.ONE_WORD,
            text -> Reading.nothing(text.pages().size(), List.of()),
            companions.desk((FakePages) _ -> FakePages.ONE_WORD),
            _ -> new ReviewSheet(null, false, null, null, null, List.of(), "", false));
    desk = new ReadingDesk(letters, keep, conversion, reader, StandingOrders.NONE, new Jobs());
    desk.start();
    Eventually.holds(() -> letters.in(LetterState.READING).isEmpty());
  }

  @AfterEach
  void stop() {
    if (desk != null) {
      desk.close();
    }
  }

  private UUID dropped(String name, byte[] file) {
    return new Drop(new Registry(letters, keep, companions, (_, _) -> {})).take(name, file);
  }

  private OutgoingLetter at(UUID letter) {
    return letters.find(letter).orElseThrow();
  }

  @Test
  void everyKindIsTakenFromAWatchedFolderOnceItIsWhole() throws Exception {
    WatchedFolderFixture watched = new WatchedFolderFixture(folder);
    for (Map.Entry<String, byte[]> each : KINDS.entrySet()) {
      byte[] half = Arrays.copyOf(each.getValue(), each.getValue().length / 2 + 1);
      watched.write(each.getKey(), half);
    }
    watched.settle();
    assertEquals(KINDS.size(), watched.letters.in(LetterState.ARRIVING).size());
    for (Map.Entry<String, byte[]> each : KINDS.entrySet()) {
      watched.write(each.getKey(), each.getValue());
    }
    watched.settle();
    watched.scanAfter(600);
    assertEquals(KINDS.size(), watched.letters.in(LetterState.READING).size());
    assertTrue(watched.files().stream().allMatch(name -> name.startsWith("done/")));
  }

  @Test
  void aDocumentBecomesAPdfToReviewAndSaysSo() throws Exception {
    UUID letter = dropped("lettre.docx", KINDS.get("lettre.docx"));
    assertArrayEquals(KINDS.get("lettre.docx"), keep.read(at(letter).document()));
    read(_ -> MADE);
    assertEquals(LetterState.TO_REVIEW, at(letter).state());
    assertEquals(List.of(Reasons.CONVERTED), at(letter).reading().notes());
    assertArrayEquals(MADE, keep.read(at(letter).document()));
    assertEquals(Sha256.hex(KINDS.get("lettre.docx")), at(letter).sha256());
  }

  @Test
  void aLetterOfWhichTheStopCameAfterThePdfWasMadeStillSaysSo() throws Exception {
    UUID letter = dropped("fax.tif", KINDS.get("fax.tif"));
    letters.converted(letter, keep.put(MADE));
    read(
        _ -> {
          throw new ConversionException(Reason.FAILED);
        });
    assertEquals(List.of(Reasons.CONVERTED), at(letter).reading().notes());
  }

  @Test
  void withoutLibreOfficeTheLetterIsSetAsideWithItsFileAndTheReason() throws Exception {
    UUID letter = dropped("lettre.rtf", KINDS.get("lettre.rtf"));
    read(
        _ -> {
          throw new ConversionException(Reason.NEEDS_LIBREOFFICE);
        });
    assertEquals(LetterState.SET_ASIDE, at(letter).state());
    assertEquals("needs-libreoffice", at(letter).reason());
    assertArrayEquals(KINDS.get("lettre.rtf"), keep.read(at(letter).document()));
  }

  @Test
  void aPdfIsNotSaidToBeConverted() {
    UUID letter = dropped("lettre.pdf", MADE);
    read(
        _ -> {
          throw new ConversionException(Reason.FAILED);
        });
    assertEquals(List.of(), at(letter).reading().notes());
  }

  @Test
  void whatCannotBecomeALetterIsSetAsideAtOnceWhenDropped() {
    UUID letter = dropped("notes.txt", "Bonjour".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertEquals(Reasons.NOT_A_PDF, at(letter).reason());
  }
}
