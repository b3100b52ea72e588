package fr.pli.desktop.companion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as the formats write them. A year of two digits is ambiguous and is not read. */
final class Days {
  private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern HL7 = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{2,6}.*)?");
  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2150;

  private Days() {}

  /** {@code dd/mm/yyyy} with any of three separators, or {@code yyyy-mm-dd}. */
  static @Nullable LocalDate printed(String text) {
    Matcher french = FRENCH.matcher(text);
    if (french.matches()) {
      return day(french.group(3), french.group(2), french.group(1));
    }
    return iso(text);
  }

  static @Nullable LocalDate iso(String text) {
    Matcher iso = ISO.matcher(text);
    return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : null;
  }

  /** {@code yyyymmdd}, with or without a time behind it. */
  static @Nullable LocalDate hl7(String text) {
    Matcher hl7 = HL7.matcher(text);
    return hl7.matches() ? day(hl7.group(1), hl7.group(2), hl7.group(3)) : null;
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
