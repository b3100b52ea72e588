package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        "ORDONNANCE DE SOINS INFIRMIERS | PRESCRIPTION",
        "COMPTE RENDU DE COLOSCOPIE AVEC POLYPECTOMIE | THERAPEUTIC_ACT_REPORT",
        "Hospitalisation du 24/02/2026 au 03/03/2026 | DISCHARGE_LETTER",
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

  /** A report without a place and date in its head. */
  private static Sheet report(String... lines) {
    return new Sheet()
        .at(40, 40, "CENTRE D'IMAGERIE DU LAC", "35000 RENNES")
        .at(40, 90, "Patient : GUY Luc, né le 02/03/1950")
        .at(40, 130, lines)
        .at(40, 250, "Pas d'anomalie visible sur les incidences pratiquées ce jour.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MAMMOGRAPHIE DU 07.11.2025 | 2025-11-07",
        "Prélèvement du 27-04-2026 à 08:10 – édition du 29-04-2026 | 2026-04-29",
        "Reçue ce 3 mars 2026 pour des vertiges | 2026-03-03",
        "Signé électroniquement : Dr Jean ROUX, 14/02/2026 19:02 | 2026-02-14",
        "Validation biologique : Jean ROUX, le 29-04-2026 | 2026-04-29",
        "Le quinze avril 2026 | 2026-04-15",
        "Le 15 avril deux mille vingt-six | 2026-04-15",
        "Édité le 05/05/2026 Imprimé le 06/05/2026 | 2026-05-05",
        "Holter du 4 mai 2026 | 2026-05-04",
        "Date de sortie : 12/05/2026 | 2026-05-12",
      })
  void aReportBearsTheDateOfItsOwnMaking(String line, LocalDate date) {
    Reading reading = recogniser.recognise(report(line).text());

    assertEquals(date, reading.date().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Consultation du", "Examen du", "Date de la visite", "Vu le"})
  void theDateOfAVisitMayStandInACell(String label) {
    Reading reading = recogniser.recognise(report(label).at(200, 130, "5 novembre 2025").text());

    assertEquals(LocalDate.of(2025, 11, 5), reading.date().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le 04/01/2026 : pansement refait, cicatrice propre",
        "Accouchement le 04/01/2026",
        "Dictée le 04/01/2026",
        "Transfert le 04/01/2026",
        "Dicté le 04/01/2026 – Relu le 05/01/2026 – Validé le 06/01/2026",
        "Date d'impression : 04/01/2026",
      })
  void theDateBesideThePlaceGoesBeforeThoseOfTheActs(String line) {
    Reading reading =
        recogniser.recognise(
            new Sheet()
                .at(40, 40, "Docteur Claire AUBRY", "35000 RENNES")
                .at(40, 130, line)
                .at(330, 210, "Rennes, le 3 mars 2026")
                .at(40, 250, "Cher confrère,")
                .text());

    assertEquals(LocalDate.of(2026, 3, 3), reading.date().value());
    assertTrue(reading.date().certain());
  }

  @Test
  void aDateInATableIsInDoubtWhenTheEndGivesAnother() {
    Reading reading =
        recogniser.recognise(
            report("Date : 24/02/2026").at(40, 700, "Fait à Rennes, le 25/02/2026").text());

    assertFalse(reading.date().certain());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Puis-je te confier Luc GUY, qui souffre d'une sciatique ? | REFERRAL",
        "Je souhaite que vous suiviez cette fillette. | REFERRAL",
        "Je redoute un abcès et vous l'adresse ce matin. | REFERRAL",
        "Elle vous est adressée pour un bilan. | REFERRAL",
        "Je vous serais reconnaissante de programmer une échographie. | REFERRAL",
        "Il rejoindra votre résidence le 4 mars après un mois ici. | TRANSFER_NOTE",
        "Nous avons pris en charge Madame GUY du 9 au 20 février. | DISCHARGE_LETTER",
        "Je me permets de vous adresser ce patient pour sa toux. | REFERRAL",
        "Que penses-tu de cette lésion ? | REFERRAL",
        "Merci de m'avoir adressé Monsieur GUY. Je vous remercie de votre aide. |"
            + " CONSULTATION_REPORT",
        "Je certifie que l'état de santé de l'enfant est bon. | CERTIFICATE",
        "Je soussignée, docteur en médecine, certifie avoir examiné Luc GUY. | CERTIFICATE",
        "J'atteste que Monsieur GUY peut reprendre le sport. | CERTIFICATE",
      })
  void whatIsAskedOrSaidOfAPatientTellsTheType(String phrase, DocumentType type) {
    Reading reading =
        recogniser.recognise(
            Sheet.ofAubry()
                .at(40, 220, "Objet : Monsieur Luc GUY, né le 02/03/1950")
                .at(40, 280, phrase)
                .text());

    assertEquals(type, reading.type().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peux-tu prendre la garde du samedi en échange ?",
        "Qu'en penses-tu ? Je voudrais te demander de signer la convention.",
        "Pourriez-vous recevoir notre futur associé lundi ?",
      })
  void aLetterAboutNobodyIsNoReferral(String phrase) {
    assertNull(recogniser.recognise(Sheet.ofAubry().at(40, 280, phrase).text()).type());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COMPTE RENDU D'ANATOMIE PATHOLOGIQUE",
        "FICHE RCP",
        "RÉUNION DE CONCERTATION PLURIDISCIPLINAIRE",
        "CONVOCATION",
      })
  void aPaperOfAnotherKindHasNoType(String title) {
    Reading reading =
        recogniser.recognise(report("").bold(200, 180, title).at(40, 300, "Prélèvement.").text());

    assertNull(reading.type());
  }

  @Test
  void aPodiatristsSessionIsNoTherapeuticAct() {
    Reading reading =
        recogniser.recognise(
            LetterRecogniserTest.toMartin()
                .at(40, 225, "Séance de prévention des lésions du pied")
                .text());

    assertEquals(DocumentType.CONSULTATION_REPORT, reading.type().value());
  }

  @Test
  void aListOfDosesUnderALetterheadIsAPrescription() {
    Reading reading =
        recogniser.recognise(
            new Sheet()
                .at(40, 40, "Docteur Claire AUBRY", "3 rue du Puits", "35000 RENNES")
                .at(330, 110, "3 mars 2026")
                .at(40, 140, "Mme Eva GUY, née le 05/06/1960")
                .at(
                    40,
                    180,
                    "Salbutamol 100 µg : deux bouffées si besoin",
                    "Macrogol 4000 : 1 sachet le matin, 3 mois")
                .at(330, 300, "Dr C. AUBRY")
                .text());

    assertEquals(DocumentType.PRESCRIPTION, reading.type().value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LETTRE DE LIAISON – TRANSFERT VERS LES URGENCES | TRANSFER_NOTE",
        "Lettre de liaison : transfert à l'hôpital | TRANSFER_NOTE",
        "LETTRE DE LIAISON – FIN DE PRISE EN CHARGE EN HOSPITALISATION À DOMICILE"
            + " | DISCHARGE_LETTER",
      })
  void aLetterOfLiaisonTellsWhichWay(String title, DocumentType type) {
    Reading reading = recogniser.recognise(Sheet.ofAubry().at(120, 280, title).text());

    assertEquals(type, reading.type().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pouvez-vous me confirmer que cette conduite vous convient ?",
        "Pourriez-vous me préciser la durée du traitement de Mme Eva GUY ?",
      })
  void aQuestionToAColleagueAsksForAdvice(String phrase) {
    Reading reading = recogniser.recognise(Sheet.ofAubry().at(40, 280, phrase).text());

    assertEquals(DocumentType.REFERRAL, reading.type().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ORDONNANCE DE SORTIE du 02/07/2026",
        "Date de la téléconsultation : 02/07/2026, 18 h 40",
        "Dicté le 2 juillet 2026, relu et signé électroniquement",
      })
  void theDayMayStandInATitleAFieldOrUnderTheLetter(String line) {
    Reading reading =
        recogniser.recognise(
            new Sheet().at(40, 40, "CHU DE LA LANDE", "35000 RENNES").at(40, 200, line).text());

    assertEquals(LocalDate.of(2026, 7, 2), reading.date().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GUY Eva, née le", "GUY Eva (née le"})
  void aBirthDateUnderATitleIsNotTheDayOfTheReport(String name) {
    Reading reading =
        recogniser.recognise(
            new Sheet()
                .at(40, 40, "CHU DE LA LANDE", "35000 RENNES")
                .at(136, 98, "COMPTE RENDU DE PASSAGE AUX URGENCES", name, "11/10/2004 (21 ans)")
                .at(40, 200, "Sortie : 14/06/2026 à 09 h 35")
                .text());

    assertEquals(LocalDate.of(2026, 6, 14), reading.date().value());
  }

  @Test
  void anOldDateThatStandsAloneIsNotTheLetters() {
    Reading reading =
        recogniser.recognise(
            new Sheet()
                .at(40, 40, "CHU DE LA LANDE", "35000 RENNES")
                .at(40, 120, "GUY Eva")
                .at(40, 150, "30/01/1966")
                .at(40, 300, "Examen du 14/06/2026 : auscultation libre.")
                .text());

    assertEquals(LocalDate.of(2026, 6, 14), reading.date().value());
  }
}
