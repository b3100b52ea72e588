package fr.pli.desktop.pages;

/** Makes PDFs of some of the pages of a PDF. Calls block; they may come from any thread. */
public interface PageCutter {
  /**
   * A PDF of consecutive pages. It holds what these pages show and nothing else: no script, action,
   * link, attachment or form, and nothing of the other pages. The same pages of the same file give
   * the same bytes.
   *
   * @param first from 1
   * @param last included
   * @throws UnreadableException if the pages cannot be had within the limits
   */
  byte[] cut(byte[] pdf, int first, int last) throws UnreadableException;
}
