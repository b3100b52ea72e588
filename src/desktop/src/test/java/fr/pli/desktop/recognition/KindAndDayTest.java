package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter is, and of which day: title, turn of phrase, place and date. */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class KindAndDayTest {
  private final LetterRecogniser recogniser =
      new LetterRecogniser(LetterRecogniserTest.people(), Surroundings.UNKNOWN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ORDONNANCE | PRESCRIPTION",
        "C E R T I F I C A T M É D I C A L | CERTIFICATE",
        "COMPTE RENDU OPÉRATOIRE | OPERATIVE_REPORT",
        "Compte-rendu d'hospitalisation | HOSPITAL_REPORT",
        "COMPTE RENDU DE PASSAGE AUX URGENCES | EMERGENCY_REPORT",
        "IRM DU GENOU DROIT | IMAGING_REPORT",
        "ÉCHOGRAPHIE ABDOMINALE | IMAGING_REPORT",
        "LETTRE DE LIAISON À LA SORTIE | DISCHARGE_LETTER",
        "RÉSULTATS D'EXAMENS DE BIOLOGIE | LABORATORY_REPORT",
      })
  void theTitleTellsTheType(String title, DocumentType type) {
    Reading reading = recogniser.recognise(Sheet.ofAubry().at(200, 280, title).text());

    assertEquals(type, reading.type().value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pourriez-vous recevoir Monsieur Luc GUY pour avis ? | REFERRAL",
        "Je vous adresse Madame Eva GUY pour une toux. | REFERRAL",
        "Votre patient a été hospitalisé dans notre service du 1er mars 2026 au 4 mars 2026. |"
            + " DISCHARGE_LETTER",
        "Je te remercie de revoir ce patient. | REFERRAL",
        "Je vous adresse Lucie, deux ans, pour une toux. | REFERRAL",
        "Merci de m'avoir adressé Monsieur GUY. | CONSULTATION_REPORT",
        "Merci de me confier cette patiente. | CONSULTATION_REPORT",
        "Je vous donne des nouvelles de Madame GUY. | CONSULTATION_REPORT",
        "Permettez-moi de vous confier Monsieur Luc GUY. | REFERRAL",
        "Je souhaiterais connaître votre avis sur cette toux. | REFERRAL",
        "Pourriez-vous m'indiquer la conduite à tenir ? | REFERRAL",
      })
  void theTurnOfPhraseTellsTheType(String phrase, DocumentType type) {
    Reading reading = recogniser.recognise(Sheet.ofAubry().at(40, 280, phrase).text());

    assertEquals(type, reading.type().value());
  }

  @Test
  void greetingsAreNotAReferral() {
    assertNull(
        recogniser
            .recognise(
                Sheet.ofAubry()
                    .at(40, 280, "Je vous adresse mes salutations pour la nouvelle année.")
                    .text())
            .type());
  }

  @Test
  void aCertificateForThePatientIsACertificate() {
    Reading reading =
        recogniser.recognise(
            Sheet.ofAubry()
                .at(330, 130, "Madame Eva GUY", "4 rue Verte", "35500 VITRÉ")
                .bold(200, 280, "Certificat médical")
                .at(40, 300, "Je certifie que Madame Eva GUY, née le 05/06/1960, se porte bien.")
                .text());

    assertEquals(DocumentType.CERTIFICATE, reading.type().value());
    assertEquals(RecipientKind.PATIENT, reading.recipients().getFirst().party().kind());
    assertEquals(RecipientRole.TO, reading.recipients().getFirst().role());
  }

  @Test
  void aLetterOfNoKnownTypeHasNone() {
    assertNull(
        recogniser
            .recognise(Sheet.ofAubry().at(40, 280, "Notre cabinet déménage en juin.").text())
            .type());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dicté le 02/03/2026",
        "Date de consultation : 01/03/2026",
        "Frappe : 02/03/2026",
        "Le 04/01/2026, le patient allait mieux et marchait."
      })
  void theDateOfTheLetterIsNotThatOfAnotherAct(String line) {
    Reading reading =
        recogniser.recognise(LetterRecogniserTest.toMartin().at(40, 225, line).text());

    assertEquals(LocalDate.of(2026, 3, 3), reading.date().value());
  }

  @Test
  void theSpecialtyUnderADoctorsNameIsNoTitle() {
    Reading reading =
        recogniser.recognise(
            Sheet.ofAubry()
                .at(40, 120, "Dr Jean ROUX", "Échographie cardiaque")
                .at(40, 280, "J'ai vu en consultation votre patient Monsieur Luc GUY.")
                .text());

    assertEquals(DocumentType.CONSULTATION_REPORT, reading.type().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"LA FLECHE LE 16/08/24", "Saint-Rémy d'Anjou le 16/08/2024", "Ce 16 août 2024"})
  void theDateMayStandBesideAnyPlace(String line) {
    Reading reading =
        recogniser.recognise(new Sheet().at(330, 210, line).at(40, 250, "Cher confrère,").text());

    assertEquals(LocalDate.of(2024, 8, 16), reading.date().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Née SCHMITT le 05/12/1951",
        "Tumorectomie et ganglion sentinelle le 14 avril 2026"
      })
  void whatHappenedOnADayIsNoPlace(String line) {
    assertNull(
        recogniser
            .recognise(new Sheet().at(40, 210, line).at(40, 250, "Cher confrère,").text())
            .date());
  }
}
