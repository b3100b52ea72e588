package fr.pli.desktop.pages;

import java.awt.Rectangle;

/**
 * The ink of a letter: what it covers of each pixel, 0 to 255, row by row.
 *
 * @param place where it lies, from the pixel in which the letter begins
 */
@SuppressWarnings("ArrayRecordComponent") // printed, never compared
record Stamp(Rectangle place, byte[] ink) {
  private static final int FULL = 255;
  private static final int RED_AND_BLUE = 0xFF00FF;
  private static final int GREEN = 0x00FF00;

  /**
   * What was drawn black on white.
   *
   * @param drawn the pixels of the place
   */
  static Stamp of(int[] drawn, Rectangle place) {
    byte[] ink = new byte[drawn.length];
    for (int at = 0; at < ink.length; at++) {
      ink[at] = (byte) (FULL - (drawn[at] & FULL));
    }
    return new Stamp(place, ink);
  }

  /** Where it goes on the paper. */
  Rectangle at(Spot spot) {
    return new Rectangle(spot.column() + place.x, spot.row() + place.y, place.width, place.height);
  }

  /** True if there is ink at its edge: the letter may go on beyond it. */
  boolean cutOff() {
    if (ink.length == 0) {
      return false;
    }
    int last = place.height - 1;
    for (int x = 0; x < place.width; x++) {
      if (ink[x] != 0 || ink[last * place.width + x] != 0) {
        return true;
      }
    }
    for (int y = 0; y < place.height; y++) {
      if (ink[y * place.width] != 0 || ink[(y + 1) * place.width - 1] != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Prints it.
   *
   * @param where {@link #at} on the paper, all of it
   */
  void print(Canvas paper, Rectangle where, int colour) {
    int at = 0;
    for (int y = where.y; y < where.y + where.height; y++) {
      int pixel = y * paper.width() + where.x;
      for (int x = 0; x < where.width; x++) {
        int cover = ink[at++] & FULL;
        if (cover != 0) {
          paper.pixels()[pixel + x] = mixed(paper.pixels()[pixel + x], colour, cover);
        }
      }
    }
  }

  /** Two colours at a time: between them there is room for the product. */
  private static int mixed(int paper, int colour, int cover) {
    if (cover == FULL) {
      return colour;
    }
    int share = cover + (cover >> 7); // 0 to 256
    int rest = 256 - share;
    int redAndBlue = ((paper & RED_AND_BLUE) * rest + (colour & RED_AND_BLUE) * share) >>> 8;
    int green = ((paper & GREEN) * rest + (colour & GREEN) * share) >>> 8;
    return (redAndBlue & RED_AND_BLUE) | (green & GREEN);
  }
}
