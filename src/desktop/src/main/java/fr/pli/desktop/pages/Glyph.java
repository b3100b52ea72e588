package fr.pli.desktop.pages;

import fr.pli.desktop.pages.LetterText.Word;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;

/**
 * One drawn letter, in points from the upper left corner of the page as shown.
 *
 * @param x origin on the baseline
 * @param y origin on the baseline
 * @param along place along the writing direction
 * @param across place of the baseline across it
 * @param length advance along the writing direction
 * @param turn writing direction, degrees counter-clockwise from left to right: 0, 90, 180, 270
 */
record Glyph(
    double x,
    double y,
    double along,
    double across,
    double length,
    double size,
    boolean bold,
    int turn) {
  /** Share of the font size above the baseline that a word's box covers; the rest is below. */
  private static final double ASCENT = 0.75;

  static Glyph of(TextPosition letter) {
    double size = letter.getFontSizeInPt();
    return new Glyph(
        letter.getX(),
        letter.getY(),
        letter.getXDirAdj(),
        letter.getYDirAdj(),
        letter.getWidthDirAdj(),
        size > 0 ? size : 1,
        bold(letter.getFont()),
        Math.floorMod(Math.round(letter.getDir()) - letter.getRotation(), 360));
  }

  private static boolean bold(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    return name.contains("bold") || name.contains("black") || name.contains("heavy");
  }

  /** The word from this letter to another. */
  Word wordTo(Glyph last, String text) {
    double run = Math.max(0, last.along + last.length - along);
    double above = ASCENT * size;
    double below = size - above;
    return switch (turn) {
      case 90 -> new Word(text, x - above, y - run, size, run, size, bold);
      case 180 -> new Word(text, x - run, y - below, run, size, size, bold);
      case 270 -> new Word(text, x - below, y, size, run, size, bold);
      default -> new Word(text, x, y - above, run, size, size, bold);
    };
  }
}
