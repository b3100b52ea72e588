package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as French letters print them: 03/05/1975, 3.5.1975, 1975-05-03, "le lundi 1er mai 2025". A
 * year of two digits is ambiguous and is not read.
 */
final class FrenchDates {
  private static final String MONTHS =
      "janv(?:ier|\\.)?|f[ée]v(?:rier|r\\.|\\.)?|mars|avr(?:il|\\.)?|mai|juin|juil(?:let|\\.)?"
          + "|ao[uû]t|sept(?:embre|\\.)?|oct(?:obre|\\.)?|nov(?:embre|\\.)?|d[ée]c(?:embre|\\.)?";

  /** A date; to be embedded in larger patterns. */
  static final String DATE =
      "(?:\\d{4}-\\d{2}-\\d{2}"
          + "|\\d{1,2}\\s?[/.\\-]\\s?\\d{1,2}\\s?[/.\\-]\\s?\\d{4}"
          + "|(?:1\\s?er|\\d{1,2})\\s+(?:"
          + MONTHS
          + ")\\s+\\d{4})(?!\\d)";

  private static final Pattern ANY =
      Pattern.compile("(?<![\\d/.\\-])" + DATE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NUMBERS = Pattern.compile("\\d+");
  private static final List<String> NAMES =
      List.of(
          "janv", "fev", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec");

  /** A date and where in the text it stands. */
  record Found(LocalDate date, int start, int end) {}

  private FrenchDates() {}

  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = ANY.matcher(text);
    while (matcher.find()) {
      LocalDate date = read(matcher.group()).orElse(null);
      if (date != null) {
        found.add(new Found(date, matcher.start(), matcher.end()));
      }
    }
    return found;
  }

  /** Reads one printed date; empty when there is no such day. */
  static Optional<LocalDate> read(String printed) {
    Matcher numbers = NUMBERS.matcher(printed);
    List<Integer> parts = new ArrayList<>();
    while (numbers.find() && numbers.group().length() <= 4) {
      parts.add(Integer.parseInt(numbers.group()));
    }
    if (parts.size() == 2) {
      return month(printed).flatMap(month -> date(parts.get(1), month, parts.get(0)));
    }
    if (parts.size() != 3) {
      return Optional.empty();
    }
    return parts.getFirst() > 31
        ? date(parts.get(0), parts.get(1), parts.get(2))
        : date(parts.get(2), parts.get(1), parts.get(0));
  }

  private static Optional<Integer> month(String printed) {
    String folded = Folding.glue(printed).replaceAll("\\d+(er)?", "");
    for (int i = 0; i < NAMES.size(); i++) {
      if (folded.contains(NAMES.get(i))) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    @Nullable LocalDate date;
    try {
      date = year < 1850 || year > 2150 ? null : LocalDate.of(year, month, day);
    } catch (DateTimeException _) {
      date = null;
    }
    return Optional.ofNullable(date);
  }
}
