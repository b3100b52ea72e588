package fr.pli.desktop.pages;

import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** PDFBox's drawing, with two shortcuts that a letter feels. What is drawn stays the same. */
final class PageBrush extends PageDrawer {
  /** A drawn letter is small; what is larger is not kept unpacked, in bytes. */
  private static final int LARGEST_GLYPH = 1 << 16;

  private PageBrush(PageDrawerParameters parameters) throws IOException {
    super(parameters);
  }

  /** A renderer that draws in this way. */
  static PDFRenderer renderer(PDDocument document) {
    return new PDFRenderer(document) {
      @Override
      protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageBrush(parameters);
      }
    };
  }

  /**
   * Most clips are rectangles, and Java2D knows how to clip to one without scanning its outline; it
   * was a quarter of the time of a page, since every block of text sets the clip anew.
   */
  @Override
  protected void transferClip(Graphics2D graphics) {
    Area clip = getGraphicsState().getCurrentClippingPath();
    if (!clip.isEmpty() && clip.isRectangular()) {
      graphics.setClip(clip.getBounds2D());
    } else {
      super.transferClip(graphics);
    }
  }

  /** A letter of a type 3 font is a small drawing, which would be inflated each time it is used. */
  @Override
  protected void showType3Glyph(Matrix place, PDType3Font font, int code, Vector displacement)
      throws IOException {
    PDType3CharProc glyph = font.getCharProc(code);
    if (glyph != null) {
      unpack(glyph.getCOSObject());
    }
    super.showType3Glyph(place, font, code, displacement);
  }

  private static void unpack(COSStream stream) throws IOException {
    if (stream.getFilters() == null) {
      return;
    }
    byte[] plain;
    try (InputStream in = stream.createInputStream()) {
      plain = in.readNBytes(LARGEST_GLYPH);
    }
    if (plain.length < LARGEST_GLYPH) {
      stream.removeItem(COSName.FILTER);
      stream.removeItem(COSName.DECODE_PARMS);
      try (OutputStream out = stream.createRawOutputStream()) {
        out.write(plain);
      }
    }
  }
}
