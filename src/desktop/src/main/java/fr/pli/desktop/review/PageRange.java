package fr.pli.desktop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Consecutive pages of a file.
 *
 * @param first from 1
 * @param last included
 */
public record PageRange(int first, int last) {
  private static final int LONGEST_NAME = 370;

  /**
   * The parts of a file.
   *
   * @param cuts first pages of the parts after the first
   * @throws IllegalArgumentException if there is no cut or a cut lies outside the file
   */
  public static List<PageRange> cut(int pages, SortedSet<Integer> cuts) {
    if (cuts.isEmpty() || cuts.first() < 2 || cuts.last() > pages) {
      throw new IllegalArgumentException("Cuts outside the letter");
    }
    return parts(pages, cuts);
  }

  /** As {@link #cut}, for cuts that lie within the file; without any, the whole file. */
  public static List<PageRange> parts(int pages, SortedSet<Integer> cuts) {
    List<PageRange> parts = new ArrayList<>();
    int first = 1;
    for (int cut : cuts) {
      parts.add(new PageRange(first, cut - 1));
      first = cut;
    }
    parts.add(new PageRange(first, pages));
    return parts;
  }

  public int pages() {
    return last - first + 1;
  }

  /** "lot.pdf" becomes "lot (pages 3–4).pdf". */
  String named(String file) {
    int dot = file.lastIndexOf('.');
    String stem = dot > 0 ? file.substring(0, dot) : file;
    String ending = dot > 0 ? file.substring(dot) : "";
    String kept = stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME) : stem;
    String which = first == last ? "page " + first : "pages " + first + "–" + last;
    return kept + " (" + which + ")" + (ending.length() > 10 ? "" : ending);
  }
}
