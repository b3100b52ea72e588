package fr.pli.desktop.ui.review;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
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

  /** Letters with more dates than this are tables. */
  private static final int MOST = 50;

  private TypedWords() {}

  /** The days among the words, the latest first. */
  static List<LocalDate> dates(String words) {
    TreeSet<LocalDate> days = new TreeSet<>(Comparator.reverseOrder());
    Matcher digits = SHORT.matcher(words);
    while (digits.find() && days.size() < MOST) {
      TypedDate.parse(digits.group()).ifPresent(days::add);
    }
    Matcher named = LONG.matcher(plain(words));
    while (named.find() && days.size() < MOST) {
      typed(named).flatMap(TypedDate::parse).ifPresent(days::add);
    }
    return List.copyOf(days);
  }

  /** The first date among the words. */
  static Optional<String> date(String words) {
    Matcher digits = SHORT.matcher(words);
    if (digits.find()) {
      return Optional.of(digits.group());
    }
    Matcher named = LONG.matcher(plain(words));
    while (named.find()) {
      Optional<String> typed = typed(named);
      if (typed.isPresent()) {
        return typed;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> typed(Matcher named) {
    int month = MONTHS.indexOf(named.group(2));
    return month < 0
        ? Optional.empty()
        : Optional.of(named.group(1) + "/" + (month + 1) + "/" + named.group(3));
  }

  /** Small letters without accents. */
  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
