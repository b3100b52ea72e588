package fr.pli.desktop.recognition;

import fr.pli.desktop.recognition.Evidence.Doubt;
import fr.pli.desktop.recognition.Evidence.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
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
  private static final String DAY = "(?iu:" + FrenchDates.WEEKDAY + "\\s+)?";
  private static final String DATE =
      DAY + "(?<date>(?iu:" + FrenchDates.DATE + ")|" + FrenchDates.SHORT_DATE + ")";

  /** What somebody did on a day is no place; after a comma it may be: "Vitré, le …". */
  private static final String NO_PLACE =
      "(?!\\W*(?iu:n[ée]e?)\\s)(?![^,]*(?<!\\p{L})(?iu:ne|\\p{L}*ée?s?|(?:dict|edit|valid|sign|imprim|realis|redig|frapp|examin|hospitalis|oper)ee?s?|re[çc]ue?s?|vue?s?|revue?s?|venue?s?|sorties?"
          + "|consultation|examen|intervention|admission|naissance|prescrite?s?|transmise?s?|mise?)"
          + "\\s+(?iu:le)\\s)";

  /** Capitalised words, particles between: "Saint-Denis sur Loire", "LE MANS CEDEX". */
  private static final String PLACE =
      "\\p{Lu}[\\p{L}'’.\\-]{0,40}(?:\\s(?:(?:[dl]')?\\p{Lu}[\\p{L}'’.\\-]{0,40}|-[\\p{L}\\-]{2,40}|de|du|des|d'|en|l'|la|le|les"
          + "|sur|sous|lès|lez|aux?|cedex)){0,5}";

  private static final String END = "(?:\\s*[^\\p{Ll}\\s].*|\\s*\\.?)$";
  private static final Pattern PLACE_AND_DATE =
      Pattern.compile(
          "^\\W*"
              + NO_PLACE
              + "(?:(?:Fait|Établi|Etabli|Rédigé)?\\s*(?:[àÀ]\\s+)?(?:\\d{5}\\s+)?"
              + PLACE
              + "(?:\\s?\\(\\d{2,5}\\))?,?\\s+(?:le|LE|Le|ce)|Le|LE|le|[Cc]e|Fait"
              + " le)\\s*:?\\s+"
              + DATE
              + END);
  private static final Pattern PLACE_COMMA_DATE =
      Pattern.compile("^\\W*\\p{Lu}[\\p{L}' \\-]{2,40},\\s+" + DATE + "\\s*\\.?$");
  private static final Pattern BEGINNING = Pattern.compile("\\W*" + DATE);
  private static final Pattern ALONE = Pattern.compile("^\\W*" + DATE + "\\W*$");
  private static final Pattern LABEL =
      Pattern.compile(
          "^\\W*(?:date(?:\\s+et\\s+heure)?(?:\\s+(?:d[ue]|de la|d')\\s*(?:courrier|lettre|compte["
              + " -]rendu|cr|document"
              + "|rapport|r[ée]daction|[ée]dition|envoi|validation|signature|cr[ée]ation|transfert|synth[èe]se|fiche|certificat|demande|r[ée]ponse|ordonnance|prescription|[ée]mission|impression))?|(?:lettre|courrier|document|compte["
              + " -]rendu)?\\s*(?:r[ée]dig[ée]e?|[ée]dit[ée]e?"
              + "|[ée]tablie?|dat[ée]e?|[ée]mise?)\\s+(?:le|du)|(?:lettre|courrier)\\s+du)"
              + "(?=[\\s:]|$)\\s*:?\\s*(?:le\\s+)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern VALIDATED =
      Pattern.compile(
          "(?i)\\b(?:valid[ée]e?|sign[ée]e?|edit[ée]e?|[ée]dit[ée]e?)\\b[^.]{0,120}?\\ble\\s+"
              + DATE,
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern EXAMINATION =
      Pattern.compile(
          "(?iu:examen|r[ée]alis[ée]e?s?|pr[ée]l[eè]v(?:ée?s?|ements?)|effectu[ée]e?s?|consultation"
              + "|intervention|op[ée]ratoire|hospitalisation|passage|irm|scanner|[ée]chographie"
              + "|radiographie|compte[ -]rendu)[^.]{0,40}?(?:\\b(?:le|du)|:)\\s+"
              + DATE);
  private static final Pattern PRINTED =
      Pattern.compile("(?iu:imprim[ée]e?)\\s+(?iu:le)\\s+" + DATE);
  private static final Pattern RUNS_ON =
      Pattern.compile("(?iu).*(?<!\\p{L})(?:du|le|au|de|et|depuis|à)");
  private static final double UPPER_PART = 0.55;

  private DateReading() {}

  static @Nullable Recognised<LocalDate> read(Letter letter) {
    return first(letter, true, DateReading::beside, "place-and-date", Fact.LETTER_DATE)
        .or(() -> labelled(letter, true))
        .or(() -> first(letter, true, DateReading::alone, "date-alone", Fact.ALONE))
        .or(() -> first(letter, false, DateReading::beside, "place-and-date", Fact.LETTER_DATE))
        .or(() -> labelled(letter, false))
        .or(() -> flowing(letter, VALIDATED, "validation"))
        .or(() -> flowing(letter, EXAMINATION, "examination"))
        .or(() -> flowing(letter, PRINTED, "printed"))
        .orElse(null);
  }

  /** True when a line in the upper part is the date of a letter. */
  static boolean begins(Letter letter) {
    return first(letter, true, DateReading::beside, "place-and-date", Fact.LETTER_DATE).isPresent();
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
    return matching(PLACE_AND_DATE, text).or(() -> matching(PLACE_COMMA_DATE, text));
  }

  private static Optional<LocalDate> alone(String text) {
    return matching(ALONE, text);
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
    boolean one = found.stream().map(Recognised::value).distinct().count() == 1;
    return found.stream().findFirst().map(date -> one ? date : doubted(date));
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

  /** "Date du courrier : …", the date behind the label, beside or below it. */
  private static Optional<Recognised<LocalDate>> labelled(Letter letter, boolean upper) {
    for (Line line : letter.lines()) {
      Matcher label = LABEL.matcher(line.text());
      if (where(letter, upper).test(line) && label.find()) {
        String rest = line.text().substring(label.end());
        Optional<Recognised<LocalDate>> date =
            rest.isEmpty()
                ? letter.valuesOf(line).stream()
                    .flatMap(value -> beginning(value.text(), value, upper).stream())
                    .findFirst()
                : beginning(rest, line, upper);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Recognised<LocalDate>> beginning(String text, Line line, boolean upper) {
    Matcher date = BEGINNING.matcher(text);
    return date.lookingAt()
        ? read(date.group("date"))
            .map(found -> recognised(found, line, upper, "date-label", Fact.LETTER_DATE))
        : Optional.empty();
  }

  private static Optional<Recognised<LocalDate>> flowing(
      Letter letter, Pattern pattern, String reason) {
    for (Block block : letter.blocks()) {
      Flow flow = block.flow();
      Matcher matcher = pattern.matcher(flow.text());
      if (matcher.find()) {
        Optional<LocalDate> date = read(matcher.group("date"));
        if (date.isPresent()) {
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
