package fr.pli.desktop.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.CodedPdfs.Stamp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfCodesTest {
  /** As long as a real one, key right, authority real; the person is not. */
  private static final String INS =
      "IS010000000000000000000000S1279035121518989S21.2.250.1.213.1.4.8\u001D"
          + "S3JEANNE MARIE CECILE\u001DS4DUVAL PETIT\u001DS5FS603-03-1979S751215";

  private static final List<String> LETTER = new ArrayList<>();

  static {
    LETTER.add("Cher confrère, j'ai vu en consultation Madame Jeanne DUVAL PETIT.");
    LETTER.addAll(
        Collections.nCopies(35, "Elle va bien, la tension est bonne, le traitement reste."));
  }

  private static List<PageCode> codes(byte[] pdf) throws Exception {
    try (PdfFile file = PdfFile.open(pdf)) {
      return PdfCodes.of(file);
    }
  }

  private static List<String> texts(byte[] pdf) throws Exception {
    return codes(pdf).stream().map(PageCode::text).toList();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.35, 0.4, 0.5, 0.7, 0.85})
  void aCodeIsReadInEverySizeThatIsPrinted(double module) throws Exception {
    Stamp stamp = Stamp.of(INS).module(module);
    assertEquals(List.of(INS), texts(CodedPdfs.letter(LETTER, stamp)));
    assertEquals(List.of(INS), texts(CodedPdfs.letter(LETTER, stamp.drawn())));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, 2, 5, 90, 180, 270})
  void aCodeThatLiesTurnedIsRead(double degrees) throws Exception {
    assertEquals(List.of(INS), texts(CodedPdfs.letter(LETTER, Stamp.of(INS).turned(degrees))));
  }

  @Test
  void aCodeSaysWhereItStands() throws Exception {
    PageCode code = codes(CodedPdfs.letter(LETTER, Stamp.of(INS))).getFirst();
    int modules = CodedPdfs.matrix(INS).getWidth();
    double side = modules * 0.5 * 72 / 25.4;
    assertEquals(1, code.page());
    assertEquals(150 * 72 / 25.4, code.x(), 6);
    assertEquals(20 * 72 / 25.4, code.y(), 6);
    assertEquals(side, code.width(), 9);
    assertEquals(side, code.height(), 9);
  }

  @Test
  void everyCodeOfAPageIsReadAndOnTheSecondPageToo() throws Exception {
    try (PDDocument document = new PDDocument()) {
      CodedPdfs.page(
          document,
          List.of(),
          Stamp.of("premier code"),
          new Stamp("deuxieme", 20, 200, 1, 0, false));
      CodedPdfs.page(document, LETTER, Stamp.of(INS));
      CodedPdfs.page(document, LETTER, Stamp.of("on the third page"));
      List<PageCode> codes = codes(CodedPdfs.bytes(document));
      assertEquals(
          List.of("premier code", "deuxieme", INS), codes.stream().map(PageCode::text).toList());
      assertEquals(2, codes.getLast().page());
    }
  }

  @Test
  void aLetterWithoutACodeHasNone() throws Exception {
    assertEquals(List.of(), texts(CodedPdfs.letter(LETTER)));
    assertEquals(List.of(), texts(Pdfs.scan()));
    assertEquals(List.of(), texts(Pdfs.letter("Cher confrère")));
  }

  @Test
  void squaresThatAreNoCodesAreNotRead() {
    BufferedImage page = new BufferedImage(595, 842, BufferedImage.TYPE_BYTE_GRAY);
    java.awt.Graphics2D graphics = page.createGraphics();
    graphics.setColor(java.awt.Color.WHITE);
    graphics.fillRect(0, 0, 595, 842);
    graphics.setColor(java.awt.Color.BLACK);
    graphics.fillRect(40, 40, 60, 60);
    graphics.fillRect(40, 200, 400, 30);
    graphics.fillRect(300, 300, 300, 300);
    assertEquals(1, CodeRegions.in(page).size());
  }

  @Test
  void aHostileFileEndsInARefusalAndTheNextOneIsRead(@TempDir java.nio.file.Path fonts)
      throws Exception {
    Limits limits = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(120), 128, 50);
    try (WorkerPageReader pages = new WorkerPageReader(fonts, limits)) {
      for (byte[] hostile : List.of(Pdfs.garbage(), Pdfs.bomb(300))) {
        assertTrue(refusedOrEmpty(pages, hostile));
      }
      PageCode code = pages.codes(CodedPdfs.letter(LETTER, Stamp.of(INS))).getFirst();
      assertEquals(INS, code.text());
      assertEquals("PageCode[page 1]", code.toString());
    }
  }

  private static boolean refusedOrEmpty(WorkerPageReader pages, byte[] pdf) throws IOException {
    try {
      return pages.codes(pdf).isEmpty();
    } catch (UnreadableException refused) {
      return true;
    }
  }
}
