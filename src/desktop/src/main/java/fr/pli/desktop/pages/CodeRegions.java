package fr.pli.desktop.pages;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Where on a page a two-dimensional code may stand: a compact square that is about half black.
 * ZXing finds a code only where it is looked for, so it is shown such squares and not the page.
 */
final class CodeRegions {
  /** The page is looked at in 72 dots per inch, in squares of this many dots: 1.4 mm. */
  private static final int CELL = 4;

  /** Text is lighter on average, a code is never. */
  private static final double DARK = 0.28;

  /** Sides from 8 to 45 mm. */
  private static final int SMALLEST = 5;

  private static final int LARGEST = 33;
  private static final double MOST_OBLONG = 1.4;
  private static final double LEAST_FILLED = 0.7;
  private static final int MOST = 8;

  private final boolean[] dark;
  private final int columns;
  private final int rows;

  private CodeRegions(BufferedImage page) {
    columns = page.getWidth() / CELL;
    rows = page.getHeight() / CELL;
    dark = new boolean[columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        dark[row * columns + column] = darkness(page, column * CELL, row * CELL) > DARK;
      }
    }
  }

  /** A square on the page, in points. */
  record Region(double x, double y, double width, double height) {
    /** With a margin for the quiet zone and for a border that was too light to count. */
    Region widened() {
      double margin = 2.5 * CELL;
      return new Region(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }
  }

  /**
   * Squares of a page.
   *
   * @param page drawn in greys, one dot a point
   */
  static List<Region> in(BufferedImage page) {
    return new CodeRegions(page).regions();
  }

  private static double darkness(BufferedImage page, int left, int top) {
    int sum = 0;
    for (int y = top; y < top + CELL; y++) {
      for (int x = left; x < left + CELL; x++) {
        sum += 255 - page.getRaster().getSample(x, y, 0);
      }
    }
    return sum / (255.0 * CELL * CELL);
  }

  private List<Region> regions() {
    List<Region> found = new ArrayList<>();
    for (int at = 0; at < dark.length && found.size() < MOST; at++) {
      if (dark[at]) {
        Blob blob = blob(at);
        if (blob.isSquare()) {
          found.add(blob.region());
        }
      }
    }
    return found;
  }

  /** Everything dark that hangs together with a cell; it is not looked at again. */
  private Blob blob(int start) {
    Blob blob = new Blob();
    Deque<Integer> open = new ArrayDeque<>();
    dark[start] = false;
    open.push(start);
    while (!open.isEmpty()) {
      int at = open.pop();
      int column = at % columns;
      int row = at / columns;
      blob.add(column, row);
      reach(column - 1, row, open);
      reach(column + 1, row, open);
      reach(column, row - 1, open);
      reach(column, row + 1, open);
    }
    return blob;
  }

  private void reach(int column, int row, Deque<Integer> open) {
    int at = row * columns + column;
    if (column >= 0 && column < columns && row >= 0 && row < rows && dark[at]) {
      dark[at] = false;
      open.push(at);
    }
  }

  private static final class Blob {
    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right = -1;
    private int bottom = -1;
    private int cells;

    void add(int column, int row) {
      left = Math.min(left, column);
      top = Math.min(top, row);
      right = Math.max(right, column);
      bottom = Math.max(bottom, row);
      cells++;
    }

    boolean isSquare() {
      int width = right - left + 1;
      int height = bottom - top + 1;
      return Math.min(width, height) >= SMALLEST
          && Math.max(width, height) <= LARGEST
          && Math.max(width, height) <= MOST_OBLONG * Math.min(width, height)
          && cells >= LEAST_FILLED * width * height;
    }

    Region region() {
      return new Region(
          left * CELL, top * CELL, (right - left + 1.0) * CELL, (bottom - top + 1.0) * CELL);
    }
  }
}
