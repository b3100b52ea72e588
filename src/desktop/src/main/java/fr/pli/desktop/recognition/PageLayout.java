package fr.pli.desktop.recognition;

import fr.pli.desktop.pages.LetterText.Page;
import fr.pli.desktop.pages.LetterText.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds lines and blocks on a page by where the words stand. The order in which a file draws its
 * words says nothing: margins and columns are drawn before, after or in between.
 */
final class PageLayout {
  /** A gap wider than this many font sizes separates columns; justified text stays below. */
  private static final double COLUMN_GAP = 1.6;

  /** Words whose middles differ by less than this share of their height stand in one row. */
  private static final double SAME_ROW = 0.4;

  /** Lines further apart than this many font sizes belong to different blocks. */
  private static final double BLOCK_GAP = 0.85;

  /** Gaps of a justified line differ by less than this share. */
  private static final double EVEN = 0.2;

  /** So many equal gaps are no chance. */
  private static final int EVEN_GAPS = 3;

  private PageLayout() {}

  /** The lines of a page from top to bottom, cells of a row from left to right. */
  static List<Line> lines(int number, Page page) {
    List<Line> lines = new ArrayList<>();
    int row = 0;
    for (List<Word> words : rows(page.words())) {
      for (List<Word> cell : cells(words)) {
        lines.add(new Line(number, row, cell));
      }
      row++;
    }
    return lines;
  }

  /** Lines that follow each other closely and stand under each other. */
  static List<Block> blocks(List<Line> lines) {
    List<List<Line>> open = new ArrayList<>();
    for (Line line : lines) {
      open.stream()
          .filter(block -> continues(block.getLast(), line))
          .min(Comparator.comparingDouble(block -> line.y() - block.getLast().bottom()))
          .ifPresentOrElse(
              block -> block.add(line), () -> open.add(new ArrayList<>(List.of(line))));
    }
    return open.stream().map(Block::new).toList();
  }

  private static boolean continues(Line above, Line line) {
    double gap = line.y() - above.bottom();
    double size = Math.max(above.size(), line.size());
    return above.page() == line.page()
        && above.row() < line.row()
        && gap < BLOCK_GAP * size
        && gap > -SAME_ROW * size
        && (above.overlap(line) > 0.3 || Math.abs(above.x() - line.x()) < size / 2);
  }

  private static List<List<Word>> rows(List<Word> words) {
    List<List<Word>> rows = new ArrayList<>();
    List<Word> sorted =
        words.stream()
            .filter(PageLayout::upright)
            .sorted(Comparator.comparingDouble(PageLayout::middle))
            .toList();
    for (Word word : sorted) {
      if (rows.isEmpty() || !sameRow(rows.getLast(), word)) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(word);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(Word::x)));
    return rows;
  }

  private static boolean upright(Word word) {
    return !word.text().isBlank()
        && Double.isFinite(word.x() + word.y() + word.width() + word.height() + word.size())
        && (word.text().length() < 3 || word.height() < 2 * word.width());
  }

  private static boolean sameRow(List<Word> row, Word word) {
    Word first = row.getFirst();
    double height = Math.max(1, Math.min(first.height(), word.height()));
    return Math.abs(middle(first) - middle(word)) < SAME_ROW * height;
  }

  private static double middle(Word word) {
    return word.y() + word.height() / 2;
  }

  private static List<List<Word>> cells(List<Word> row) {
    List<List<Word>> cells = new ArrayList<>();
    double right = Double.NEGATIVE_INFINITY;
    for (Word word : row) {
      if (cells.isEmpty() || word.x() - right > COLUMN_GAP * Math.max(word.size(), 4)) {
        cells.add(new ArrayList<>());
      }
      cells.getLast().add(word);
      right = Math.max(right, word.x() + word.width());
    }
    return spacedOut(cells);
  }

  /** A short justified line is one line: single words, all gaps of one width. */
  private static List<List<Word>> spacedOut(List<List<Word>> cells) {
    List<List<Word>> joined = new ArrayList<>();
    int from = 0;
    while (from < cells.size()) {
      int to = from + 1;
      while (to < cells.size() && evenly(cells, from, to)) {
        to++;
      }
      boolean line = to - from > EVEN_GAPS;
      joined.add(
          line ? cells.subList(from, to).stream().flatMap(List::stream).toList() : cells.get(from));
      from = line ? to : from + 1;
    }
    return joined;
  }

  private static boolean evenly(List<List<Word>> cells, int from, int at) {
    double first = gap(cells, from + 1);
    return cells.get(from).size() == 1
        && cells.get(at).size() == 1
        && Math.abs(gap(cells, at) - first) < EVEN * first;
  }

  private static double gap(List<List<Word>> cells, int at) {
    Word before = cells.get(at - 1).getLast();
    return cells.get(at).getFirst().x() - before.x() - before.width();
  }
}
