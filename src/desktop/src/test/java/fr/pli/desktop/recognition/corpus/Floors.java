package fr.pli.desktop.recognition.corpus;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/**
 * Figures below which a corpus may not fall.
 *
 * @param corpus the folder's name
 * @param patient share of the patients that are exact, 0 to 1; so author, type and date
 * @param recipients F1 by number, 0 to 1
 * @param wrongPatients most patients that may be wrong though given as certain
 * @param wrongRecipients most recipients that may be wrong though given as certain
 */
record Floors(
    String corpus,
    double patient,
    double recipients,
    double author,
    double type,
    double date,
    int wrongPatients,
    int wrongRecipients) {
  void hold(Score score) {
    assertAll(
        atLeast("patient", patient, score.patientShare()),
        atLeast("recipients", recipients, score.recipientsF1()),
        atLeast("author", author, score.authorShare()),
        atLeast("type", type, score.typeShare()),
        atLeast("date", date, score.dateShare()),
        atMost("wrong and certain patients", wrongPatients, score.confidentlyWrongPatients()),
        atMost(
            "wrong and certain recipients", wrongRecipients, score.confidentlyWrongRecipients()));
  }

  private Executable atLeast(String what, double floor, double share) {
    return () -> assertTrue(share >= floor, () -> corpus + ": " + what + " " + share);
  }

  private Executable atMost(String what, int ceiling, int count) {
    return () -> assertTrue(count <= ceiling, () -> corpus + ": " + what + " " + count);
  }

  @Override
  public String toString() {
    return corpus;
  }
}
