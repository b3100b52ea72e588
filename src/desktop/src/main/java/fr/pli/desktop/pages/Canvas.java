package fr.pli.desktop.pages;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * White paper, and its pixels: one int each, row by row, the upper eight bits unused.
 *
 * @param image what the pixels belong to
 */
@SuppressWarnings("ArrayRecordComponent") // drawn on, never compared
record Canvas(BufferedImage image, int[] pixels) {
  static final int WHITE = 0xFFFFFF;

  static Canvas of(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Arrays.fill(pixels, WHITE);
    return new Canvas(image, pixels);
  }

  int width() {
    return image.getWidth();
  }

  int height() {
    return image.getHeight();
  }

  Graphics2D graphics() {
    Graphics2D graphics = image.createGraphics();
    graphics.setBackground(Color.WHITE);
    return graphics;
  }

  Rectangle bounds() {
    return new Rectangle(0, 0, width(), height());
  }

  /** Index of the first pixel of a row of a part of it. */
  private int row(Rectangle part, int row) {
    return (part.y + row) * width() + part.x;
  }

  /** The pixels of a part, row by row. */
  int[] cut(Rectangle part) {
    int[] cut = new int[part.width * part.height];
    for (int row = 0; row < part.height; row++) {
      System.arraycopy(pixels, row(part, row), cut, row * part.width, part.width);
    }
    return cut;
  }

  void paste(Rectangle part, int[] cut) {
    for (int row = 0; row < part.height; row++) {
      System.arraycopy(cut, row * part.width, pixels, row(part, row), part.width);
    }
  }

  void blank(Rectangle part) {
    for (int row = 0; row < part.height; row++) {
      int from = row(part, row);
      Arrays.fill(pixels, from, from + part.width, WHITE);
    }
  }
}
