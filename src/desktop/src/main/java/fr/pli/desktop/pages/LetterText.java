package fr.pli.desktop.pages;

import java.util.List;

/**
 * The words of a letter. Coordinates are in points (1/72 inch) from the upper left corner of the
 * page as it is shown, rotation applied.
 */
public record LetterText(List<Page> pages) {
  public LetterText {
    pages = List.copyOf(pages);
  }

  /** True when no page holds a word: a scan. */
  public boolean empty() {
    return pages.stream().allMatch(page -> page.words().isEmpty());
  }

  /** One page; words in the order in which the file draws them. */
  public record Page(double width, double height, List<Word> words) {
    public Page {
      words = List.copyOf(words);
    }
  }

  /**
   * One word.
   *
   * @param size font size in points
   */
  public record Word(
      String text, double x, double y, double width, double height, double size, boolean bold) {}
}
