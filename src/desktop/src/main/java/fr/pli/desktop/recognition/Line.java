package fr.pli.desktop.recognition;

import fr.pli.desktop.pages.LetterText.Word;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that stand beside each other without a gap: a line of a paragraph, a cell, one line of an
 * address. Two lines are the same only if they are one object.
 */
final class Line {
  /** A dash between two letters is a hyphen, whatever its length. */
  private static final Pattern DASH = Pattern.compile("[‐‑–—−](?<=\\p{L}.)(?=\\p{L})");

  private final int page;
  private final int row;
  private final List<Word> words;
  private final String text;
  private final Place place;
  private final double size;

  /**
   * A line.
   *
   * @param page from 1
   * @param row number of the row on the page; cells of one row share it
   * @param words from left to right; never empty
   */
  Line(int page, int row, List<Word> words) {
    this.page = page;
    this.row = row;
    this.words = List.copyOf(words);
    this.text = plain(words.stream().map(Word::text).collect(Collectors.joining(" ")));
    this.place = place(page, words);
    this.size = words.stream().mapToDouble(Word::size).max().orElse(0);
  }

  private static Place place(int page, List<Word> words) {
    Word last = words.getLast();
    double x = words.getFirst().x();
    double y = words.stream().mapToDouble(Word::y).min().orElse(0);
    double bottom = words.stream().mapToDouble(word -> word.y() + word.height()).max().orElse(0);
    return new Place(page, x, y, last.x() + last.width() - x, bottom - y);
  }

  int page() {
    return page;
  }

  int row() {
    return row;
  }

  List<Word> words() {
    return words;
  }

  /** The words with one blank between; every apostrophe and hyphen is the plain one. */
  String text() {
    return text;
  }

  /** Continues a text with a further line; a word broken by a hyphen is joined. */
  static void append(StringBuilder text, String line) {
    int length = text.length();
    boolean joins =
        length > 1 && text.charAt(length - 1) == '-' && Character.isLetter(text.charAt(length - 2));
    text.append(length == 0 || joins ? "" : " ").append(line);
  }

  static String plain(String text) {
    String apostrophes =
        text.replace('’', '\'').replace('ʼ', '\'').replace('`', '\'').replace('´', '\'');
    // Most words bear none, and an expression costs more than a look at each letter.
    boolean dashed = apostrophes.chars().anyMatch(letter -> letter >= '‐' && letter <= '−');
    return dashed ? DASH.matcher(apostrophes).replaceAll("-") : apostrophes;
  }

  double x() {
    return place.x();
  }

  double right() {
    return place.x() + place.width();
  }

  double y() {
    return place.y();
  }

  double bottom() {
    return place.y() + place.height();
  }

  /** The largest font size of the line, in points. */
  double size() {
    return size;
  }

  boolean bold() {
    return words.stream().allMatch(Word::bold);
  }

  Place place() {
    return place;
  }

  /** Share of the narrower line that lies under or over the other, 0 to 1. */
  double overlap(Line other) {
    double shared = Math.min(right(), other.right()) - Math.max(x(), other.x());
    double narrower = Math.min(place.width(), other.place.width());
    return narrower <= 0 ? 0 : Math.max(0, shared) / narrower;
  }
}
