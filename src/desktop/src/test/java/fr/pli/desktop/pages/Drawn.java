package fr.pli.desktop.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page as we draw it, and as PDFBox alone does. */
record Drawn(BufferedImage ours, BufferedImage theirs) {
  /** Side of a square over which colours are averaged, in pixels: the width of a letter or so. */
  private static final int SQUARE = 12;

  static Drawn of(byte[] pdf) throws IOException, UnreadableException {
    try (PdfFile file = PdfFile.open(pdf)) {
      BufferedImage theirs =
          new PDFRenderer(file.document()).renderImage(0, 96 / 72f, ImageType.RGB);
      PageImage drawn = PdfDrawing.of(file, 1, 96);
      BufferedImage ours =
          new BufferedImage(drawn.width(), drawn.height(), BufferedImage.TYPE_INT_RGB);
      ours.setRGB(0, 0, drawn.width(), drawn.height(), drawn.argb(), 0, drawn.width());
      assertEquals(theirs.getWidth(), ours.getWidth());
      assertEquals(theirs.getHeight(), ours.getHeight());
      return new Drawn(ours, theirs);
    }
  }

  /** The most by which the mean colour of a square differs, 0 to 255. */
  double difference() {
    double most = 0;
    for (int y = 0; y + SQUARE <= ours.getHeight(); y += SQUARE) {
      for (int x = 0; x + SQUARE <= ours.getWidth(); x += SQUARE) {
        for (int shift = 0; shift <= 16; shift += 8) {
          most = Math.max(most, Math.abs(mean(ours, x, y, shift) - mean(theirs, x, y, shift)));
        }
      }
    }
    return most;
  }

  private static double mean(BufferedImage image, int left, int top, int shift) {
    long sum = 0;
    for (int y = top; y < top + SQUARE; y++) {
      for (int x = left; x < left + SQUARE; x++) {
        sum += image.getRGB(x, y) >> shift & 0xFF;
      }
    }
    return (double) sum / (SQUARE * SQUARE);
  }

  /** True when every pixel is the same. */
  boolean same() {
    for (int y = 0; y < ours.getHeight(); y++) {
      for (int x = 0; x < ours.getWidth(); x++) {
        if (ours.getRGB(x, y) != theirs.getRGB(x, y)) {
          return false;
        }
      }
    }
    return true;
  }

  /** True when there is ink at all. */
  boolean inked() {
    for (int y = 0; y < ours.getHeight(); y++) {
      for (int x = 0; x < ours.getWidth(); x++) {
        if ((ours.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
          return true;
        }
      }
    }
    return false;
  }
}
