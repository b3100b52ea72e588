package fr.pli.desktop.pages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.LetterText.Word;
import fr.pli.desktop.pages.UnreadableException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfCutTest {
  @Test
  void thePartsTogetherAreThePages() throws Exception {
    byte[] batch = Batches.numbered(7);
    assertEquals("page 1 page 2", words(cut(batch, 1, 2)));
    assertEquals("page 3", words(cut(batch, 3, 3)));
    assertEquals("page 4 page 5 page 6 page 7", words(cut(batch, 4, 7)));
  }

  @Test
  void thePartLooksLikeThePage() throws Exception {
    byte[] batch = Batches.withStampAndTurnedPage();
    byte[] part = cut(batch, 2, 2);
    assertArrayEquals(pixels(batch, 2), pixels(part, 1));
  }

  @Test
  void theSamePagesGiveTheSameBytes() throws Exception {
    assertArrayEquals(cut(Batches.armed(), 1, 1), cut(Batches.armed(), 1, 1));
  }

  @Test
  void whatActsStaysBehind() throws Exception {
    byte[] armed = Batches.armed();
    assertTrue(inside(armed).contains("javascript"), "The test file is armed");
    String part = inside(cut(armed, 1, 1));
    for (String arm :
        List.of(
            "javascript",
            "/js",
            "launch",
            "openaction",
            "cosname{aa}",
            "uri",
            "acroform",
            "embeddedfile",
            "filespec",
            "cosname{names}",
            "secret",
            "link")) {
      assertFalse(part.contains(arm), arm);
    }
    assertTrue(words(cut(armed, 1, 1)).startsWith("Bonjour"));
  }

  @Test
  void whatWasFilledInStaysVisible() throws Exception {
    byte[] armed = Batches.armed();
    assertArrayEquals(pixels(armed, 1), pixels(cut(armed, 1, 1), 1));
  }

  @Test
  void thePicturesOfOtherPagesDoNotTravelAlong() throws Exception {
    byte[] scans = Batches.scansWithSharedResources(5);
    byte[] part = cut(scans, 2, 2);
    assertEquals(1, pictures(part));
    assertArrayEquals(pixels(scans, 2), pixels(part, 1));
    assertTrue(part.length < scans.length / 3);
  }

  @Test
  void whatWasSwitchedOffStaysSo() throws Exception {
    byte[] layered = Batches.withHiddenLayer();
    assertArrayEquals(pixels(layered, 1), pixels(cut(layered, 1, 1), 1));
  }

  @Test
  void aFileOfTwoThousandPagesIsCut() throws Exception {
    byte[] part = cut(Pdfs.pages(Limits.MAX_PAGES, "Bonjour"), 1_999, 2_000);
    assertEquals(2, read(part).pages().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0-1", "2-1", "3-8", "8-8"})
  void pagesThatAreNotThereAreRefused(String range) {
    String[] ends = range.split("-", -1);
    int first = Integer.parseInt(ends[0]);
    int last = Integer.parseInt(ends[1]);
    assertEquals(Reason.NO_SUCH_PAGE, refusal(Batches.numbered(7), first, last));
  }

  @Test
  void aFileThatMiscountsItsPagesIsRefused() {
    assertEquals(Reason.BROKEN, refusal(Pdfs.claiming(3), 1, 1));
    assertEquals(Reason.TOO_MANY_PAGES, refusal(Pdfs.claiming(20_000), 1, 1));
  }

  @Test
  void brokenFilesAreRefusedWithAReason() {
    assertEquals(Reason.PASSWORD, refusal(Pdfs.withPassword(), 1, 1));
    assertEquals(Reason.BROKEN, refusal(Pdfs.garbage(), 1, 1));
    assertEquals(Reason.BROKEN, refusal(Pdfs.loop(), 1, 1));
  }

  @Test
  void formsWithinFormsEnd() throws Exception {
    try (PDDocument part = Loader.loadPDF(cut(Pdfs.endless(), 1, 1))) {
      assertEquals(1, part.getNumberOfPages());
    }
  }

  private static Reason refusal(byte[] pdf, int first, int last) {
    return assertThrows(UnreadableException.class, () -> cut(pdf, first, last)).reason();
  }

  private static byte[] cut(byte[] pdf, int first, int last) throws UnreadableException {
    return switch (PageWorker.answer(PageRequest.cutting(pdf, first, last))) {
      case PageAnswer.Bound(byte[] part) -> part;
      case PageAnswer.Refusal(Reason reason) -> throw new UnreadableException(reason);
      default -> throw new AssertionError("Neither a part nor a reason");
    };
  }

  private static LetterText read(byte[] pdf) {
    return switch (PageWorker.answer(PageRequest.words(pdf))) {
      case PageAnswer.Words(LetterText text) -> text;
      default -> throw new AssertionError("Not read");
    };
  }

  private static String words(byte[] pdf) {
    return read(pdf).pages().stream()
        .flatMap(page -> page.words().stream())
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }

  private static int[] pixels(byte[] pdf, int page) {
    return switch (PageWorker.answer(PageRequest.drawing(pdf, page, 50))) {
      case PageAnswer.Picture(PageImage image) -> image.argb();
      default -> throw new AssertionError("Not drawn");
    };
  }

  /** Every object of a file as it would be printed, packed ones unpacked. */
  private static String inside(byte[] pdf) throws IOException {
    StringBuilder all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        COSObject object = document.getDocument().getObjectFromPool(key);
        all.append(object.getObject()).append('\n');
      }
    }
    return all.toString().toLowerCase(Locale.ROOT);
  }

  private static int pictures(byte[] pdf) throws IOException {
    int pictures = 0;
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary it
            && "Image".equals(it.getNameAsString("Subtype"))) {
          pictures++;
        }
      }
    }
    return pictures;
  }
}
