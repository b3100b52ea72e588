package fr.pli.desktop.recognition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of a form that gives the patient: what stands below a list of recipients and is not one
 * more name. "Patiente" by itself is one, of a list.
 */
final class PatientField {
  private static final double SAME_COLUMN = 4;

  private static final Pattern PATIENT_FIELD =
      Pattern.compile(
          "(?iu)^\\W{0,2}(?:nom\\s+d[ue](?:\\s+la)?\\s+)?(?:patient(?:e|\\(e\\))?|enfant|r[ée]sidente?|usag(?:er|[èe]re))"
              + "\\s*:?(?<value>(?<=:).*|)$");

  private static final Pattern IDENTITY_FIELD =
      Pattern.compile(
          "(?iu)^\\W{0,2}(?:(?:nom|pr[ée]nom)(?:\\s.*)?|(?:date\\s+de\\s+)?naissance.*|n[ée]e?(?:\\(e\\))?\\s+le.*"
              + "|sexe.*|[âa]ge.*|identit[ée].*|motif.*|DDN.*|IPP.*)$");

  private static final Pattern PART_AND_NAME =
      Pattern.compile("^\\W*\\p{L}[\\p{L}' -]{1,28}\\s*:\\s*" + CopyLists.PERSON + ".*");

  private PatientField() {}

  /**
   * True when a line below a list is such a field. "Patiente : Anne ROUX" is one unless the names
   * above have their part before them too.
   *
   * @param last the line of the list above
   */
  static boolean ends(List<Line> lines, Line last, Line line) {
    Matcher field = PATIENT_FIELD.matcher(line.text());
    if (!field.matches()) {
      return IDENTITY_FIELD.matcher(line.text()).matches();
    }
    String value = field.group("value").strip();
    if (value.isEmpty()) {
      return lines.stream()
          .filter(other -> other.page() == line.page() && other != line)
          .anyMatch(other -> fieldBeside(line, other) || valueBelow(line, other));
    }
    boolean reached = value.contains("@") || value.matches("[\\d\\s.()+-]+");
    boolean parts =
        PART_AND_NAME.matcher(last.text()).matches() && ListLabel.in(last.text()).isEmpty();
    return !reached && (!parts || FrenchDates.in(value).size() > 0);
  }

  private static boolean fieldBeside(Line line, Line other) {
    return other.row() == line.row() && IDENTITY_FIELD.matcher(other.text()).matches();
  }

  private static boolean valueBelow(Line line, Line other) {
    return Math.abs(other.x() - line.x()) < SAME_COLUMN
        && other.y() > line.y()
        && other.y() - line.bottom() < line.size()
        && !CopyLists.item(other)
        && PersonMention.in(other.text()).stream()
            .anyMatch(name -> name.start() == 0 && !name.givenNames().isEmpty());
  }
}
