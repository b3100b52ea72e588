package fr.pli.desktop.ui.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as people type it: 3/4/1948, 03.04.1948, 03041948. The year has four digits. */
final class TypedDate {
  private static final Pattern SHAPE =
      Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})|(\\d{2})(\\d{2})(\\d{4})");

  private TypedDate() {}

  /** Empty when it is no date. */
  static Optional<LocalDate> parse(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = matcher.group(1) == null ? 4 : 1;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(first + 2)),
              Integer.parseInt(matcher.group(first + 1)),
              Integer.parseInt(matcher.group(first))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
