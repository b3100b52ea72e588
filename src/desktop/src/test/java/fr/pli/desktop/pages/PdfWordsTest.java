package fr.pli.desktop.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.LetterText.Page;
import fr.pli.desktop.pages.LetterText.Word;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PdfWordsTest {
  private static final PDType1Font PLAIN = new PDType1Font(FontName.HELVETICA);
  private static final PDType1Font BOLD = new PDType1Font(FontName.TIMES_BOLD);

  private static LetterText words(byte[] pdf) throws Exception {
    try (PdfFile file = PdfFile.open(pdf)) {
      return PdfWords.of(file);
    }
  }

  private static Page only(byte[] pdf) throws Exception {
    LetterText text = words(pdf);
    assertEquals(1, text.pages().size());
    return text.pages().getFirst();
  }

  private static List<String> texts(Page page) {
    return page.words().stream().map(Word::text).toList();
  }

  private static Pdfs.Content text(PDType1Font font, Matrix place, String words) {
    return stream -> show(stream, font, place, words);
  }

  private static void show(PDPageContentStream stream, PDType1Font font, Matrix place, String words)
      throws java.io.IOException {
    stream.beginText();
    stream.setFont(font, 10);
    stream.setTextMatrix(place);
    stream.showText(words);
    stream.endText();
  }

  @Test
  void wordsComeInTheOrderInWhichTheyAreDrawn() throws Exception {
    Page page = only(Pdfs.letter("Cher Confrère,", "né(e) le 12/03/1950"));
    assertEquals(List.of("Cher", "Confrère,", "né(e)", "le", "12/03/1950"), texts(page));
  }

  @Test
  void placesCountFromTheUpperLeftCorner() throws Exception {
    Page page = only(Pdfs.drawn(0, text(PLAIN, Matrix.getTranslateInstance(70, 800), "Bonjour")));
    Word word = page.words().getFirst();
    assertEquals(595, page.width(), 1);
    assertEquals(842, page.height(), 1);
    assertEquals(70, word.x(), 0.5);
    assertEquals(842 - 800, word.y() + 7.5, 1);
    assertEquals(10, word.height(), 0.1);
    assertEquals(10, word.size(), 0.1);
    assertTrue(word.width() > 30 && word.width() < 45);
    assertFalse(word.bold());
  }

  @Test
  void aTurnedPageIsReadAsItIsShown() throws Exception {
    Matrix upwards = new Matrix(0, 1, -1, 0, 100, 70);
    Page page = only(Pdfs.drawn(90, text(PLAIN, upwards, "Bonjour")));
    Word word = page.words().getFirst();
    assertEquals(842, page.width(), 1);
    assertEquals(595, page.height(), 1);
    assertEquals("Bonjour", word.text());
    assertEquals(70, word.x(), 0.5);
    assertEquals(100, word.y() + 7.5, 1);
    assertTrue(word.width() > 30);
  }

  @Test
  void textInTheMarginThatRunsUpwardsStaysOneWord() throws Exception {
    Matrix upwards = new Matrix(0, 1, -1, 0, 20, 300);
    Word word = only(Pdfs.drawn(0, text(PLAIN, upwards, "Archives"))).words().getFirst();
    assertEquals("Archives", word.text());
    assertTrue(word.height() > word.width());
    assertEquals(842 - 300, word.y() + word.height(), 1);
  }

  @Test
  void boldIsToldByTheNameOfTheFont() throws Exception {
    Page page = only(Pdfs.drawn(0, text(BOLD, Matrix.getTranslateInstance(70, 700), "Objet")));
    assertTrue(page.words().getFirst().bold());
  }

  @Test
  void lettersPlacedOneByOneAreJoinedByTheirGaps() throws Exception {
    Page page =
        only(
            Pdfs.drawn(
                0,
                stream -> {
                  show(stream, PLAIN, Matrix.getTranslateInstance(70, 700), "Mar");
                  show(stream, PLAIN, Matrix.getTranslateInstance(87.5f, 700), "tin");
                  show(stream, PLAIN, Matrix.getTranslateInstance(106, 700), "Paul");
                }));
    assertEquals(List.of("Martin", "Paul"), texts(page));
  }

  @Test
  void lettersPrintedTwiceToLookBoldAreReadOnce() throws Exception {
    Page page =
        only(
            Pdfs.drawn(
                0,
                stream -> {
                  show(stream, PLAIN, Matrix.getTranslateInstance(70, 700), "Urgent");
                  show(stream, PLAIN, Matrix.getTranslateInstance(70.2f, 700), "Urgent");
                }));
    assertEquals(List.of("Urgent"), texts(page));
  }

  @Test
  void ligaturesAndHardBlanksAreExpanded() throws Exception {
    Page page =
        only(Pdfs.drawn(0, text(PLAIN, Matrix.getTranslateInstance(70, 700), "12\u00a0mg")));
    assertEquals(List.of("12", "mg"), texts(page));
    assertEquals("fi", java.text.Normalizer.normalize("\ufb01", java.text.Normalizer.Form.NFKC));
  }

  @Test
  void aScanHasNoWords() throws Exception {
    assertTrue(words(Pdfs.scan()).empty());
  }

  @Test
  void ofALongDocumentTheFirstAndLastPagesAreRead() throws Exception {
    List<Page> pages = words(Pdfs.pages(60, "Compte-rendu")).pages();
    assertEquals(60, pages.size());
    assertFalse(pages.get(Limits.FIRST_PAGES - 1).words().isEmpty());
    assertTrue(pages.get(Limits.FIRST_PAGES).words().isEmpty());
    assertTrue(pages.get(54).words().isEmpty());
    assertFalse(pages.get(55).words().isEmpty());
  }
}
