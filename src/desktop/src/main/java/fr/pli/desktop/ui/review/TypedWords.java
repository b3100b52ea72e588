package fr.pli.desktop.ui.review;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a page as one would type them: "le 3 avril 1948" becomes "3/4/1948". */
final class TypedWords {
  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");
  private static final Pattern LONG = Pattern.compile("(\\d{1,2})(?:er)? ([a-z]+) (\\d{4})");
  private static final Pattern SHORT = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}");

  private TypedWords() {}

  /** The first date among the words. */
  static Optional<String> date(String words) {
    Matcher digits = SHORT.matcher(words);
    if (digits.find()) {
      return Optional.of(digits.group());
    }
    String plain =
        Normalizer.normalize(words, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    Matcher named = LONG.matcher(plain);
    while (named.find()) {
      int month = MONTHS.indexOf(named.group(2));
      if (month >= 0) {
        return Optional.of(named.group(1) + "/" + (month + 1) + "/" + named.group(3));
      }
    }
    return Optional.empty();
  }
}
