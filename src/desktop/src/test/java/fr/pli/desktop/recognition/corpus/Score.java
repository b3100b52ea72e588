package fr.pli.desktop.recognition.corpus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of many letters, and what was missed. */
final class Score {
  private int letters;
  private int patients;
  private int authors;
  private int types;
  private int dates;
  private int found;
  private int wrong;
  private int missed;
  private final Map<Value, Certain> certain = new EnumMap<>(Value.class);
  private final List<String> misses = new ArrayList<>();

  /** What is read in a letter. */
  enum Value {
    PATIENT,
    RECIPIENT,
    AUTHOR,
    TYPE,
    DATE
  }

  /** How many values were given as certain, and how many of them were not so. */
  record Certain(int given, int wrong) {
    static final Certain NONE = new Certain(0, 0);

    Certain and(Certain other) {
      return new Certain(given + other.given, wrong + other.wrong);
    }
  }

  void letter() {
    letters++;
  }

  void certain(Value value, boolean right) {
    certain.merge(value, new Certain(1, right ? 0 : 1), Certain::and);
  }

  void patient(boolean right) {
    patients += right ? 1 : 0;
  }

  void author(boolean right) {
    authors += right ? 1 : 0;
  }

  void type(boolean right) {
    types += right ? 1 : 0;
  }

  void date(boolean right) {
    dates += right ? 1 : 0;
  }

  void recipientFound() {
    found++;
  }

  void recipientMissed() {
    missed++;
  }

  void recipientWrong() {
    wrong++;
  }

  /** Keeps one miss for the report; the people of a corpus are fictional. */
  void miss(String letter, String what, Object expected, Object got) {
    misses.add("%s %s: expected %s, got %s".formatted(letter, what, expected, got));
  }

  int letters() {
    return letters;
  }

  double patientShare() {
    return share(patients);
  }

  double authorShare() {
    return share(authors);
  }

  double typeShare() {
    return share(types);
  }

  double dateShare() {
    return share(dates);
  }

  /** Harmonic mean of precision and recall over all recipients, by number: 0 to 1. */
  double recipientsF1() {
    return found == 0 ? 0 : 2.0 * found / (2.0 * found + wrong + missed);
  }

  int confidentlyWrongPatients() {
    return certain(Value.PATIENT).wrong();
  }

  int confidentlyWrongRecipients() {
    return certain(Value.RECIPIENT).wrong();
  }

  Certain certain(Value value) {
    return certain.getOrDefault(value, Certain.NONE);
  }

  /** All values given as certain, of whatever kind. */
  Certain certain() {
    return certain.values().stream().reduce(Certain.NONE, Certain::and);
  }

  private double share(int right) {
    return letters == 0 ? 0 : (double) right / letters;
  }

  /** The figures in one line. */
  String figures() {
    return String.format(
        Locale.ROOT,
        "%d letters: patient %.3f, recipients F1 %.3f (found %d, wrong %d, missed %d), author"
            + " %.3f, type %.3f, date %.3f; wrong of the certain: %s",
        letters,
        patientShare(),
        recipientsF1(),
        found,
        wrong,
        missed,
        authorShare(),
        typeShare(),
        dateShare(),
        wrongOfTheCertain());
  }

  private String wrongOfTheCertain() {
    return certain.entrySet().stream()
        .map(
            entry ->
                entry.getKey() + " " + entry.getValue().wrong() + "/" + entry.getValue().given())
        .collect(Collectors.joining(", "))
        .toLowerCase(Locale.ROOT);
  }

  /** The figures and every miss, one a line. */
  String report() {
    return figures() + "\n" + String.join("\n", misses) + "\n";
  }
}
