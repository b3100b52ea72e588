package fr.pli.desktop.recognition.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of many letters, and what was missed. */
final class Score {
  private int letters;
  private int patients;
  private int confidentlyWrongPatients;
  private int authors;
  private int types;
  private int dates;
  private int found;
  private int wrong;
  private int missed;
  private int confidentlyWrongRecipients;
  private final List<String> misses = new ArrayList<>();

  void letter() {
    letters++;
  }

  void patient(boolean right, boolean certain) {
    patients += right ? 1 : 0;
    confidentlyWrongPatients += !right && certain ? 1 : 0;
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

  void recipientWrong(boolean certain) {
    wrong++;
    confidentlyWrongRecipients += certain ? 1 : 0;
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
    return confidentlyWrongPatients;
  }

  int confidentlyWrongRecipients() {
    return confidentlyWrongRecipients;
  }

  private double share(int right) {
    return letters == 0 ? 0 : (double) right / letters;
  }

  /** The figures in one line. */
  String figures() {
    return String.format(
        Locale.ROOT,
        "%d letters: patient %.3f, recipients F1 %.3f (found %d, wrong %d, missed %d), author"
            + " %.3f, type %.3f, date %.3f; wrong and certain: %d patients, %d recipients",
        letters,
        patientShare(),
        recipientsF1(),
        found,
        wrong,
        missed,
        authorShare(),
        typeShare(),
        dateShare(),
        confidentlyWrongPatients,
        confidentlyWrongRecipients);
  }

  /** The figures and every miss, one a line. */
  String report() {
    return figures() + "\n" + String.join("\n", misses) + "\n";
  }
}
