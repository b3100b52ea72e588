package fr.pli.desktop.pages;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.jspecify.annotations.Nullable;

/** How far the ink of a letter may reach, in the units of its font. */
final class GlyphBounds {
  private final Map<Glyph, Bounds> known = new HashMap<>();

  private record Glyph(PDFont font, int code) {}

  private record Bounds(@Nullable Rectangle2D box) {}

  /** Empty for a blank; null when it cannot be told beforehand, or the letter has colours. */
  @Nullable Rectangle2D of(PDFont font, int code) throws IOException {
    Glyph glyph = new Glyph(font, code);
    Bounds bounds = known.get(glyph);
    if (bounds == null) {
      bounds = new Bounds(found(font, code));
      known.put(glyph, bounds);
    }
    return bounds.box;
  }

  private static @Nullable Rectangle2D found(PDFont font, int code) throws IOException {
    return switch (font) {
      case PDType3Font drawn -> boxed(drawn.getCharProc(code));
      case PDVectorFont outlines when font.isEmbedded() || font.isStandard14() ->
          outlines.getNormalizedPath(code).getBounds2D();
      default -> null; // PDFBox stretches the letters of a font that stands for another
    };
  }

  /** A letter that is a drawing says how large it is if it is drawn with the colour of the text. */
  private static @Nullable Rectangle2D boxed(@Nullable PDType3CharProc letter) throws IOException {
    PDRectangle box = letter == null ? null : letter.getGlyphBBox();
    return box == null || box.getWidth() <= 0 || box.getHeight() <= 0
        ? null
        : new Rectangle2D.Double(
            box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
  }
}
