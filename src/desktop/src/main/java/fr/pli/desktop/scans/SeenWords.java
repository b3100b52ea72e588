package fr.pli.desktop.scans;

import fr.pli.desktop.pages.Limits;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words in what Tesseract writes as TSV: twelve columns, of which the first says the level (5
 * for a word), the next ones page, block, paragraph and line, then the box, the confidence from 0
 * to 100 and the text. A row that is anything else is passed over.
 */
final class SeenWords {
  private static final int COLUMNS = 12;
  private static final String WORD = "5";

  /** Less than this share is a speck of dust that looks like a letter. */
  private static final double LEAST_CONFIDENCE = 0;

  /** What holds neither letter nor digit is a ruled line or a stain, unless it is well seen. */
  private static final double LEAST_FOR_SIGNS = 0.6;

  private final int width;
  private final int height;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<SeenWord> words = new ArrayList<>();

  private SeenWords(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** The words that lie within a picture of this size, in the order of the rows. */
  static List<SeenWord> in(byte[] tsv, int width, int height) {
    SeenWords seen = new SeenWords(width, height);
    new String(tsv, StandardCharsets.UTF_8)
        .lines()
        .takeWhile(_ -> seen.words.size() < Limits.MAX_WORDS_PER_PAGE)
        .forEach(seen::row);
    return List.copyOf(seen.words);
  }

  private void row(String row) {
    String[] cells = row.split("\t", COLUMNS);
    if (cells.length < COLUMNS || !cells[0].equals(WORD)) {
      return;
    }
    try {
      String line = String.join("/", cells[1], cells[2], cells[3], cells[4]);
      add(
          new SeenWord(
              text(cells[11]),
              lines.computeIfAbsent(line, _ -> lines.size()),
              Integer.parseInt(cells[6]),
              Integer.parseInt(cells[7]),
              Integer.parseInt(cells[8]),
              Integer.parseInt(cells[9]),
              Double.parseDouble(cells[10]) / 100));
    } catch (NumberFormatException notAWord) {
      return;
    }
  }

  private void add(SeenWord word) {
    boolean inside =
        word.left() >= 0
            && word.top() >= 0
            && word.width() > 0
            && word.height() > 0
            && word.left() <= width - word.width()
            && word.top() <= height - word.height();
    if (inside && sure(word)) {
      words.add(word);
    }
  }

  private static boolean sure(SeenWord word) {
    boolean signs = word.text().codePoints().noneMatch(Character::isLetterOrDigit);
    return !word.text().isEmpty()
        && word.confidence() <= 1
        && word.confidence() >= (signs ? LEAST_FOR_SIGNS : LEAST_CONFIDENCE);
  }

  private static String text(String cell) {
    String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .filter(letter -> !Character.isISOControl(letter) && !Character.isWhitespace(letter))
        .filter(letter -> Character.getType(letter) != Character.SURROGATE)
        .limit(Limits.MAX_WORD_LENGTH / 2)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
