package fr.pli.desktop.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.UnreadableException.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureBindingTest {
  private static PDDocument bound(byte[] picture) throws Exception {
    return Loader.loadPDF(PictureBinding.bind(picture));
  }

  private static Reason refusal(byte[] picture) {
    return assertInstanceOf(
            PageAnswer.Refusal.class, PageWorker.answer(PageRequest.binding(picture)))
        .reason();
  }

  private static PDImageXObject image(PDPage page) throws Exception {
    COSName name = page.getResources().getXObjectNames().iterator().next();
    return (PDImageXObject) page.getResources().getXObject(name);
  }

  @Test
  void aFaxKeepsItsPagesItsSizeAndItsCompression() throws Exception {
    try (PDDocument pdf = bound(Pictures.fax(3))) {
      assertEquals(3, pdf.getNumberOfPages());
      PDRectangle box = pdf.getPage(0).getMediaBox();
      assertEquals(1728 * 72.0 / 204, box.getWidth(), 1);
      assertEquals(1144 * 72.0 / 98, box.getHeight(), 1);
      PDImageXObject image = image(pdf.getPage(0));
      assertEquals(1728, image.getWidth());
      assertEquals("CCITTFaxDecode", image.getStream().getFilters().getFirst().getName());
    }
  }

  @Test
  void aFaxIsDrawnBlackOnWhite() throws Exception {
    try (PDDocument pdf = bound(Pictures.fax(1))) {
      assertEquals("upper left", darkQuarter(pdf));
    }
  }

  @Test
  void aPngWithoutResolutionBecomesAnA4Page() throws Exception {
    try (PDDocument pdf = bound(Pictures.png())) {
      PDRectangle box = pdf.getPage(0).getMediaBox();
      assertEquals(595, box.getWidth(), 1);
      assertEquals(794, box.getHeight(), 1);
      assertEquals("upper left", darkQuarter(pdf));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, upper left",
    "2, upper right",
    "3, lower right",
    "4, lower left",
    "5, upper left",
    "6, upper right",
    "7, lower right",
    "8, lower left"
  })
  void aPhotographIsTurnedAsItsCameraSays(int orientation, String quarter) throws Exception {
    try (PDDocument pdf = bound(Pictures.photograph(orientation))) {
      PDRectangle box = pdf.getPage(0).getMediaBox();
      assertEquals(orientation >= 5, box.getWidth() > box.getHeight());
      assertEquals(quarter, darkQuarter(pdf));
    }
  }

  @Test
  void aTiffIsTurnedAsItsTagSays() throws Exception {
    BufferedImage page = Pictures.marked(1000, 1400, BufferedImage.TYPE_BYTE_GRAY);
    try (PDDocument pdf = bound(Pictures.tiff(1, page, 120, 120, 6))) {
      assertEquals("upper right", darkQuarter(pdf));
      assertEquals(840, pdf.getPage(0).getMediaBox().getWidth(), 1);
    }
  }

  @Test
  void whereAPhotographWasTakenIsNotPassedOn() throws Exception {
    byte[] photograph = Pictures.photograph(6);
    assertTrue(new String(photograph, StandardCharsets.ISO_8859_1).contains("RENNES"));
    try (PDDocument pdf = bound(photograph)) {
      byte[] kept = image(pdf.getPage(0)).getStream().toByteArray();
      ByteArrayOutputStream raw = new ByteArrayOutputStream();
      image(pdf.getPage(0)).getCOSObject().createRawInputStream().transferTo(raw);
      assertTrue(kept.length > 0);
      assertFalse(raw.toString(StandardCharsets.ISO_8859_1).contains("RENNES"));
      assertFalse(raw.toString(StandardCharsets.ISO_8859_1).contains("Exif"));
    }
  }

  @Test
  void aSmallFileThatSaysItIsHugeIsRefusedBeforeItIsUnpacked() {
    assertEquals(Reason.TOO_MANY_PIXELS, refusal(Pictures.pngThatSays(60_000, 60_000)));
    assertEquals(
        Reason.TOO_MANY_PIXELS,
        refusal(Pictures.pngThatSays(Integer.MAX_VALUE, Integer.MAX_VALUE)));
  }

  @Test
  void aPictureThatIsCutOffAnywhereIsRefusedOrBoundButNothingElse() {
    for (byte[] whole : new byte[][] {Pictures.png(), Pictures.jpeg(), Pictures.fax(2)}) {
      for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 40)) {
        PageAnswer answer = PageWorker.answer(PageRequest.binding(Arrays.copyOf(whole, length)));
        assertTrue(answer instanceof PageAnswer.Bound || answer instanceof PageAnswer.Refusal);
      }
    }
  }

  @Test
  void aPictureWithWrongBytesIsRefusedOrBoundButNothingElse() {
    Random random = new Random(11);
    for (byte[] whole : new byte[][] {Pictures.png(), Pictures.photograph(6), Pictures.fax(2)}) {
      for (int round = 0; round < 60; round++) {
        byte[] wrong = whole.clone();
        for (int flip = 0; flip < 4; flip++) {
          wrong[random.nextInt(Math.min(wrong.length, 2_000))] = (byte) random.nextInt(256);
        }
        PageAnswer answer = PageWorker.answer(PageRequest.binding(wrong));
        assertTrue(answer instanceof PageAnswer.Bound || answer instanceof PageAnswer.Refusal);
      }
    }
  }

  @Test
  void noiseIsNoPicture() {
    byte[] noise = new byte[4_000];
    new Random(3).nextBytes(noise);
    assertEquals(Reason.BROKEN, refusal(noise));
    assertEquals(Reason.BROKEN, refusal(new byte[0]));
  }

  private static String darkQuarter(PDDocument pdf) throws Exception {
    BufferedImage drawn = new PDFRenderer(pdf).renderImage(0);
    int x = drawn.getWidth() / 4;
    int y = drawn.getHeight() / 4;
    if (dark(drawn, x, y)) {
      return "upper left";
    }
    if (dark(drawn, 3 * x, y)) {
      return "upper right";
    }
    return dark(drawn, x, 3 * y)
        ? "lower left"
        : dark(drawn, 3 * x, 3 * y) ? "lower right" : "none";
  }

  private static boolean dark(BufferedImage image, int x, int y) {
    return (image.getRGB(x, y) & 0xFF) < 80;
  }
}
