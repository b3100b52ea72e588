package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Objet : Mme Anne LE GOFF, née le 02/03/1950 | LE GOFF | | Anne",
        "Concerne Monsieur ROUX Jean-Paul – né le 02.03.1950 | ROUX | | Jean-Paul",
        "Merci de m'avoir adressé Madame Anne DE LA MARE, 76 ans, née le 2 mars 1950, | DE LA MARE"
            + " | | Anne",
        "J'ai vu Mme LE GOFF Anne née ROUX, née le 02-03-1950. | LE GOFF | ROUX | Anne",
        "Patiente : LE GOFF (ROUX) Anne née le 02/03/1950 | LE GOFF | ROUX | Anne",
        "Mme ROUX épouse LE GOFF, DDN : 02/03/1950 | LE GOFF | ROUX | ''",
        "Je vous confie le jeune Zoé N’DIAYE, né le 02/03/1950 | N'DIAYE | | Zoé",
        "LE GOFF Anne (F) — DDN 1950-03-02 | LE GOFF | | Anne",
        "Nom : LE GOFF Prénom : Anne Né(e) le : 02/03/1950 | LE GOFF | | Anne",
        "Mme LE GOFF née ROUX Anne, née le 02/03/1950 | LE GOFF | ROUX | Anne",
        "RE : votre patient M. Anne ROUX né le 02/03/1950 à Rennes | ROUX | | Anne",
        "Nom de naissance : ROUX - Prénom : Anne - Date de naissance : 02/03/1950 | ROUX | ROUX |"
            + " Anne",
        "Patient : ROUX Anne   Date de naissance : 02/03/1950   Sexe : F | ROUX | | Anne",
        "Identité : Mme Anne ROUX, date de naissance : 02/03/1950 | ROUX | | Anne",
        "Monsieur Anne, Lucie GARNIER-ROUX né le 2 mars 1950 | GARNIER-ROUX | | Anne",
      })
  void aNameBesideABirthDateIsThePatient(
      String line, String family, @Nullable String birth, String given) {
    Recognised<Patient> read = read(line);

    assertNotNull(read);
    assertEquals(family, read.value().familyName());
    assertEquals(birth, read.value().birthName());
    assertEquals(LocalDate.of(1950, 3, 2), read.value().birthDate());
    assertEquals(
        given, read.value().givenNames().isEmpty() ? "" : read.value().givenNames().getFirst());
    assertEquals(1, read.places().getFirst().page());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Je vous informe que notre cabinet déménage le 02/03/2026.",
        "Examen du 02/03/1950 comparé à celui du 3 mars 1951.",
        "Dossier 2500335000123 du 02/03/1950",
        "Le Docteur Paul ROUX, né le vent en poupe, vous salue.",
      })
  void aLetterWithoutPatientHasNone(String line) {
    assertNull(read(line));
  }

  @Test
  void aRelativeIsNotThePatient() {
    Recognised<Patient> read =
        read(
            "Objet : M. Paul ROUX, né le 02/03/1950",
            "Il vient avec son fils Luc ROUX, né le 05/06/1980.");

    assertNotNull(read);
    assertEquals(List.of("Paul"), read.value().givenNames());
  }

  @Test
  void whatStandsBeforeTheTitleIsNoName() {
    Recognised<Patient> read =
        read("Transfert de Monsieur BERNICOT Goulc’hen, né le 30 janvier 1950");

    assertNotNull(read);
    assertEquals("BERNICOT", read.value().familyName());
    assertEquals(List.of("Goulc'hen"), read.value().givenNames());
  }

  @Test
  void theGivenNameMayStandBehindTheBirthName() {
    Recognised<Patient> read = read("Mme SCHLUMPF née ANDRES, Irène, 06/12/1958");

    assertNotNull(read);
    assertEquals("ANDRES", read.value().birthName());
    assertEquals(List.of("Irène"), read.value().givenNames());
  }

  @Test
  void theMothersBirthDateIsNotTheChilds() {
    Recognised<Patient> read =
        PatientReading.read(
            letter(
                Sheet.ofAubry()
                    .at(40, 300, "Enfant : Ysaline ROUX")
                    .at(220, 300, "née le 30 avril 2021")
                    .at(40, 314, "N° SS (maman, Mme Anne ROUX, née le 12/05/1986) :")),
            LocalDate.of(2026, 3, 3));

    assertNotNull(read);
    assertEquals(LocalDate.of(2021, 4, 30), read.value().birthDate());
  }

  @Test
  void twoIdentitiesMakeDoubt() {
    Recognised<Patient> read =
        read("Monsieur Paul ROUX, né le 02/03/1950", "Madame Anne GUY, née le 03/04/1960");

    assertNotNull(read);
    assertFalse(read.certain());
  }

  @Test
  void aTableOfLabelsIsRead() {
    Recognised<Patient> read =
        PatientReading.read(
            letter(
                Sheet.ofAubry()
                    .at(
                        40,
                        300,
                        "Nom d'usage",
                        "Nom de naissance :",
                        "Prénom(s)",
                        "Date de naissance",
                        "Sexe :")
                    .at(180, 300, "Le Goff", "Roux", "Anne, Lucie", "2 mars 1950", "Féminin")
                    .at(380, 300, "4 rue Verte", "35500 VITRE")),
            null);

    assertNotNull(read);
    assertEquals("Le Goff", read.value().familyName());
    assertEquals("Roux", read.value().birthName());
    assertEquals(List.of("Anne", "Lucie"), read.value().givenNames());
    assertEquals(Sex.FEMALE, read.value().sex());
    assertTrue(read.certain());
  }

  @Test
  void aNameWithoutBirthDateIsNeverCertain() {
    Recognised<Patient> read = read("Objet : Madame Anne ROUX");

    assertNotNull(read);
    assertNull(read.value().birthDate());
    assertFalse(read.certain());
  }

  @Test
  void aBirthDateWithoutFirstNameIsNeverCertain() {
    Recognised<Patient> read = read("Je revois Madame ROUX, née le 02/03/1950.");

    assertNotNull(read);
    assertFalse(read.certain());
  }

  @Test
  void theAddresseeOfALetterToAPatientIsThePatient() {
    Recognised<Patient> read =
        PatientReading.read(
            letter(
                Sheet.ofAubry()
                    .at(330, 130, "Madame Anne ROUX", "4 rue Verte", "35500 VITRE")
                    .at(40, 300, "Vos références : dossier 12345 – née le 02/03/1950")),
            null);

    assertNotNull(read);
    assertEquals("ROUX", read.value().familyName());
    assertEquals(LocalDate.of(1950, 3, 2), read.value().birthDate());
  }

  @Test
  void aTwoDigitYearIsNotRead() {
    Recognised<Patient> read = read("Objet : Madame Anne ROUX, née le 02/03/50");

    assertTrue(read == null || read.value().birthDate() == null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Résidente : Madame Anne ROUX, veuve, née GUY le 02/03/1950 à Lectoure | ROUX",
        "M. Luc ROUX · 02.03.1950 · dossier 3381 | ROUX",
        "Concernant : Mademoiselle Anne ROUX-GUY, 23 ans, D.N. 02/03/1950 | ROUX-GUY",
      })
  void theBirthDateMayBeSetOffInManyWays(String line, String family) {
    Recognised<Patient> read = read(line);

    assertNotNull(read);
    assertEquals(family, read.value().familyName());
    assertEquals(LocalDate.of(1950, 3, 2), read.value().birthDate());
  }

  @Test
  void alignedColonsBelongToTheLabel() {
    Recognised<Patient> read =
        PatientReading.read(
            letter(
                Sheet.ofAubry()
                    .at(40, 300, "Nom d'usage", "Prénom", "Date de naissance")
                    .at(180, 300, ": ROUX", ": Anne", ": 02/03/1950")),
            null);

    assertNotNull(read);
    assertEquals("ROUX", read.value().familyName());
    assertEquals(LocalDate.of(1950, 3, 2), read.value().birthDate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Patiente : LE GOFF Anne", "Mme LE GOFF Anne"})
  void theNameAboveTheBirthNameIsTheOneInUse(String name) {
    Recognised<Patient> read = read(name, "Nom de naissance : ROUX", "Née le : 02/03/1950");

    assertNotNull(read);
    assertEquals("LE GOFF", read.value().familyName());
    assertEquals("ROUX", read.value().birthName());
  }

  @Test
  void theOnlyBirthDateIsThatOfTheSubjectLineButNotCertain() {
    Recognised<Patient> read =
        PatientReading.read(
            letter(
                Sheet.ofAubry()
                    .at(40, 300, "Sujet : Monsieur Luc ROUX")
                    .at(40, 340, "Né le 02/03/1950")),
            null);

    assertNotNull(read);
    assertEquals(LocalDate.of(1950, 3, 2), read.value().birthDate());
    assertFalse(read.certain());
  }

  @Test
  void theOnlyLayPersonOfTheBodyIsThePatientButNotCertain() {
    Recognised<Patient> read =
        read("Je dois opérer Monsieur Ahmed ROUX. Mme Eva GUY, infirmière, passera.");

    assertNotNull(read);
    assertEquals("ROUX", read.value().familyName());
    assertFalse(read.certain());
  }

  @Test
  void ofTwoLayPeopleInTheBodyNoneIsThePatient() {
    assertNull(read("J'ai vu Monsieur Ahmed ROUX et Madame Eva GUY."));
  }

  private static @Nullable Recognised<Patient> read(String... lines) {
    return PatientReading.read(letter(Sheet.ofAubry().at(40, 300, lines)), null);
  }

  private static Letter letter(Sheet sheet) {
    return Letter.of(1, sheet.text().pages());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MME ROUX EP. LE GOFF ANNE 02/03/50 76 ANS | LE GOFF | ROUX | 1950-03-02",
        "Mme ROUX Ép. LE GOFF Anne, née le 02/03/1950 | LE GOFF | ROUX | 1950-03-02",
        "Mme Anne LE GOFF Veuve ROUX, née le 02/03/1950 | ROUX | LE GOFF | 1950-03-02",
        "Puis-je te confier Anne Le Goff (2 mars 1950), couturière ? | Le Goff | | 1950-03-02",
        "Mme Anne LE GOFF, née le deux mars 1950 | LE GOFF | | 1950-03-02",
        "Identité : LE GOFF Anne, nom de jeune fille ROUX Naissance : 02.03.1950 | LE GOFF | ROUX"
            + " | 1950-03-02",
        "Nom : Mme LE GOFF née ROUX Prénom : Anne DDN : 02/03/1950 | LE GOFF | ROUX | 1950-03-02",
      })
  void aMarriedNameAndADateAreReadInManyForms(
      String line, String family, @Nullable String birth, LocalDate born) {
    Recognised<Patient> read =
        PatientReading.read(letter(Sheet.ofAubry().at(40, 280, line)), LocalDate.of(2026, 3, 3));

    assertNotNull(read);
    assertEquals(family, read.value().familyName());
    assertEquals(birth, read.value().birthName());
    assertEquals(born, read.value().birthDate());
    assertEquals("anne", read.value().givenNames().getFirst().toLowerCase(Locale.ROOT));
  }

  @Test
  void aStickerWithoutLabelsIsRead() {
    Recognised<Patient> read =
        PatientReading.read(
            letter(
                Sheet.ofAubry()
                    .at(336, 120, "ROUX — J2", "ELIOTT", "Mère : ROUX Margot (PETIT)")
                    .at(390, 133, "M")
                    .at(414, 133, "né le 05/02/2026 02:41")),
            LocalDate.of(2026, 3, 3));

    assertNotNull(read);
    assertEquals("ROUX", read.value().familyName());
    assertEquals(LocalDate.of(2026, 2, 5), read.value().birthDate());
  }

  @Test
  void aLabelMayEndTheCellBeforeItsValue() {
    Recognised<Patient> read =
        PatientReading.read(
            letter(
                Sheet.ofAubry()
                    .at(40, 120, "Réf. patient", "Nom marital", "Nom patronymique ROUX")
                    .at(140, 120, "42.118.551 Prénom", "LE GOFF Date de naissance 08/08/1965")
                    .at(300, 120, "Anne")),
            null);

    assertNotNull(read);
    assertEquals("LE GOFF", read.value().familyName());
    assertEquals(List.of("Anne"), read.value().givenNames());
  }

  @Test
  void aStickerWithLabelsIsReadFromTheNameAbove() {
    Recognised<Patient> read =
        PatientReading.read(
            letter(
                Sheet.ofAubry()
                    .at(
                        348,
                        34,
                        "ROUX GUIRAND",
                        "Prénom: CLÉA",
                        "DN: 30.01.1969 Sexe: F",
                        "NOM NAISS: GUIRAND",
                        "IEP 260339918")),
            null);

    assertNotNull(read);
    assertEquals("ROUX GUIRAND", read.value().familyName());
    assertEquals("GUIRAND", read.value().birthName());
    assertEquals(LocalDate.of(1969, 1, 30), read.value().birthDate());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prénom : Anne   Date de naissance : 02/03/1950",
        "Prénom Anne, née le 02/03/1950",
        "PRÉNOM : Anne - DDN 02/03/1950",
      })
  void aGivenNameAloneIsNoPatient(String line) {
    assertNull(read(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nom de naissance : ROUX · Nom d'usage : LE GOFF · Prénom : Anne · Né(e) le : 02/03/1950",
        "Nom de naissance : ROUX • Nom utilisé : LE GOFF • Prénom : Anne • DDN : 02/03/1950",
      })
  void dotsMaySetTheFieldsApart(String line) {
    Recognised<Patient> read = read(line);

    assertNotNull(read);
    assertEquals("LE GOFF", read.value().familyName());
    assertEquals("ROUX", read.value().birthName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"MÉDECINS", "Médecin traitant", "Personne de confiance"})
  void aHeadingRightOfThePatientsHeadsItsOwnColumn(String heading) {
    Recognised<Patient> read =
        PatientReading.read(
            letter(
                new Sheet()
                    .at(
                        40,
                        100,
                        "PATIENT",
                        "Nom : LE GOFF",
                        "Prénom : Anne",
                        "Date de naissance : 02/03/1950")
                    .at(330, 100, heading, "Nom : GUY", "Prénom : Luc")),
            LocalDate.of(2026, 3, 3));

    assertNotNull(read);
    assertEquals("LE GOFF", read.value().familyName());
    assertEquals(List.of("Anne"), read.value().givenNames());
  }

  @Test
  void theNamesOfAnotherHeadingAreNotThePatients() {
    Recognised<Patient> read =
        PatientReading.read(
            letter(
                new Sheet()
                    .at(200, 100, "Personne de confiance")
                    .at(40, 120, "Nom : GUY", "Prénom : Luc", "Né le : 05/06/1980")),
            LocalDate.of(2026, 3, 3));

    assertTrue(read == null || read.confidence() < Recognised.CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Radiologues : Dr Luc Roux – Dr Paul-Emmanuel Guy", "Cabinet du Dr Jean Martin"})
  void theLineOfADoctorAboveANameDoesNotHideIt(String above) {
    Recognised<Patient> read = read(above, "LE GOFF Edwige", "Née le 02/03/1950 – Sexe F");

    assertNotNull(read);
    assertEquals("LE GOFF", read.value().familyName());
    assertEquals(List.of("Edwige"), read.value().givenNames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enfant", "Résidente", "Nouveau-né", "Opérée", "Patiente"})
  void aFieldOfAFormNeedsNoColon(String label) {
    Recognised<Patient> read =
        PatientReading.read(
            letter(
                Sheet.ofAubry()
                    .at(40, 300, label, "Date de naissance")
                    .at(280, 300, "ROUX Anne", "02/03/1950")),
            null);

    assertNotNull(read);
    assertEquals("ROUX", read.value().familyName());
    assertEquals(LocalDate.of(1950, 3, 2), read.value().birthDate());
  }

  @Test
  void whatTheSenderPractisesHidesNoTable() {
    Recognised<Patient> read =
        PatientReading.read(
            letter(
                new Sheet()
                    .at(40, 40, "Docteur Claire AUBRY", "Médecin généraliste", "35000 RENNES")
                    .at(40, 300, "Nom de naissance", "Prénoms", "Date de naissance")
                    .at(200, 300, "ROUX", "Anne, Lucie", "02/03/1950")),
            null);

    assertNotNull(read);
    assertEquals("ROUX", read.value().familyName());
    assertEquals(List.of("Anne", "Lucie"), read.value().givenNames());
  }

  @Test
  void theNameBeforeANameAtBirthInRunningTextIsTheOneInUse() {
    Recognised<Patient> read = read("Mme LE GOFF Anne, nom de naissance ROUX, née le 2 mars 1950");

    assertNotNull(read);
    assertEquals("LE GOFF", read.value().familyName());
    assertEquals("ROUX", read.value().birthName());
  }
}
