package fr.pli.desktop.pages;

/** Draws pages for character recognition. Calls block; they may come from any thread. */
@FunctionalInterface
public interface ScanDrawing {
  /**
   * Draws one page in greys at 300 dots per inch, or less when that would be too many pixels.
   *
   * @param page from 1
   * @throws UnreadableException if the page cannot be drawn within the limits
   */
  GreyImage greys(byte[] pdf, int page) throws UnreadableException;
}
