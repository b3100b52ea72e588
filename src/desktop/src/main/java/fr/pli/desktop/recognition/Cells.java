package fr.pli.desktop.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cells of tables and forms. The value of a label stands in the column to its right; a value of
 * several lines may begin beside its label, or the label may stand at the middle of it.
 */
final class Cells {
  private static final double SAME_COLUMN = 4;

  /** Lines of one cell follow each other as closely as the closest; rows are set further apart. */
  private static final double CELL_STEP = 1.2;

  private final List<Line> page;
  private final Line label;

  private Cells(List<Line> page, Line label) {
    this.page = page;
    this.label = label;
  }

  /** The lines of the cell right of a label; empty when nothing stands there. */
  static List<Line> rightOf(Line label, List<Line> lines) {
    List<Line> page = lines.stream().filter(line -> line.page() == label.page()).toList();
    Cells cells = new Cells(page, label);
    return cells.neighbour().map(cells::cell).orElse(List.of());
  }

  /** The nearest line on the right at the height of the label. */
  private Optional<Line> neighbour() {
    Optional<Line> beside =
        page.stream()
            .filter(line -> line.row() == label.row() && line.x() > label.right())
            .findFirst();
    return beside.or(
        () ->
            page.stream()
                .filter(line -> line.x() > label.right())
                .filter(line -> Math.abs(middle(line) - middle(label)) < label.size())
                .filter(line -> !labelled(line))
                .findFirst());
  }

  private List<Line> cell(Line neighbour) {
    List<Line> column =
        page.stream().filter(line -> Math.abs(line.x() - neighbour.x()) < SAME_COLUMN).toList();
    int at = column.indexOf(neighbour);
    double step = step(column, at);
    int from = at;
    while (from > 0 && close(column, from, step) && !labelled(column.get(from - 1))) {
      from--;
    }
    int to = at + 1;
    while (to < column.size() && close(column, to, step) && !labelled(column.get(to))) {
      to++;
    }
    // What stands above is the cell's only when the label stands at the middle of its lines.
    boolean apart = from == 0 || !close(column, from, step);
    boolean middle = apart && Math.abs((at - from) - (to - 1 - at)) <= 1;
    return new ArrayList<>(column.subList(middle ? from : at, to));
  }

  private static boolean close(List<Line> column, int at, double step) {
    return column.get(at).y() - column.get(at - 1).y() <= step;
  }

  /** How far apart the lines of the cell may stand: the smaller of the steps to its neighbours. */
  private double step(List<Line> column, int at) {
    double above = at == 0 ? Double.MAX_VALUE : column.get(at).y() - column.get(at - 1).y();
    double below =
        at + 1 == column.size() ? Double.MAX_VALUE : column.get(at + 1).y() - column.get(at).y();
    return Math.min(CELL_STEP * Math.min(above, below), label.size() * 2);
  }

  /** True when the row of the line has a label of its own. */
  private boolean labelled(Line line) {
    return page.stream()
        .anyMatch(
            other ->
                other.row() == line.row()
                    && !other.equals(label)
                    && !other.equals(line)
                    && Math.abs(other.x() - label.x()) < SAME_COLUMN);
  }

  private static double middle(Line line) {
    return (line.y() + line.bottom()) / 2;
  }
}
