package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.PageRange;
import java.util.ArrayList;
import java.util.List;

/** A row of the pages that are to be split. */
sealed interface SplitRow {
  /** What stands above the pages of one letter. */
  record Heading(int part, int parts, PageRange range) implements SplitRow {}

  /** Pages of one letter, side by side. */
  record Pages(int part, PageRange range) implements SplitRow {}

  /** The rows of all pages, so many side by side. */
  static List<SplitRow> of(SplitModel.State state, int columns) {
    List<SplitRow> rows = new ArrayList<>();
    List<PageRange> parts = state.parts();
    for (int part = 1; part <= parts.size(); part++) {
      PageRange range = parts.get(part - 1);
      rows.add(new Heading(part, parts.size(), range));
      for (int first = range.first(); first <= range.last(); first += columns) {
        int last = Math.min(range.last(), first + columns - 1);
        rows.add(new Pages(part, new PageRange(first, last)));
      }
    }
    return rows;
  }
}
