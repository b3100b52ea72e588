package fr.pli.desktop.recognition;

import fr.pli.desktop.pages.LetterText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a file that holds several letters. A page opens a new letter when it bears a letter's date
 * in its upper part and an addressee or a greeting; a repeated header does not.
 */
final class LetterSplit {
  private static final Pattern GREETING =
      Pattern.compile(
          "^(?:Ch[eè]re?s?\\s|Mon cher|Ma chère|Mesdames|Messieurs|Madame,|Monsieur,|Docteur,).*");

  private LetterSplit() {}

  static List<Letter> letters(LetterText text) {
    List<Letter> letters = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.pages().size(); i++) {
      if (i == text.pages().size() || opens(i + 1, text.pages().get(i))) {
        letters.add(Letter.of(start + 1, text.pages().subList(start, i)));
        start = i;
      }
    }
    return letters;
  }

  private static boolean opens(int number, LetterText.Page page) {
    Letter alone = Letter.of(number, List.of(page));
    boolean greeted =
        alone.lines().stream()
            .anyMatch(line -> alone.depth(line) < 0.6 && GREETING.matcher(line.text()).matches());
    return DateReading.begins(alone) && (greeted || !AddressBlocks.find(alone).isEmpty());
  }
}
