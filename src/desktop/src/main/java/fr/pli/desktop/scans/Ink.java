package fr.pli.desktop.scans;

import fr.pli.desktop.pages.GreyImage;
import java.util.Arrays;

/**
 * The ink on a page, thinned, and how crooked it lies. Lines of text make dark and white rows; the
 * more so, the more exactly the page is sheared upright. Angles are tried coarsely, then finely
 * around the best.
 */
final class Ink {
  /** Further is not a page that was fed a little crooked. */
  private static final double MOST = 6;

  private static final double COARSE = 0.5;
  private static final double FINE = 0.1;

  /** Pixels on a side that are one point of the thinned picture. */
  private static final int THINNING = 4;

  /** Darker than this counts as ink; paper may be grey. */
  private static final int INK = 140;

  /** Dark points of the thinned picture; one line of small print has some hundreds. */
  private static final int DUST = 60;

  /** A ruled table has sharp columns too. */
  private static final double SIDEWAYS = 1.5;

  /** The rows of letters that lay as they should were sharper than their columns by 2.3 or more. */
  private static final double LEVEL = 2;

  private final int[] xs;
  private final int[] ys;
  private final int rows;
  private final int columns;

  private Ink(int[] xs, int[] ys, int rows, int columns) {
    this.columns = columns;
    this.xs = xs;
    this.ys = ys;
    this.rows = rows;
  }

  /** True when there is no more on the page than dust. */
  boolean blank() {
    return xs.length < DUST;
  }

  /** True when the lines of text stand upright: columns are sharper than rows. */
  boolean sideways() {
    return across().sharpness(0) > SIDEWAYS * sharpness(0);
  }

  /** True when the lines of text certainly lie level, upright or upside down. */
  boolean level() {
    return sharpness(0) > LEVEL * across().sharpness(0);
  }

  private Ink across() {
    int[] turned = new int[ys.length];
    Arrays.setAll(turned, at -> ys[at] - rows / 2);
    int[] lines = new int[xs.length];
    Arrays.setAll(lines, at -> xs[at] + columns / 2);
    return new Ink(turned, lines, /* rows= */ columns, /* columns= */ rows);
  }

  /** Degrees clockwise by which to turn the page so that its lines lie level; 0 if it has none. */
  double correction() {
    double best = best(0, MOST, COARSE);
    return Math.round(best(best, COARSE, FINE) / FINE) * FINE;
  }

  static Ink of(GreyImage page) {
    int columns = page.width() / THINNING;
    int rows = page.height() / THINNING;
    int[] xs = new int[columns * rows];
    int[] ys = new int[columns * rows];
    int count = 0;
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        if (dark(page, x * THINNING, y * THINNING)) {
          xs[count] = x - columns / 2;
          ys[count] = y;
          count++;
        }
      }
    }
    return new Ink(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count), rows, columns);
  }

  /** Two pixels on the diagonal stand for the square. */
  private static boolean dark(GreyImage page, int x, int y) {
    int at = y * page.width() + x;
    int middle = at + (THINNING / 2) * (page.width() + 1);
    return (page.grey()[at] & 0xFF) < INK || (page.grey()[middle] & 0xFF) < INK;
  }

  private double best(double around, double reach, double step) {
    double best = around;
    double most = sharpness(around);
    for (double angle = around - reach; angle <= around + reach; angle += step) {
      double sharpness = sharpness(angle);
      if (sharpness > most) {
        most = sharpness;
        best = angle;
      }
    }
    return best;
  }

  /** Sum of squared steps between neighbouring rows after turning clockwise by an angle. */
  private double sharpness(double degrees) {
    double slope = Math.tan(Math.toRadians(degrees));
    int[] ink = new int[rows + 2];
    for (int at = 0; at < xs.length; at++) {
      int row = (int) Math.round(ys[at] + xs[at] * slope);
      ink[Math.clamp(row, 0, rows) + 1]++;
    }
    double sum = 0;
    for (int row = 2; row < rows; row++) {
      double step = ink[row + 1] - ink[row];
      sum += step * step;
    }
    return sum;
  }
}
