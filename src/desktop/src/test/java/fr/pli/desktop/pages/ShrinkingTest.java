package fr.pli.desktop.pages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

class ShrinkingTest {
  private static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  private static int[] shrunk(byte[] samples, int channels, int width, int height, int to, int by) {
    return pixels(Shrinking.of(new Samples(samples, channels, width, height), to, by));
  }

  @Test
  void eachPixelIsTheMeanOfWhatItCovers() {
    byte[] samples = {0, 100, 50, 50, 100, (byte) 200, 50, 50};
    assertArrayEquals(new int[] {100 * 0x010101, 50 * 0x010101}, shrunk(samples, 1, 4, 2, 2, 1));
  }

  @Test
  void samplesAtTheEdgeCountInPart() {
    byte[] samples = {0, 90, (byte) 180};
    assertArrayEquals(new int[] {30 * 0x010101, 150 * 0x010101}, shrunk(samples, 1, 3, 1, 2, 1));
  }

  @Test
  void coloursDoNotMix() {
    byte[] samples = {(byte) 255, 0, 10, 1, 0, 20};
    assertArrayEquals(new int[] {128 << 16 | 15}, shrunk(samples, 3, 2, 1, 1, 1));
  }

  @Test
  void aPictureOfTheSameSizeStaysAsItIs() {
    byte[] samples = new byte[300];
    new Random(3).nextBytes(samples);
    int[] pixels = shrunk(samples, 3, 10, 10, 10, 10);
    for (int at = 0; at < pixels.length; at++) {
      assertEquals(samples[3 * at + 1] & 0xFF, pixels[at] >> 8 & 0xFF);
    }
  }

  @Test
  void whiteStaysWhiteHoweverFarItIsShrunk() {
    byte[] white = new byte[1_999 * 701];
    Arrays.fill(white, (byte) 255);
    for (int width : new int[] {1, 3, 700, 701}) {
      for (int pixel : shrunk(white, 1, 701, 1_999, width, 2 * width)) {
        assertEquals(0xFFFFFF, pixel);
      }
    }
  }

  @Test
  void onlyAPictureThatStandsUprightAndBecomesSmallerIsPlaced() {
    AffineTransform upright = new AffineTransform(100.4, 0, 0, -50, 10, 200);
    assertEquals(new Rectangle(10, 150, 100, 50), Shrinking.place(upright, 200, 100));
    assertTrue(Shrinking.place(upright, 99, 100).isEmpty());
    for (AffineTransform other :
        new AffineTransform[] {
          new AffineTransform(100, 0, 0, 50, 10, 200),
          new AffineTransform(-100, 0, 0, -50, 10, 200),
          new AffineTransform(100, 1, 0, -50, 10, 200),
          new AffineTransform(Double.NaN, 0, 0, -50, 10, 200),
          new AffineTransform(1e30, 0, 0, -1e30, 1e30, 200)
        }) {
      assertTrue(Shrinking.place(other, 200, 100).isEmpty());
    }
  }

  @Test
  void aScannedPageIsDrawnAsPdfBoxDrawsIt() throws Exception {
    for (int type :
        new int[] {
          BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_RGB
        }) {
      BufferedImage scan = scan(type);
      assertTrue(Drawn.of(page(scan, false)).difference() < 12);
      assertTrue(type == BufferedImage.TYPE_BYTE_BINARY || faithful(page(scan, true)));
    }
  }

  private static boolean faithful(byte[] pdf) throws Exception {
    return Drawn.of(pdf).difference() < 12;
  }

  private static byte[] page(BufferedImage scan, boolean jpeg) throws Exception {
    try (PDDocument document = new PDDocument()) {
      return Pdfs.drawn(
          0,
          page ->
              page.drawImage(
                  jpeg
                      ? JPEGFactory.createFromImage(document, scan)
                      : LosslessFactory.createFromImage(document, scan),
                  20.3f,
                  30.4f,
                  550,
                  770));
    }
  }

  /** Broad stripes: what lies under a pixel is what was picked as well. */
  private static BufferedImage scan(int type) {
    BufferedImage scan = new BufferedImage(1_650, 2_310, type);
    for (int y = 0; y < scan.getHeight(); y++) {
      for (int x = 0; x < scan.getWidth(); x++) {
        scan.setRGB(x, y, y / 300 % 2 == 0 ? 0xFF2060A0 : 0xFFFFE0C0);
      }
    }
    return scan;
  }
}
