package fr.pli.desktop.pages;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/**
 * Where a letter begins: in which pixel, and at which of its quarters. Across its line, if that is
 * level or upright, it begins with a whole pixel, so that the letters of a line stay in line.
 */
record Spot(int column, int row, int quartersRight, int quartersDown) {
  private static final int QUARTERS = 4;

  /** A slope that cannot be seen over the width of a letter. */
  private static final double LEVEL = 1e-3;

  static Spot of(AffineTransform form) {
    double across = Math.abs(form.getScaleX());
    double up = Math.abs(form.getShearY());
    long right = quarters(form.getTranslateX(), across > up * LEVEL);
    long down = quarters(form.getTranslateY(), up > across * LEVEL);
    return new Spot(
        (int) Math.floorDiv(right, QUARTERS),
        (int) Math.floorDiv(down, QUARTERS),
        Math.floorMod(right, QUARTERS),
        Math.floorMod(down, QUARTERS));
  }

  private static long quarters(double place, boolean fine) {
    return fine ? Math.round(place * QUARTERS) : Math.round(place) * QUARTERS;
  }

  /** How far the letter has to be moved to begin here, in pixels. */
  double right(AffineTransform form) {
    return column + (double) quartersRight / QUARTERS - form.getTranslateX();
  }

  /** The same downwards. */
  double down(AffineTransform form) {
    return row + (double) quartersDown / QUARTERS - form.getTranslateY();
  }

  /** The pixels that a letter that begins here may touch, and one more all round. */
  Rectangle around(AffineTransform form, Rectangle2D outline) {
    if (outline.isEmpty()) {
      return new Rectangle(column, row, 0, 0);
    }
    Rectangle2D ink = form.createTransformedShape(outline).getBounds2D();
    Rectangle pixels =
        new Rectangle2D.Double(
                ink.getX() + right(form), ink.getY() + down(form), ink.getWidth(), ink.getHeight())
            .getBounds();
    pixels.grow(2, 2);
    return pixels;
  }

  /** A place on the paper, seen from here. */
  Rectangle from(Rectangle place) {
    return new Rectangle(place.x - column, place.y - row, place.width, place.height);
  }
}
