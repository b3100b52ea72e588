package fr.pli.desktop.recognition;

import java.util.List;

/**
 * Where the running text of a letter stands. What lies wholly beside it is a margin: the list of a
 * practice's or a ward's people, which many letterheads print down the side of the page.
 *
 * @param left in points from the left edge of the page
 * @param right in points from the left edge of the page
 */
record TextColumn(double left, double right) {
  /** Lines of fewer words are headings, addresses, cells. */
  private static final int RUNNING = 8;

  private static final int ENOUGH = 3;

  /** A letter without running text has no margin. */
  private static final TextColumn WHOLE_PAGE =
      new TextColumn(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  static TextColumn of(List<Line> lines) {
    List<Line> running = lines.stream().filter(line -> line.words().size() >= RUNNING).toList();
    if (running.size() < ENOUGH) {
      return WHOLE_PAGE;
    }
    double[] lefts = running.stream().mapToDouble(Line::x).sorted().toArray();
    double right = running.stream().mapToDouble(Line::right).max().orElseThrow();
    return new TextColumn(lefts[lefts.length / 2], right);
  }

  /** True for a line that stands wholly beside the text. */
  boolean beside(Line line) {
    return line.right() < left || line.x() > right;
  }
}
