package fr.pli.desktop.recognition;

import fr.pli.desktop.pages.LetterText;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a file that holds several letters. A page opens a new letter when it bears a letter's date
 * in its upper part and an addressee or a greeting; a repeated header does not.
 */
final class LetterSplit {
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
    return DateReading.begins(alone) && (titled || greeted || !alone.addressees().isEmpty());
  }
}
