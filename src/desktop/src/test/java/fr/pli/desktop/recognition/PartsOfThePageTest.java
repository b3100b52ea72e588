package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What margins, cells, stickers and the foot of a page say. */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class PartsOfThePageTest {
  private static final String[] TEXT = {
    "Indication : surveillance d'une patiente qui va bien depuis son intervention.",
    "Technique : incidences de face et de profil, sans produit de contraste iodé.",
    "Conclusion : examen rassurant, un contrôle est prévu dans deux ans au plus tard."
  };

  private final LetterRecogniser recogniser =
      new LetterRecogniser(LetterRecogniserTest.people(), Surroundings.UNKNOWN);

  private Reading read(Sheet sheet) {
    return recogniser.recognise(sheet.text());
  }

  private static List<String> names(Reading reading) {
    return reading.recipients().stream().map(each -> each.party().name()).toList();
  }

  @Test
  void aColleagueAtTheTopIsAddressedWhenTheLetterheadIsAMargin() {
    Reading reading =
        read(
            new Sheet()
                .at(40, 40, "Dr C. AUBRY", "Cardiologue", "Dr P. NOVAK", "35000 RENNES")
                .at(200, 40, "Docteur Paul MARTIN", "12 rue Haute", "35500 VITRÉ")
                .at(200, 240, "Cher confrère,")
                .at(200, 260, TEXT)
                .at(400, 500, "Docteur Claire AUBRY"));
    assertEquals(List.of("Paul MARTIN"), names(reading));
  }

  @Test
  void theDoctorsOfAServiceAtTheFootGetNoCopy() {
    Reading reading =
        read(
            LetterRecogniserTest.toMartin()
                .at(40, 660, "Copie : Dr Anne LE GALL, 35600 REDON")
                .at(
                    60,
                    674,
                    "Cardiologues : Dr Claire AUBRY – Dr Harold NOVAK – Dr Yves LACAILLE"));
    assertEquals(List.of("Paul MARTIN", "Anne LE GALL"), names(reading));
  }

  @Test
  void aLineForEachMayDoForAnAddress() {
    Reading reading =
        read(Sheet.ofAubry().at(40, 150, "Dr Paul MARTIN – VITRÉ", "Docteur Anne LE GALL, Redon"));
    assertEquals(List.of("Paul MARTIN", "Anne LE GALL"), names(reading));
  }

  @Test
  void aListMayBeACellWhoseLabelStandsAtItsMiddle() {
    Reading reading =
        read(
            Sheet.ofAubry()
                .at(40, 330, "Destinataires")
                .at(200, 324, "Dr Paul MARTIN, 35500 VITRÉ")
                .at(200, 336, "Dr Anne LE GALL, 35600 REDON"));
    assertEquals(List.of("Paul MARTIN", "Anne LE GALL"), names(reading));
  }

  @Test
  void aListCallsTheTreatingDoctorWhomAFieldNames() {
    Reading reading =
        read(
            Sheet.ofAubry()
                .at(40, 300, "Médecin traitant : Dr Paul MARTIN, 35500 VITRÉ")
                .at(40, 650, "Transmis au médecin traitant par messagerie sécurisée."));
    assertEquals(List.of("Paul MARTIN"), names(reading));
  }

  @Test
  void aHeadingThatOnlySoundsLikeAListMakesNobodyCertain() {
    Reading reading =
        read(
            Sheet.ofAubry()
                .at(
                    40,
                    660,
                    "Les praticiens suivants en sont informés : Dr Paul MARTIN, 35500 VITRÉ"));
    assertEquals(List.of("Paul MARTIN"), names(reading));
    assertTrue(reading.recipients().getFirst().confidence() < Recognised.CERTAIN);
  }

  @Test
  void theTextMaySayWhoElseGetsTheLetter() {
    Reading reading =
        read(
            LetterRecogniserTest.toMartin()
                .at(40, 400, "Un avis est pris auprès du Dr Anne LE GALL, pneumologue,")
                .at(40, 413, "à qui je fais parvenir ce courrier."));
    assertEquals(List.of("Paul MARTIN", "Anne LE GALL"), names(reading));
    assertTrue(reading.recipients().getLast().confidence() < Recognised.CERTAIN);
  }

  @Test
  void whoHoldsAnOfficeStandsForTheHouse() {
    Reading reading =
        read(
            Sheet.ofAubry().at(330, 130, "Madame la Directrice", "EHPAD LES LILAS", "35500 VITRÉ"));
    assertEquals(RecipientKind.ORGANIZATION, reading.recipients().getFirst().party().kind());
  }

  @Test
  void aNameWithAnAddressUnderTheSignatureDoesNotSign() {
    Reading reading =
        read(Sheet.ofAubry().at(40, 680, "Dr Paul MARTIN, 12 rue Haute, 35500 VITRÉ"));
    assertEquals("Claire AUBRY", reading.author().value().name());
    assertEquals(List.of("Paul MARTIN"), names(reading));
  }

  @Test
  void aStickerIsReadWhenTheTextCallsTheSamePerson() {
    Reading reading =
        read(
            Sheet.ofAubry()
                .at(400, 40, "VASSELIN", "GILBERTE", "F 28/02/1943")
                .at(40, 300, "Nous avons pris en charge Madame Gilberte VASSELIN."));
    Patient patient = reading.patient().value();
    assertEquals("VASSELIN", patient.familyName());
    assertEquals(LocalDate.of(1943, 2, 28), patient.birthDate());
    assertFalse(reading.patient().certain());
  }

  @Test
  void aNameAndItsBirthDateMayStandInTwoCells() {
    Reading reading =
        read(
            Sheet.ofAubry()
                .at(40, 300, "Concerne : GUY Timeo")
                .at(230, 300, "ne(e) le 12/06/2018"));
    assertEquals(LocalDate.of(2018, 6, 12), reading.patient().value().birthDate());
  }

  @Test
  void labelsOfAFormNeedNoColon() {
    Reading reading =
        read(
            Sheet.ofAubry()
                .at(
                    40,
                    300,
                    "Nom de naissance PICHON Prénom(s) Gisèle",
                    "Nom d'usage VEILLON Sexe F",
                    "Date de naissance 3 1 / 1 2 / 1 9 4 6"));
    Patient patient = reading.patient().value();
    assertEquals("VEILLON", patient.familyName());
    assertEquals("PICHON", patient.birthName());
    assertEquals(List.of("Gisèle"), patient.givenNames());
    assertEquals(LocalDate.of(1946, 12, 31), patient.birthDate());
  }

  @Test
  void aChildIsCalledByItsParentsName() {
    Reading reading =
        read(
            new Sheet()
                .at(40, 40, "Docteur Claire AUBRY", "35000 RENNES", "Tél. 02 61 91 00 00")
                .at(330, 130, "Monsieur et Madame LAMOUR", "25 rue des Carmes", "35000 RENNES")
                .at(330, 210, "Rennes, le 3 mars 2026")
                .at(40, 250, "Chers parents,")
                .at(40, 280, "Voici l'analyse de votre fille Agathe (née le 18 janvier 2021).")
                .at(330, 630, "Dr Claire AUBRY"));
    assertEquals("LAMOUR", reading.patient().value().familyName());
    assertEquals(List.of("Agathe"), reading.patient().value().givenNames());
    assertEquals(RecipientKind.PATIENT, reading.recipients().getFirst().party().kind());
  }

  @Test
  void aSentenceThatBeginsLikeATitleIsNotCertain() {
    Reading reading = read(LetterRecogniserTest.toMartin().at(40, 264, "Certificat joint"));
    assertTrue(reading.type() == null || !reading.type().certain());
  }

  @Test
  void aRequestForAnExaminationIsAReferral() {
    Reading reading = read(Sheet.ofAubry().bold(150, 240, "DEMANDE D'EXAMEN D'IMAGERIE"));
    assertEquals(DocumentType.REFERRAL, reading.type().value());
  }
}
