package fr.pli.desktop.pages;

/**
 * A two-dimensional code on a page, read.
 *
 * @param text what it says, at most {@link Limits#MAX_CODE_LENGTH} characters
 * @param page from 1
 * @param x points from the left edge; y points from the upper edge; width, height in points
 */
public record PageCode(String text, int page, double x, double y, double width, double height) {

  /** Never prints what it says. */
  @Override
  public String toString() {
    return "PageCode[page " + page + "]";
  }
}
