package fr.pli.desktop.pages;

import java.util.Arrays;
import org.apache.pdfbox.util.Matrix;

/**
 * How the pixels of a picture lie (TIFF 6.0, tag 274). The matrix takes the unit square in which
 * PDF draws a picture to where it belongs.
 */
enum Orientation {
  NORMAL("Normal", 1, 0, 0, 1, 0, 0),
  MIRRORED("FlipH", -1, 0, 0, 1, 1, 0),
  UPSIDE_DOWN("Rotate180", -1, 0, 0, -1, 1, 1),
  FLIPPED("FlipV", 1, 0, 0, -1, 0, 1),
  TRANSPOSED("FlipHRotate90", 0, -1, -1, 0, 1, 1),
  LEFT("Rotate270", 0, -1, 1, 0, 0, 1),
  TRANSVERSED("FlipVRotate90", 0, 1, 1, 0, 0, 0),
  RIGHT("Rotate90", 0, 1, -1, 0, 1, 0);

  private final String word;
  private final float a;
  private final float b;
  private final float c;
  private final float d;
  private final float e;
  private final float f;

  Orientation(String word, float a, float b, float c, float d, float e, float f) {
    this.word = word;
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
    this.e = e;
    this.f = f;
  }

  /** By the word of {@code javax_imageio_1.0}. */
  static Orientation named(String word) {
    return Arrays.stream(values()).filter(o -> o.word.equals(word)).findFirst().orElse(NORMAL);
  }

  /** True when width and height change places. */
  boolean sideways() {
    return a == 0;
  }

  /** Draws the unit square into a page of this size. */
  Matrix onto(double width, double height) {
    float w = (float) width;
    float h = (float) height;
    return new Matrix(w * a, h * b, w * c, h * d, w * e, h * f);
  }
}
