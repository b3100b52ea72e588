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
 * Dates as French letters print them: 03/05/1975, 3.5.1975, 1975-05-03, "le lundi 1er mai 2025", in
 * words. A year of two digits is ambiguous and is read only when asked for.
 */
final class FrenchDates {
  private static final String MONTHS =
      "jan(?:v(?:ier|\\.)?|\\.)?|f[ée]v(?:rier|r\\.?|\\.)?|mars|avr(?:il|\\.)?|mai|juin"
          + "|juil(?:l(?:et|\\.)?|\\.)?|ao[uû]t|sep(?:t(?:embre|\\.)?|\\.)?|oct(?:obre|\\.)?|nov(?:embre|\\.)?|d[ée]c(?:embre|\\.)?";

  static final String WEEKDAY = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)";

  /** A date; to be embedded in larger patterns. */
  static final String DATE =
      "(?:\\d{4}\\s?[/.\\-]\\s?\\d{1,2}\\s?[/.\\-]\\s?\\d{1,2}"
          + "|\\d{1,2}\\s?[/.\\-]\\s?\\d{1,2}\\s?[/.\\-]\\s?\\d{4}"
          + "|(?:[1lI]\\s?er|\\d{1,2})[\\s\\-./]+(?:"
          + MONTHS
          + ")[\\s\\-./]+\\d{4}|"
          + DateInWords.PATTERN
          + ")(?!\\d)";

  private static final Pattern ANY =
      Pattern.compile(
          "(?<![\\d/.\\-])" + DATE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** Character recognition takes the 1 of "1er" for a letter. */
  private static final Pattern FIRST = Pattern.compile("^[lI](?=\\s?er\\b)");

  private static final Pattern NUMBERS = Pattern.compile("\\d+");
  private static final Pattern LAST_TWO = Pattern.compile("(\\d{2})$");
  private static final List<String> NAMES =
      List.of(
          "jan", "fev", "mars", "avr", "mai", "juin", "juil", "aout", "sep", "oct", "nov", "dec");

  /** A date whose year has two digits; read where the century is told by the context only. */
  static final String SHORT_DATE =
      "(?:\\d{1,2}\\s?[/.\\-]\\s?\\d{1,2}\\s?[/.\\-]\\s?\\d{2})(?![\\d/.-]\\d|\\d)";

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
    Matcher numbers = NUMBERS.matcher(FIRST.matcher(printed).replaceFirst("1"));
    List<Integer> parts = new ArrayList<>();
    while (numbers.find() && numbers.group().length() <= 4) {
      parts.add(Integer.parseInt(numbers.group()));
    }
    if (parts.size() < 2) {
      return DateInWords.read(printed);
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

  /** Reads "03/05/26" as of this century. */
  static Optional<LocalDate> recent(String printed) {
    Matcher year = LAST_TWO.matcher(printed);
    return year.find() ? read(year.replaceFirst("20$1")) : Optional.empty();
  }

  /** Reads "22.02.88" where only one century is possible: not after the letter's year. */
  static Optional<LocalDate> past(String printed, int letterYear) {
    return recent(printed).map(date -> date.getYear() > letterYear ? date.minusYears(100) : date);
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
