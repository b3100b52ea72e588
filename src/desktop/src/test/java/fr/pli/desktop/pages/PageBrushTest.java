package fr.pli.desktop.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shortcut draws is what PDFBox draws, moved by less than a pixel. */
class PageBrushTest {
  /** An edge over a whole square, and half a pixel further. */
  private static final double MOVED = 22;

  private static final String LINE = "Rennes, le 20 novembre 2026, Monsieur Yann LE GALL";

  private static void show(PDPageContentStream page, float size, float x, float y, String text)
      throws IOException {
    page.beginText();
    page.setFont(new PDType1Font(FontName.HELVETICA), size);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }

  private static Drawn close(Drawn drawn) {
    assertTrue(drawn.inked());
    assertTrue(drawn.difference() < MOVED, "differs by " + drawn.difference());
    return drawn;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void textIsWherePdfBoxPutsItHoweverThePageIsTurned(int rotation) throws Exception {
    close(
        Drawn.of(
            Pdfs.drawn(
                rotation,
                page -> {
                  for (int line = 0; line < 40; line++) {
                    show(page, 11, 60.3f, 800 - 14.7f * line, LINE);
                  }
                })));
  }

  @Test
  void colouredTextKeepsItsColourAndWhatIsUnderItShows() throws Exception {
    Drawn drawn =
        close(
            Drawn.of(
                Pdfs.drawn(
                    0,
                    page -> {
                      page.setNonStrokingColor(Color.YELLOW);
                      page.addRect(50, 500, 400, 300);
                      page.fill();
                      for (Color colour : new Color[] {Color.RED, Color.BLUE, Color.RED}) {
                        page.setNonStrokingColor(colour);
                        show(page, 12, 60, 700, LINE);
                        show(page, 12, 60, 650, LINE);
                      }
                    })));
    assertTrue(count(drawn.ours(), 0xFF0000) > 50);
    assertEquals(0, count(drawn.ours(), 0x000000));
  }

  private static int count(BufferedImage image, int colour) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += (image.getRGB(x, y) & 0xFFFFFF) == colour ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void slantedMirroredAndOutlinedTextIsDrawnToo() throws Exception {
    close(
        Drawn.of(
            Pdfs.drawn(
                0,
                page -> {
                  page.beginText();
                  page.setFont(new PDType1Font(FontName.TIMES_ROMAN), 14);
                  page.setTextMatrix(Matrix.getRotateInstance(0.6, 100, 100));
                  page.showText(LINE);
                  page.setTextMatrix(new Matrix(-1, 0, 0, 1, 500, 600));
                  page.showText(LINE);
                  page.setRenderingMode(RenderingMode.STROKE);
                  page.setTextMatrix(new Matrix(1, 0, 0, 1, 100, 60));
                  page.showText(LINE);
                  page.endText();
                })));
  }

  @Test
  void nothingIsPrintedOutsideTheClip() throws Exception {
    Drawn drawn =
        close(
            Drawn.of(
                Pdfs.drawn(
                    0,
                    page -> {
                      show(page, 20, 60, 700, LINE); // the letters are known by now
                      page.addRect(100, 300, 93.3f, 107.5f);
                      page.clip();
                      show(page, 20, 60, 300, LINE);
                      show(page, 20, 60, 400, LINE);
                    })));
    BufferedImage page = drawn.ours();
    BufferedImage right = page.getSubimage(262, 500, page.getWidth() - 262, 300);
    assertEquals(right.getWidth() * right.getHeight(), count(right, 0xFFFFFF));
  }

  @Test
  void faintTextStaysFaint() throws Exception {
    Drawn drawn =
        close(
            Drawn.of(
                Pdfs.drawn(
                    0,
                    page -> {
                      PDExtendedGraphicsState faint = new PDExtendedGraphicsState();
                      faint.setNonStrokingAlphaConstant(0.2f);
                      page.setGraphicsStateParameters(faint);
                      show(page, 20, 60, 700, LINE);
                    })));
    assertEquals(0, count(drawn.ours(), 0x000000));
  }

  @Test
  void aTitleOfTheSizeOfThePageIsDrawn() throws Exception {
    assertTrue(close(Drawn.of(Pdfs.drawn(0, page -> show(page, 300, 20, 400, "Ag")))).same());
  }

  @Test
  void aFontWhoseLettersAreDrawingsIsPrinted() throws Exception {
    close(Drawn.of(DrawnFont.page("0 0 8 8")));
  }

  @Test
  void aDrawingThatIsLargerThanItSaysIsDrawnWhole() throws Exception {
    close(Drawn.of(DrawnFont.page("0 0 1 1")));
  }

  @Test
  void aDrawingWithColoursOfItsOwnKeepsThem() throws Exception {
    Drawn drawn = close(Drawn.of(DrawnFont.coloured()));
    assertTrue(count(drawn.ours(), 0x00FF00) > 50);
  }

  @Test
  void hiddenLayersStayHidden() throws Exception {
    assertFalse(Drawn.of(DrawnFont.hidden()).inked());
  }

  @Test
  void whatIsBlendedDeepInsideIsLeftToPdfBox() throws Exception {
    Drawn drawn = Drawn.of(DrawnFont.blended());
    assertTrue(drawn.same());
    assertTrue(count(drawn.ours(), 0x00FF00) > 1_000, "yellow under cyan is green");
  }

  @Test
  void aGreyWithAProfileIsAPlainGrey() throws Exception {
    Drawn drawn = Drawn.of(DrawnFont.greyProfile());
    assertTrue(count(drawn.ours(), 0x808080) > 1_000);
  }
}
