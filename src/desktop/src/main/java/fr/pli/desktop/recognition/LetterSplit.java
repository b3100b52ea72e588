package fr.pli.desktop.recognition;

import fr.pli.desktop.pages.LetterText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a file that holds several letters. A page opens a new letter when it bears a letter's date
 * in its upper part and an addressee or a greeting, or a letterhead with a date behind a page that
 * was signed; a repeated header does not.
 */
final class LetterSplit {
  private static final double LETTERHEAD = 0.16;
  private static final Pattern DOCTOR = Pattern.compile("^" + Titles.DOCTOR + "\\s+\\p{Lu}");
  private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)\\d{5}\\s+\\p{Lu}");

  private LetterSplit() {}

  static List<Letter> letters(LetterText text) {
    List<Letter> letters = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.pages().size(); i++) {
      if (i == text.pages().size() || opens(i + 1, text.pages().get(i), text.pages().get(i - 1))) {
        letters.add(Letter.of(start + 1, text.pages().subList(start, i)));
        start = i;
      }
    }
    return letters;
  }

  private static boolean opens(int number, LetterText.Page page, LetterText.Page former) {
    Letter before = Letter.of(number - 1, List.of(former));
    Letter alone = Letter.of(number, List.of(page));
    boolean greeted =
        alone.greeting().filter(greeting -> alone.depth(greeting.line()) < 0.6).isPresent();
    boolean titled = TypeReading.titled(alone) && !TypeReading.sameTitle(alone, before);
    boolean begun =
        DateReading.begins(alone) && (titled || greeted || !alone.addressees().isEmpty());
    return begun || (signed(before) && letterheaded(alone));
  }

  /** The letter before has ended. */
  private static boolean signed(Letter letter) {
    return letter.signatures().stream()
        .anyMatch(signature -> signature.evidence().has(Evidence.Fact.SIGNED));
  }

  /** A doctor's name and address at the top, a date below, and a signature of its own. */
  private static boolean letterheaded(Letter letter) {
    List<Line> top =
        letter.lines().stream().filter(line -> letter.depth(line) < LETTERHEAD).toList();
    boolean doctor = top.stream().anyMatch(line -> DOCTOR.matcher(line.text()).find());
    boolean address = top.stream().anyMatch(line -> POSTCODE.matcher(line.text()).find());
    return doctor && address && !letter.signatures().isEmpty() && DateReading.dated(letter);
  }
}
