package fr.pli.desktop.recognition;

import fr.pli.desktop.pages.LetterText.Word;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words that stand beside each other without a gap: a line of a paragraph, a cell, one line of an
 * address.
 *
 * @param page from 1
 * @param row number of the row on the page; cells of one row share it
 */
record Line(int page, int row, List<Word> words) {
  Line {
    words = List.copyOf(words);
  }

  /** The words with one blank between; every apostrophe is the plain one. */
  String text() {
    return words.stream().map(word -> plain(word.text())).collect(Collectors.joining(" "));
  }

  static String plain(String text) {
    return text.replace('’', '\'').replace('ʼ', '\'').replace('`', '\'').replace('´', '\'');
  }

  double x() {
    return words.getFirst().x();
  }

  double right() {
    Word last = words.getLast();
    return last.x() + last.width();
  }

  double y() {
    return words.stream().mapToDouble(Word::y).min().orElse(0);
  }

  double bottom() {
    return words.stream().mapToDouble(word -> word.y() + word.height()).max().orElse(0);
  }

  double size() {
    return words.stream().mapToDouble(Word::size).max().orElse(0);
  }

  Place place() {
    return new Place(page, x(), y(), right() - x(), bottom() - y());
  }

  /** Share of the narrower line that lies under or over the other, 0 to 1. */
  double overlap(Line other) {
    double shared = Math.min(right(), other.right()) - Math.max(x(), other.x());
    double narrower = Math.min(right() - x(), other.right() - other.x());
    return narrower <= 0 ? 0 : Math.max(0, shared) / narrower;
  }
}
