package fr.pli.desktop.pages;

import java.util.List;

/**
 * The words of a letter. Coordinates are in points (1/72 inch) from the upper left corner of the
 * page as it is shown, rotation applied; a scanned page may have been turned further to be read.
 *
 * @param notes codes of what a person should know about how the words were read
 */
public record LetterText(List<Page> pages, List<String> notes) {
  public LetterText {
    pages = List.copyOf(pages);
    notes = List.copyOf(notes);
  }

  public LetterText(List<Page> pages) {
    this(pages, List.of());
  }

  /** True when no page holds a word: a scan. */
  public boolean empty() {
    return pages.stream().allMatch(page -> page.words().isEmpty());
  }

  /**
   * One page; words in the order in which the file draws them.
   *
   * @param scanned true when the words were read by character recognition
   * @param turn degrees clockwise by which the page as shown was turned about its middle to be
   *     read: 0 unless a sheet lay crooked, sideways or upside down in the scanner
   */
  public record Page(double width, double height, List<Word> words, boolean scanned, double turn) {
    public Page {
      words = List.copyOf(words);
    }

    public Page(double width, double height, List<Word> words) {
      this(width, height, words, false, 0);
    }
  }

  /**
   * One word.
   *
   * @param size font size in points
   * @param confidence 1 for a word that stands in the file; how sure character recognition is, 0 to
   *     1, for a word that it read
   */
  public record Word(
      String text,
      double x,
      double y,
      double width,
      double height,
      double size,
      boolean bold,
      double confidence) {
    public Word(
        String text, double x, double y, double width, double height, double size, boolean bold) {
      this(text, x, y, width, height, size, bold, 1);
    }
  }
}
