package fr.pli.desktop.pages;

import fr.pli.desktop.pages.UnreadableException.Reason;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;

/** Draws one page of a PDF. */
final class PdfDrawing {
  private static final double POINTS_PER_INCH = 72;
  private static final int OPAQUE = 0xFF000000;

  private PdfDrawing() {}

  static PageImage of(PdfFile file, int page, int dpi) throws IOException, UnreadableException {
    PageBox box = box(file, page);
    BufferedImage drawn = drawn(file, page, scale(box, dpi));
    return new PageImage(
        drawn.getWidth(),
        drawn.getHeight(),
        opaque(drawn),
        file.pages(),
        box.width(),
        box.height());
  }

  static GreyImage greys(PdfFile file, int page, int dpi) throws IOException, UnreadableException {
    PageBox box = box(file, page);
    BufferedImage drawn = drawn(file, page, scale(box, dpi));
    return new GreyImage(
        drawn.getWidth(), drawn.getHeight(), greys(drawn), box.width(), box.height());
  }

  private static PageBox box(PdfFile file, int page) throws UnreadableException {
    if (page < 1 || page > file.pages()) {
      throw new UnreadableException(Reason.NO_SUCH_PAGE);
    }
    return PageBox.of(file.document().getPage(page - 1));
  }

  private static BufferedImage drawn(PdfFile file, int page, float scale) throws IOException {
    return new PageRenderer(file.document()).draw(page - 1, scale);
  }

  /** As asked, or less so that the pixels stay within bounds. */
  private static float scale(PageBox box, int dpi) {
    double points = Math.max(1, box.width()) * Math.max(1, box.height());
    double most = Math.sqrt(Limits.MAX_PIXELS / points);
    return (float)
        Math.min(Math.clamp(dpi, Limits.MIN_DPI, Limits.MAX_DPI) / POINTS_PER_INCH, most);
  }

  private static int[] opaque(BufferedImage image) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int at = 0; at < pixels.length; at++) {
      pixels[at] |= OPAQUE;
    }
    return pixels;
  }

  /** Luma as of ITU-R BT.601, in 256 steps. */
  private static byte[] greys(BufferedImage image) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    byte[] greys = new byte[pixels.length];
    for (int at = 0; at < pixels.length; at++) {
      int rgb = pixels[at];
      int luma = 77 * (rgb >> 16 & 0xFF) + 150 * (rgb >> 8 & 0xFF) + 29 * (rgb & 0xFF);
      greys[at] = (byte) (luma >> 8);
    }
    return greys;
  }
}
