package fr.pli.desktop.scans;

import fr.pli.desktop.pages.GreyImage;
import java.util.Arrays;

/** Turns pictures about their middle. */
final class Turned {
  private Turned() {}

  /**
   * Turns by quarters: width and height may change places.
   *
   * @param quarters clockwise, 0 to 3
   */
  static GreyImage byQuarters(GreyImage page, int quarters) {
    GreyImage turned = page;
    for (int quarter = 0; quarter < quarters; quarter++) {
      turned = clockwise(turned);
    }
    return turned;
  }

  private static GreyImage clockwise(GreyImage page) {
    int width = page.height();
    int height = page.width();
    byte[] from = page.grey();
    byte[] to = new byte[from.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        to[y * width + x] = from[(width - 1 - x) * page.width() + y];
      }
    }
    return new GreyImage(
        width, height, to, /* pageWidth= */ page.pageHeight(), /* pageHeight= */ page.pageWidth());
  }

  /**
   * Turns by a small angle; the size stays, corners are cut and filled with white.
   *
   * @param degrees clockwise
   */
  static GreyImage by(GreyImage page, double degrees) {
    int width = page.width();
    int height = page.height();
    byte[] to = new byte[page.grey().length];
    Arrays.fill(to, (byte) 0xFF);
    double sin = Math.sin(Math.toRadians(degrees));
    double cos = Math.cos(Math.toRadians(degrees));
    double middleX = width / 2.0;
    double middleY = height / 2.0;
    for (int y = 0; y < height; y++) {
      double fromX = -middleX * cos + (y - middleY) * sin + middleX;
      double fromY = middleX * sin + (y - middleY) * cos + middleY;
      for (int x = 0; x < width; x++) {
        int left = (int) Math.floor(fromX);
        int top = (int) Math.floor(fromY);
        if (left >= 0 && top >= 0 && left < width - 1 && top < height - 1) {
          to[y * width + x] = between(page, left, top, fromX - left, fromY - top);
        }
        fromX += cos;
        fromY -= sin;
      }
    }
    return new GreyImage(width, height, to, page.pageWidth(), page.pageHeight());
  }

  private static byte between(GreyImage page, int left, int top, double right, double below) {
    byte[] grey = page.grey();
    int at = top * page.width() + left;
    double upper = (grey[at] & 0xFF) * (1 - right) + (grey[at + 1] & 0xFF) * right;
    int under = at + page.width();
    double lower = (grey[under] & 0xFF) * (1 - right) + (grey[under + 1] & 0xFF) * right;
    return (byte) Math.round(upper * (1 - below) + lower * below);
  }
}
