package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.letter.RecipientKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of recipients stand beside the patient's identity and are not to be mixed up with it. */
class PatientFieldsTest {
  private final LetterRecogniser recogniser =
      new LetterRecogniser(LetterRecogniserTest.people(), Surroundings.UNKNOWN);

  private List<RecognisedRecipient> read(Sheet sheet) {
    return recogniser.recognise(sheet.text()).recipients();
  }

  private static long patients(List<RecognisedRecipient> read) {
    return read.stream().filter(each -> each.party().kind() == RecipientKind.PATIENT).count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patiente : GUY Eva (nom de naissance : PETIT), 12 février 1970",
        "Patient(e) : Mme GUY Eva, née le 12/02/1970",
        "Patiente : Eva GUY",
        "Enfant : GUY Eva, 12/02/2019",
      })
  void thePatientsFieldBelowAListIsNoRecipient(String field) {
    List<RecognisedRecipient> read =
        read(
            Sheet.ofAubry()
                .at(330, 130, "Docteur Paul MARTIN", "12 rue Haute", "35500 VITRÉ")
                .at(40, 216, "Copie : Docteur Anne LE GALL, pneumologue, Redon", field));

    assertEquals(0, patients(read));
    assertEquals(2, read.size());
  }

  @Test
  void thePatientsCellBelowAListIsNoRecipient() {
    List<RecognisedRecipient> read =
        read(
            Sheet.ofAubry()
                .at(
                    40,
                    130,
                    "Pour action",
                    "Dr Paul MARTIN",
                    "12 rue Haute, 35500 VITRÉ",
                    "Patient",
                    "GUY Luc")
                .at(
                    300,
                    130,
                    "Pour information",
                    "Dr Anne LE GALL",
                    "3 rue Basse, 35600 REDON",
                    "Date de naissance",
                    "02/03/1950"));

    assertEquals(0, patients(read));
    assertEquals(
        List.of(List.of("rpps:10900000023"), List.of("rpps:10900000031")),
        read.stream().map(RecognisedRecipient::candidates).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Copie : Dr Anne LE GALL ; la patiente, 1",
    "Copie patient : eva.guy@example.org, 1",
    "Copie patient : non, 0",
    "Copie à la patiente : refusée, 0",
    "Ordonnance remise à la patiente., 0",
  })
  void thePatientIsARecipientOnlyWhereTheLetterSaysSo(String line, int patients) {
    List<RecognisedRecipient> read = read(LetterRecogniserTest.toMartin().at(40, 680, line));

    assertEquals(patients, patients(read));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Compte rendu remis à la patiente",
        "Courrier remis en main propre au patient",
        "Copie patient :",
      })
  void whatWasHandedOverIsNeverARecipientForSure(String line) {
    List<RecognisedRecipient> read = read(LetterRecogniserTest.toMartin().at(40, 680, line));

    assertTrue(
        read.stream()
            .filter(each -> each.party().kind() == RecipientKind.PATIENT)
            .allMatch(each -> each.confidence() < Recognised.CERTAIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bilan transmis au Dr Anne LE GALL et aux parents.",
        "Compte rendu adressé au Dr Anne LE GALL, pneumologue.",
      })
  void aSentenceThatNamesRecipientsEndsWithItsStop(String sentence) {
    List<RecognisedRecipient> read =
        read(
            new Sheet()
                .at(40, 40, "Emma RAVIER, orthophoniste", "35000 RENNES")
                .at(40, 100, "Nom : GUY", "Prénom : Luc", "Né le : 03/03/2017")
                .at(40, 200, "Diagnostic : trouble du langage écrit.", "", sentence)
                .at(40, 239, "Dr Jean ROUX"));

    assertTrue(read.stream().noneMatch(each -> each.candidates().contains("rpps:10900000049")));
    assertTrue(read.stream().anyMatch(each -> each.candidates().contains("rpps:10900000031")));
  }
}
