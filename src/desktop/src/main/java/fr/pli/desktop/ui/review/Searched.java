package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewSheet;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Finds letters of the queue by words; accents and case do not matter. */
final class Searched {
  private Searched() {}

  /** True when the letter holds every word, or when there are none. */
  static boolean holds(OutgoingLetter letter, String words) {
    if (words.isBlank()) {
      return true;
    }
    String all = plain(text(letter));
    return Arrays.stream(plain(words).split("\\s+")).allMatch(all::contains);
  }

  private static String text(OutgoingLetter letter) {
    StringBuilder text = new StringBuilder(letter.fileName());
    ReviewSheet sheet = letter.sheet();
    if (sheet != null) {
      if (sheet.patient() != null) {
        text.append(' ').append(sheet.patient().displayName());
        text.append(' ').append(sheet.patient().birthName());
      }
      sheet.recipients().forEach(each -> text.append(' ').append(each.party().name()));
    }
    if (letter.reading() != null) {
      text.append(' ').append(letter.reading().text());
    }
    return text.toString();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
