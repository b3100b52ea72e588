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

  /** A part of this word, from one share of its width to another. */
  SeenWord cut(String piece, double from, double to) {
    int begin = (int) Math.round(left + from * width);
    int end = (int) Math.round(left + to * width);
    return new SeenWord(piece, line, begin, top, Math.max(1, end - begin), height, confidence);
  }
}
