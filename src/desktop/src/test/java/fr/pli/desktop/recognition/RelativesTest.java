package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.letter.Patient;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters name mothers and newborns, twins, couples, donors: each with a birth date. */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class RelativesTest {
  private static final LocalDate WRITTEN = LocalDate.of(2026, 3, 3);
  private static final LocalDate CHILD = LocalDate.of(2026, 2, 17);
  private static final LocalDate PARENT = LocalDate.of(2001, 1, 14);

  private static @Nullable Recognised<Patient> read(Sheet sheet) {
    return PatientReading.read(Letter.of(1, sheet.text().pages()), WRITTEN);
  }

  private static @Nullable Recognised<Patient> read(String... lines) {
    return read(Sheet.ofAubry().at(40, 280, lines));
  }

  private static Patient patient(@Nullable Recognised<Patient> read) {
    assertNotNull(read);
    return read.value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mère : GUYOT Kelly, née le 14/01/2001 – Enfant : GUYOT Lenny, né le 17/02/2026",
        "Enfant : GUYOT Lenny, né le 17/02/2026 – Mère : GUYOT Kelly, née le 14/01/2001",
        "Nouveau-né : GUYOT Lenny, né le 17/02/2026 (mère : Kelly GUYOT, née le 14/01/2001)",
        "Mère : Mme ROUX Kelly née le 14/01/2001 ; bébé : GUYOT Lenny né le 17/02/2026",
      })
  void aNewbornHasItsOwnBirthDate(String line) {
    Patient patient = patient(read(line));

    assertEquals("GUYOT", patient.familyName());
    assertEquals(CHILD, patient.birthDate());
  }

  @Test
  void theMothersTableUnderTheChildsIsNotTheChilds() {
    Recognised<Patient> read =
        read(
            Sheet.ofAubry()
                .at(
                    40,
                    270,
                    "Nom : GUYOT",
                    "Prénom : Lenny",
                    "Mère : GUYOT Kelly",
                    "Née le : 14/01/2001"));

    assertNotEquals(PARENT, patient(read).birthDate());
    assertFalse(read.certain());
  }

  @Test
  void aDoctorsFieldInTheTableDoesNotHideWhatStandsBelow() {
    Recognised<Patient> read =
        read(
            "Nom : GUYOT",
            "Prénom : Lenny",
            "Médecin traitant : Dr Paul MARTIN",
            "Né le : 17/02/2026");

    assertEquals(CHILD, patient(read).birthDate());
  }

  @Test
  void aBirthDateElsewhereInTheTextIsNotTakenForSure() {
    Recognised<Patient> read =
        read(
            Sheet.ofAubry()
                .at(40, 280, "Nom : GUYOT", "Prénom : Kelly")
                .at(40, 380, "Elle a accouché d'un garçon né le 17/02/2026 à terme."));

    assertNotNull(read);
    assertFalse(read.certain());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jumeau A : Axel GUYOT, né le 17/02/2026 | Jumeau B : Eliott GUYOT, né le 17/02/2026",
        "Madame Kelly GUYOT, née le 14/01/2001 | Monsieur Jordan PETIT, né le 05/06/1999",
        "Donneur : M. Paul GUYOT, né le 14/01/2001 | Receveur : M. Luc GUYOT, né le 05/06/1999",
        "Objet : Mme Kelly GUYOT | Lettre reçue de M. Jordan PETIT, né le 05/06/1999",
      })
  void twoPeopleAreNeverOneForSure(String first, String second) {
    Recognised<Patient> read = read(first, second);

    assertTrue(read == null || !read.certain());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Personne de confiance : M. Jordan PETIT, né le 05/06/1999",
        "Son mari, Monsieur Jordan PETIT, né le 05/06/1999, l'accompagne.",
        "Accompagnée de sa sœur Mme Anna PETIT, née le 05/06/1999",
        "Représentant légal : Mme Anna PETIT née le 05/06/1999",
      })
  void aRelativeDoesNotTakeTheLetter(String line) {
    Recognised<Patient> read = read("Objet : Mme Kelly GUYOT, née le 14/01/2001", line);

    assertEquals(List.of("Kelly"), patient(read).givenNames());
    assertEquals(PARENT, patient(read).birthDate());
  }

  @Test
  void aParentWhomALetterAddressesIsNotTheChildForSure() {
    Recognised<Patient> read =
        read(
            new Sheet()
                .at(40, 40, "Docteur Claire AUBRY", "3 rue du Puits", "35000 RENNES")
                .at(330, 130, "Madame Kelly GUYOT", "4 rue Verte", "35500 VITRÉ")
                .at(330, 210, "Rennes, le 3 mars 2026")
                .at(40, 250, "Madame,")
                .at(40, 280, "J'ai examiné Lenny, né le 17/02/2026. Il va bien.")
                .at(330, 630, "Dr Claire AUBRY"));

    assertNotNull(read);
    assertFalse(read.certain());
  }

  @Test
  void aBirthDateThatOnlyStandsBesideTheMotherIsNotThePatients() {
    Recognised<Patient> read =
        read(
            "Nom : GUYOT",
            "Prénom : Lenny",
            "Né le : 14/01/2001",
            "Sa mère, Madame Kelly PETIT, née le 14/01/2001, est présente.");

    assertNotNull(read);
    assertFalse(read.certain());
  }

  @Test
  void whoeverIsInsuredIsThePatientWhenNobodyElseIsNamed() {
    assertEquals("PETIT", patient(read("Assuré : M. Jordan PETIT, né le 05/06/1999")).familyName());
  }

  @Test
  void whoeverIsInsuredIsNotThePatientBesideTheChild() {
    Recognised<Patient> read =
        read("Lenny GUYOT, né le 17/02/2026", "Assurée : Mme Kelly GUYOT, née le 14/01/2001");

    assertEquals(CHILD, patient(read).birthDate());
  }
}
