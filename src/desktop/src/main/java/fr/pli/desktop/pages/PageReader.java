package fr.pli.desktop.pages;

import java.util.List;

/** Reads and draws the pages of a PDF. Calls block; they may come from any thread. */
public interface PageReader {
  /**
   * The words of every page with their places.
   *
   * @throws UnreadableException if the bytes cannot be read as a PDF within the limits
   */
  LetterText read(byte[] pdf) throws UnreadableException;

  /**
   * The two-dimensional codes on the first pages. A reader that reads none finds none.
   *
   * @throws UnreadableException if the bytes cannot be read as a PDF within the limits
   */
  default List<PageCode> codes(byte[] pdf) throws UnreadableException {
    return List.of();
  }

  /**
   * Draws one page.
   *
   * @param page from 1
   * @param dpi dots per inch, 36 to 300
   * @throws UnreadableException if the page cannot be drawn within the limits
   */
  PageImage draw(byte[] pdf, int page, int dpi) throws UnreadableException;
}
