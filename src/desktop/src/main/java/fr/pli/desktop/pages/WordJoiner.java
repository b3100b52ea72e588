package fr.pli.desktop.pages;

import fr.pli.desktop.pages.LetterText.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Joins letters into words by the gaps between them. Compatibility forms are expanded (NFKC), so
 * that a ligature is two letters and a hard blank is a blank.
 */
final class WordJoiner {
  /** A gap wider than this share of the font size, or half a blank, ends a word. */
  private static final double WIDEST_GAP = 0.2;

  private static final double WIDEST_OVERLAP = 0.5;
  private static final double WIDEST_STEP = 0.4;

  private final List<Word> words = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final int most;
  private @Nullable Glyph first;
  private @Nullable Glyph last;

  /**
   * Nothing joined yet.
   *
   * @param most words after this many are dropped
   */
  WordJoiner(int most) {
    this.most = most;
  }

  void add(TextPosition position) {
    String letters = Normalizer.normalize(position.getUnicode(), Normalizer.Form.NFKC);
    Glyph glyph = Glyph.of(position);
    if (last != null && !follows(last, glyph, position.getWidthOfSpace())) {
      endWord();
    }
    letters.codePoints().forEach(letter -> add(letter, glyph));
  }

  private void add(int letter, Glyph glyph) {
    if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
      endWord();
    } else if (!Character.isISOControl(letter)) {
      first = first == null ? glyph : first;
      last = glyph;
      if (text.length() + 2 <= Limits.MAX_WORD_LENGTH) {
        text.appendCodePoint(letter);
      }
    }
  }

  void endWord() {
    if (first != null && last != null && words.size() < most) {
      Word word = first.wordTo(last, text.toString());
      if (onPaper(word)) {
        words.add(word);
      }
    }
    text.setLength(0);
    first = null;
    last = null;
  }

  List<Word> words() {
    return words;
  }

  private static boolean onPaper(Word word) {
    return TextWire.onPaper(word.x())
        && TextWire.onPaper(word.y())
        && TextWire.onPaper(word.width())
        && TextWire.onPaper(word.height())
        && TextWire.onPaper(word.size());
  }

  private static boolean follows(Glyph before, Glyph glyph, double blank) {
    double size = Math.max(before.size(), glyph.size());
    double gap = glyph.along() - before.along() - before.length();
    double widest = blank > 0 ? Math.min(blank / 2, WIDEST_GAP * size) : WIDEST_GAP * size;
    return before.turn() == glyph.turn()
        && Math.abs(glyph.across() - before.across()) <= WIDEST_STEP * size
        && gap <= widest
        && gap >= -WIDEST_OVERLAP * size;
  }
}
