package fr.pli.desktop.recognition;

import fr.pli.desktop.pages.LetterText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One letter as lines and blocks; pages keep the numbers that they have in the file. */
record Letter(int firstPage, List<LetterText.Page> pages, List<Line> lines, List<Block> blocks) {

  /** Lays out consecutive pages, the first of which has this number in the file. */
  static Letter of(int firstPage, List<LetterText.Page> pages) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      lines.addAll(PageLayout.lines(firstPage + i, pages.get(i)));
    }
    return new Letter(firstPage, pages, lines, PageLayout.blocks(lines));
  }

  /** The words in reading order, block by block. */
  String text() {
    return blocks.stream().map(block -> block.flow().text()).collect(Collectors.joining("\n"));
  }

  double width(int page) {
    return pages.get(page - firstPage).width();
  }

  double height(int page) {
    return pages.get(page - firstPage).height();
  }

  /** Where a line stands on its page: 0 at the top, 1 at the bottom. */
  double depth(Line line) {
    return line.y() / Math.max(1, height(line.page()));
  }

  List<Block> blocksOfFirstPage() {
    return blocks.stream().filter(block -> block.page() == firstPage).toList();
  }

  /** The cell to the right in the same row, and the line below, in this order. */
  List<Line> valuesOf(Line label) {
    List<Line> values = new ArrayList<>();
    lines.stream()
        .filter(line -> line.page() == label.page() && line.row() == label.row())
        .filter(line -> line.x() > label.right() && line.x() - label.right() < 160)
        .findFirst()
        .ifPresent(values::add);
    lines.stream()
        .filter(line -> line.page() == label.page() && line.row() > label.row())
        .filter(line -> line.y() - label.bottom() < label.size())
        .filter(line -> Math.abs(line.x() - label.x()) < label.size() / 2)
        .findFirst()
        .ifPresent(values::add);
    return values;
  }
}
