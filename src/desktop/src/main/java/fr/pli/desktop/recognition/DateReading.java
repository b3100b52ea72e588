package fr.pli.desktop.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The date of the letter: beside the place ("Rennes, le …"), labelled, or, for a report that bears
 * no other, the date of the examination.
 */
final class DateReading {
  private static final String DAY =
      "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\s+)?";
  private static final Pattern PLACE_AND_DATE =
      Pattern.compile(
          "^\\W*(?:(?:Fait\\s+à\\s+)?\\p{Lu}[\\p{L}' \\-]{1,40},?\\s+le|Le)\\s+"
              + DAY
              + "(?<date>(?iu:"
              + FrenchDates.DATE
              + "))(?:\\s*[^\\p{Ll}\\s].*|\\s*\\.?)$");
  private static final Pattern LABELLED =
      Pattern.compile(
          "^\\W*(?:Date(?:\\s+(?:du courrier|de la lettre|du compte[ -]rendu|d'édition))?"
              + "|Rédigé le|Édité le)\\s*:?\\s+"
              + DAY
              + "(?<date>(?iu:"
              + FrenchDates.DATE
              + ")).*");
  private static final Pattern EXAMINATION =
      Pattern.compile(
          "(?:[Ee]xamen|[Rr]éalisée?s?|[Pp]rélevée?s?|[Ee]ffectuée?s?|[Cc]onsultation)[^.]{0,40}?"
              + "\\b(?:le|du)\\s+(?<date>(?iu:"
              + FrenchDates.DATE
              + "))");
  private static final double UPPER_PART = 0.55;

  private DateReading() {}

  static @Nullable Recognised<LocalDate> read(Letter letter) {
    Recognised<LocalDate> top = first(letter, PLACE_AND_DATE, true, 0.97, "place-and-date");
    if (top == null) {
      top = first(letter, LABELLED, true, 0.92, "date-label");
    }
    if (top == null) {
      top = first(letter, PLACE_AND_DATE, false, 0.85, "place-and-date");
    }
    return top == null ? examination(letter) : top;
  }

  /** True when a line in the upper part is the date of a letter. */
  static boolean begins(Letter letter) {
    return first(letter, PLACE_AND_DATE, true, 1, "") != null;
  }

  private static @Nullable Recognised<LocalDate> first(
      Letter letter, Pattern pattern, boolean upper, double confidence, String reason) {
    for (Line line : letter.lines()) {
      boolean high = line.page() == letter.firstPage() && letter.depth(line) < UPPER_PART;
      Matcher matcher = pattern.matcher(line.text());
      if ((high || !upper) && matcher.matches()) {
        LocalDate date = FrenchDates.read(matcher.group("date")).orElse(null);
        if (date != null) {
          return new Recognised<>(date, confidence, List.of(line.place()), reason);
        }
      }
    }
    return null;
  }

  private static @Nullable Recognised<LocalDate> examination(Letter letter) {
    for (Block block : letter.blocks()) {
      Flow flow = block.flow();
      Matcher matcher = EXAMINATION.matcher(flow.text());
      if (matcher.find()) {
        LocalDate date = FrenchDates.read(matcher.group("date")).orElse(null);
        if (date != null) {
          return new Recognised<>(
              date, 0.7, flow.places(matcher.start("date"), matcher.end("date")), "examination");
        }
      }
    }
    return null;
  }
}
