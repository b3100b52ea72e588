package fr.pli.desktop.pages;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * The letters that were drawn on a page, to be printed again. A page has thousands of letters and
 * dozens of shapes: each shape is drawn once, by PDFBox, and its ink is kept. Letters lie where a
 * {@link Spot} is, as font rasterisers have it.
 */
final class GlyphStamps {
  /** Shapes after these are drawn each time: a stamp has at most as many bytes. */
  private static final int MOST = 4_096;

  private static final int LARGEST = 4_096;

  private static final Stamp NONE = new Stamp(new Rectangle(), new byte[0]);

  private final Canvas paper;
  private final Map<Shape, Stamp> stamps = new HashMap<>();

  private final GlyphBounds bounds = new GlyphBounds();

  GlyphStamps(Canvas paper) {
    this.paper = paper;
  }

  /**
   * A letter to be printed.
   *
   * @param form from the letter's own units to pixels
   * @param clip pixels that may be printed on
   * @param colour as the pixels of the paper
   */
  record Letter(PDFont font, int code, AffineTransform form, Rectangle clip, int colour) {}

  /** Draws the letter in black, moved by so many pixels. */
  @FunctionalInterface
  interface Drawing {
    void draw(double right, double down) throws IOException;
  }

  /**
   * Prints a letter.
   *
   * @return false if it has to be drawn as it is
   */
  boolean print(Letter letter, Drawing drawing) throws IOException {
    Spot spot = Spot.of(letter.form);
    Shape shape = Shape.of(letter, spot);
    Stamp stamp = stamps.get(shape);
    if (stamp == null) {
      stamp = stamps.size() < MOST ? drawn(letter, spot, drawing) : NONE;
      if (stamp == null) {
        return false;
      }
      stamps.put(shape, stamp);
    }
    Rectangle where = stamp.at(spot);
    if (stamp.equals(NONE) || !letter.clip.contains(where)) {
      return false;
    }
    stamp.print(paper, where, letter.colour);
    return true;
  }

  /** Null if it cannot be seen whole here. */
  private @Nullable Stamp drawn(Letter letter, Spot spot, Drawing drawing) throws IOException {
    Rectangle2D outline = bounds.of(letter.font, letter.code);
    if (outline == null) {
      return NONE;
    }
    Rectangle where = spot.around(letter.form, outline);
    if ((long) where.width * where.height > LARGEST) {
      return NONE;
    }
    return letter.clip.contains(where) ? drawn(where, spot, letter, drawing) : null;
  }

  private Stamp drawn(Rectangle where, Spot spot, Letter letter, Drawing drawing)
      throws IOException {
    int[] before = paper.cut(where);
    paper.blank(where);
    try {
      drawing.draw(spot.right(letter.form), spot.down(letter.form));
      Stamp stamp = Stamp.of(paper.cut(where), spot.from(where));
      return stamp.cutOff() ? NONE : stamp;
    } finally {
      paper.paste(where, before);
    }
  }

  /** What makes letters look alike. */
  private record Shape(
      PDFont font, int code, float a, float b, float c, float d, int right, int down) {
    static Shape of(Letter letter, Spot spot) {
      AffineTransform form = letter.form;
      return new Shape(
          letter.font,
          letter.code,
          (float) form.getScaleX(),
          (float) form.getShearY(),
          (float) form.getShearX(),
          (float) form.getScaleY(),
          spot.quartersRight(),
          spot.quartersDown());
    }
  }
}
