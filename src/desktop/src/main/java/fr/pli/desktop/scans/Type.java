package fr.pli.desktop.scans;

/**
 * Proportions of Latin type, by which a font's size is guessed from the ink of a word: "son" is as
 * high as the small letters, "Pli" as the capitals, "page" reaches below the line.
 */
final class Type {
  /** Share of a word's box above its baseline, as {@code pages} places words of a PDF. */
  static final double ABOVE = 0.75;

  private static final double SMALL = 0.52;
  private static final double CAPITAL = 0.72;
  private static final double ACCENT = 0.18;
  private static final double BELOW = 0.21;
  private static final String REACHING_BELOW = "gjpqyçQ,;()[]|/";
  private static final String SMALL_LETTERS = "acegmnopqrsuvwxyzç.,:;-–_~";

  private Type() {}

  /** Font size in pixels. */
  static double size(SeenWord word) {
    double share = above(word.text()) + below(word.text());
    return word.height() / Math.max(SMALL, share);
  }

  /** Where the line stands on which the word is written, in pixels from the top. */
  static double baseline(SeenWord word) {
    return word.bottom() - below(word.text()) * size(word);
  }

  private static double above(String text) {
    double most = SMALL;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (SMALL_LETTERS.indexOf(letter) < 0) {
        boolean accented = Character.isUpperCase(letter) && letter > 0x7F;
        most = Math.max(most, accented ? CAPITAL + ACCENT : CAPITAL);
      }
    }
    return most;
  }

  private static double below(String text) {
    return text.chars().anyMatch(letter -> REACHING_BELOW.indexOf(letter) >= 0) ? BELOW : 0;
  }
}
