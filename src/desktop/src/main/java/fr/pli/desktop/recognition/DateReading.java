package fr.pli.desktop.recognition;

import fr.pli.desktop.recognition.Evidence.Doubt;
import fr.pli.desktop.recognition.Evidence.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The date of the letter: beside the place ("Rennes, le …"), labelled, alone in the head, or, for a
 * report that bears no other, the date of the examination.
 */
final class DateReading {
  private static final Pattern RUNS_ON =
      Pattern.compile("(?iu).*(?<!\\p{L})(?:du|le|au|de|et|depuis|à)");
  private static final Pattern YEAR = Pattern.compile("\\d|(?i)\\bmil");

  /** "… AUX URGENCES / ROUX Anne, née le …": the day is not the one that the title asks for. */
  private static final Pattern BORN =
      Pattern.compile("(?iU)\\bn[ée]e?(?:\\(e\\))?\\s+le\\b|\\bDDN\\b|naissance");

  /** Letters speak of what was and will be within so many years. */
  private static final int YEARS = 5;

  private static final double UPPER_PART = 0.55;

  private DateReading() {}

  static @Nullable Recognised<LocalDate> read(Letter letter) {
    return first(letter, true, DateReading::beside, "place-and-date", Fact.LETTER_DATE)
        .or(() -> labelledInHead(letter))
        .or(() -> first(letter, true, DateReading::alone, "date-alone", Fact.ALONE))
        .or(() -> first(letter, false, DateReading::beside, "place-and-date", Fact.LETTER_DATE))
        .or(() -> labelled(letter, false, DateSigns.OWN_LABEL, "date-label", Fact.LETTER_DATE))
        .or(() -> labelled(letter, false, DateSigns.EDITION_LABEL, "edition", Fact.OTHER_DATE))
        .or(() -> flowing(letter, DateSigns.VALIDATED, "validation"))
        .or(() -> labelled(letter, true, DateSigns.ACT_LABEL, "examination", Fact.OTHER_DATE))
        .or(() -> flowing(letter, DateSigns.EXAMINATION, "examination"))
        .or(() -> labelled(letter, true, DateSigns.LEAVING_LABEL, "leaving", Fact.OTHER_DATE))
        .or(() -> flowing(letter, DateSigns.PRINTED, "printed"))
        .orElse(null);
  }

  /** True when a line in the upper part is the date of a letter. */
  static boolean begins(Letter letter) {
    return first(letter, true, DateReading::beside, "place-and-date", Fact.LETTER_DATE).isPresent();
  }

  /** The same, or a date that stands there by itself. */
  static boolean dated(Letter letter) {
    return begins(letter)
        || first(letter, true, DateReading::alone, "date-alone", Fact.ALONE).isPresent();
  }

  /** True for "Rennes, le 3 mars 2026". */
  static boolean placeAndDate(Line line) {
    return beside(line.text()).isPresent();
  }

  @FunctionalInterface
  private interface Shape {
    Optional<LocalDate> in(String text);
  }

  private static Optional<LocalDate> beside(String text) {
    // Most lines bear no year, in digits or as "deux mille".
    if (!YEAR.matcher(text).find()) {
      return Optional.empty();
    }
    return matching(DateSigns.PLACE_AND_DATE, text)
        .or(() -> matching(DateSigns.BARE_DAY, text))
        .or(() -> matching(DateSigns.PLACE_COMMA_DATE, text));
  }

  private static Optional<LocalDate> alone(String text) {
    return matching(DateSigns.ALONE, text);
  }

  private static Optional<LocalDate> matching(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? read(matcher.group("date")) : Optional.empty();
  }

  /** The year of a letter may have two digits: it is of this century. */
  private static Optional<LocalDate> read(String printed) {
    return FrenchDates.read(printed).or(() -> FrenchDates.recent(printed));
  }

  private static Optional<Recognised<LocalDate>> first(
      Letter letter, boolean upper, Shape shape, String reason, Fact fact) {
    List<Recognised<LocalDate>> found = new ArrayList<>();
    letter.lines().stream()
        .filter(where(letter, upper))
        .filter(line -> fact != Fact.ALONE || !(besideLabel(letter, line) || runsOn(letter, line)))
        .forEach(
            line ->
                shape
                    .in(line.text())
                    .ifPresent(date -> found.add(recognised(date, line, upper, reason, fact))));
    if (fact == Fact.ALONE && !found.isEmpty()) {
      LocalDate oldest = oldest(letter);
      found.removeIf(date -> date.value().isBefore(oldest));
    }
    boolean one = found.stream().map(Recognised::value).distinct().count() == 1;
    return found.stream().findFirst().map(date -> one ? date : doubted(date));
  }

  /** A date that is called nothing and lies far before others is of birth, or of old history. */
  private static LocalDate oldest(Letter letter) {
    return FrenchDates.in(letter.text()).stream()
        .map(FrenchDates.Found::date)
        .max(Comparator.naturalOrder())
        .map(newest -> newest.minusYears(YEARS))
        .orElse(LocalDate.MIN);
  }

  private static Predicate<Line> where(Letter letter, boolean upper) {
    return line -> !upper || (line.page() == letter.firstPage() && letter.depth(line) < UPPER_PART);
  }

  /** "… comparé au scanner du" on the line above. */
  private static boolean runsOn(Letter letter, Line line) {
    return letter.blocks().stream()
        .map(Block::lines)
        .filter(lines -> lines.indexOf(line) > 0)
        .anyMatch(lines -> RUNS_ON.matcher(lines.get(lines.indexOf(line) - 1).text()).matches());
  }

  /** A date in a cell right of another one is that cell's. */
  private static boolean besideLabel(Letter letter, Line line) {
    return letter.lines().stream()
        .anyMatch(
            other ->
                other.page() == line.page()
                    && other.row() == line.row()
                    && other.right() < line.x()
                    && line.x() - other.right() < 200);
  }

  private static Recognised<LocalDate> recognised(
      LocalDate date, Line line, boolean upper, String reason, Fact fact) {
    double confidence = Evidence.of(fact).with(Fact.UPPER_PART, upper).confidence();
    return new Recognised<>(date, confidence, List.of(line.place()), reason);
  }

  private static Recognised<LocalDate> doubted(Recognised<LocalDate> date) {
    double most = Doubt.CONTRADICTED.most();
    return new Recognised<>(
        date.value(), Math.min(most, date.confidence()), date.places(), date.reason());
  }

  /** "Date : …" in a table may be an act's when the end says "Fait à Rennes, le …". */
  private static Optional<Recognised<LocalDate>> labelledInHead(Letter letter) {
    Optional<Recognised<LocalDate>> foot =
        first(letter, false, DateReading::beside, "place-and-date", Fact.LETTER_DATE);
    return labelled(letter, true, DateSigns.OWN_LABEL, "date-label", Fact.LETTER_DATE)
        .map(
            date ->
                foot.isEmpty() || foot.get().value().equals(date.value()) ? date : doubted(date));
  }

  /** "Date du courrier : …", the date behind the label, beside or below it. */
  private static Optional<Recognised<LocalDate>> labelled(
      Letter letter, boolean upper, Pattern labels, String reason, Fact fact) {
    for (Line line : letter.lines()) {
      Matcher label = labels.matcher(line.text());
      if (where(letter, upper).test(line) && label.find()) {
        String rest = line.text().substring(label.end());
        Optional<Recognised<LocalDate>> date =
            rest.isEmpty()
                ? letter.valuesOf(line).stream()
                    .flatMap(
                        value ->
                            beginning(value.text())
                                .map(found -> recognised(found, value, upper, reason, fact))
                                .stream())
                    .findFirst()
                : beginning(rest).map(found -> recognised(found, line, upper, reason, fact));
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> beginning(String text) {
    Matcher date = DateSigns.BEGINNING.matcher(text);
    return date.lookingAt() ? read(date.group("date")) : Optional.empty();
  }

  private static Optional<Recognised<LocalDate>> flowing(
      Letter letter, Pattern pattern, String reason) {
    LocalDate oldest = oldest(letter);
    for (Block block : letter.blocks()) {
      Flow flow = block.flow();
      Matcher matcher = pattern.matcher(flow.text());
      while (matcher.find()) {
        Optional<LocalDate> date = read(matcher.group("date"));
        boolean own =
            date.filter(day -> !day.isBefore(oldest)).isPresent()
                && !BORN.matcher(matcher.group()).find();
        if (own) {
          return Optional.of(
              new Recognised<>(
                  date.get(),
                  Evidence.of(Fact.OTHER_DATE).confidence(),
                  flow.places(matcher.start("date"), matcher.end("date")),
                  reason));
        }
      }
    }
    return Optional.empty();
  }
}
