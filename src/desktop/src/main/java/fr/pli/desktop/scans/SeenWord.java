package fr.pli.desktop.scans;

/**
 * A word as character recognition sees it; the box is drawn tightly around its ink, in pixels.
 *
 * @param line number that words of one line share
 * @param confidence 0 to 1
 */
record SeenWord(
    String text, int line, int left, int top, int width, int height, double confidence) {

  int bottom() {
    return top + height;
  }
}
