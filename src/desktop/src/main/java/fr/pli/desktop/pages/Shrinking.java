package fr.pli.desktop.pages;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * Draws a picture smaller: each pixel is the mean of the samples that it covers, those at its edge
 * in part. Fine print stays as dark as it is, which picking some of the samples would not give.
 */
final class Shrinking {
  /** Weights are fractions of this. */
  private static final int WHOLE = 256;

  private static final double LEVEL = 1e-6;
  private static final double FAR = 1e9;

  private final Samples samples;
  private final int width;
  private final int height;
  private final int[] sums;

  private Shrinking(Samples samples, int width, int height) {
    this.samples = samples;
    this.width = width;
    this.height = height;
    this.sums = new int[samples.width() * samples.channels()];
  }

  /**
   * The pixels on which a picture comes to lie; empty unless it stands upright there and becomes
   * smaller.
   *
   * @param form from the unit square, its corner below on the left, to pixels
   */
  static Rectangle place(AffineTransform form, int width, int height) {
    double level = LEVEL * form.getScaleX();
    if (!(form.getScaleX() > 0)
        || !(form.getScaleY() < 0)
        || Math.abs(form.getShearX()) > level
        || Math.abs(form.getShearY()) > level) {
      return new Rectangle();
    }
    long left = pixel(form.getTranslateX());
    long top = pixel(form.getTranslateY() + form.getScaleY());
    long right = Math.max(left + 1, pixel(form.getTranslateX() + form.getScaleX()));
    long bottom = Math.max(top + 1, pixel(form.getTranslateY()));
    return right - left > width || bottom - top > height
        ? new Rectangle()
        : new Rectangle((int) left, (int) top, (int) (right - left), (int) (bottom - top));
  }

  /** A place that is far away stays far away. */
  private static long pixel(double place) {
    return Math.round(Math.clamp(place, -FAR, FAR));
  }

  /** The picture in so many pixels, not more than it has samples. */
  static BufferedImage of(Samples samples, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    new Shrinking(samples, width, height).fill(pixels);
    return image;
  }

  private void fill(int[] pixels) {
    Strips across = Strips.of(samples.width(), width);
    Strips down = Strips.of(samples.height(), height);
    for (int row = 0; row < height; row++) {
      sum(down, row);
      if (samples.channels() == 1) {
        grey(pixels, row * width, across, down.share[row]);
      } else {
        coloured(pixels, row * width, across, down.share[row]);
      }
    }
  }

  /** Adds up the rows under one row of pixels. */
  private void sum(Strips down, int row) {
    Arrays.fill(sums, 0);
    for (int at = down.first[row]; at <= down.last[row]; at++) {
      add(at, down.weight(row, at));
    }
  }

  private void add(int row, int weight) {
    byte[] bytes = samples.bytes();
    int from = row * sums.length;
    for (int x = 0; x < sums.length; x++) {
      sums[x] += (bytes[from + x] & 0xFF) * weight;
    }
  }

  private void grey(int[] pixels, int from, Strips across, double share) {
    for (int column = 0; column < width; column++) {
      pixels[from + column] = mean(across, column, 0, 1, share) * 0x010101;
    }
  }

  private void coloured(int[] pixels, int from, Strips across, double share) {
    for (int column = 0; column < width; column++) {
      pixels[from + column] =
          mean(across, column, 0, 3, share) << 16
              | mean(across, column, 1, 3, share) << 8
              | mean(across, column, 2, 3, share);
    }
  }

  private int mean(Strips across, int column, int channel, int channels, double share) {
    int at = across.first[column] * channels + channel;
    int last = across.last[column] * channels + channel;
    long sum = (long) sums[at] * across.head[column];
    if (at < last) {
      sum += (long) sums[last] * across.tail[column];
      for (at += channels; at < last; at += channels) {
        sum += (long) sums[at] * WHOLE;
      }
    }
    return (int) (sum * across.share[column] * share + 0.5);
  }

  /** Which samples lie under each pixel, along one side of the picture. */
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  private record Strips(int[] first, int[] last, int[] head, int[] tail, double[] share) {
    static Strips of(int samples, int pixels) {
      Strips strips =
          new Strips(
              new int[pixels],
              new int[pixels],
              new int[pixels],
              new int[pixels],
              new double[pixels]);
      for (int at = 0; at < pixels; at++) {
        strips.set(at, (long) at * samples * WHOLE / pixels, (at + 1L) * samples * WHOLE / pixels);
      }
      return strips;
    }

    private void set(int at, long from, long to) {
      first[at] = (int) (from / WHOLE);
      last[at] = (int) ((to - 1) / WHOLE);
      head[at] = (int) (Math.min((first[at] + 1L) * WHOLE, to) - from);
      tail[at] = (int) (to - (long) last[at] * WHOLE);
      share[at] = 1.0 / (to - from);
    }

    int weight(int pixel, int sample) {
      if (sample == first[pixel]) {
        return head[pixel];
      }
      return sample == last[pixel] ? tail[pixel] : WHOLE;
    }
  }
}
