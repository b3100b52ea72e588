package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names broken over lines, particles, holders of offices, homonyms, copies told in the text. */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class AddressedPeopleTest {
  private final ListedDirectory directory =
      LetterRecogniserTest.people()
          .person("10900000056", "HERMANCE", "DE BAZEL", "Médecine Générale", "35000 RENNES")
          .person(
              "10900000064", "THERESE", "PARIS", "Endocrinologie et métabolisme", "35000 RENNES")
          .person("10900000072", "BERNARD", "NOIR", "Pneumologie", "35000 RENNES")
          .person("10900000080", "BERNARD", "NOIR", "Médecine Générale", "35500 VITRE")
          .organisation("350900037", "PROTECTION MATERNELLE ET INFANTILE", "", "35000 RENNES");

  private final LetterRecogniser recogniser = new LetterRecogniser(directory, Surroundings.UNKNOWN);

  private List<RecognisedRecipient> read(Sheet sheet) {
    return recogniser.recognise(sheet.text()).recipients();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Madame le Docteur Hermance DE | BAZEL",
        "Docteur Hermance | DE BAZEL",
        "Madame le Docteur | Hermance DE BAZEL",
        "Dr H. DE | BAZEL",
      })
  void aNameMayGoOnInTheNextLine(String first, String second) {
    List<RecognisedRecipient> read =
        read(Sheet.ofAubry().at(330, 130, first, second, "11 rue Haute", "35000 RENNES"));

    assertEquals(List.of("rpps:10900000056"), read.getFirst().candidates());
    assertEquals(1, read.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Madame la Directrice, Monsieur le Médecin coordonnateur",
        "Madame la Directrice",
        "Monsieur le Directeur et Madame l'Infirmière coordinatrice",
      })
  void whoHoldsAnOfficeStandsForTheHouse(String office) {
    List<RecognisedRecipient> read =
        read(Sheet.ofAubry().at(330, 130, office, "EHPAD Les Lilas", "2 rue Basse", "35500 VITRÉ"));

    assertTrue(read.getFirst().candidates().getFirst().startsWith("finess:350900029"));
  }

  @Test
  void aHouseThatIsNoHospitalMayBeAddressed() {
    List<RecognisedRecipient> read =
        read(
            Sheet.ofAubry()
                .at(
                    330,
                    130,
                    "Protection maternelle et infantile",
                    "14 rue des Minimes",
                    "35000 RENNES"));

    assertTrue(read.getFirst().candidates().getFirst().startsWith("finess:350900037"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dr Thérèse PARIS, diabétologue, 1 rue A",
        "Dr Thérèse PARIS, endocrinologue",
        "Dr Thérèse PARIS (diabétologie), 35000 Rennes",
      })
  void oneFieldHasSeveralNames(String copy) {
    List<RecognisedRecipient> read =
        read(LetterRecogniserTest.toMartin().at(40, 680, "Copie : " + copy));

    assertEquals(List.of("rpps:10900000064"), read.getLast().candidates());
    assertEquals("10900000064", read.getLast().party().rpps().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"médecin du sport", "angiologue", "homéopathe"})
  void whatAGeneralPractitionerDoesBesidesContradictsNothing(String besides) {
    List<RecognisedRecipient> read =
        read(LetterRecogniserTest.toMartin().at(40, 680, "Copie : Dr Jean ROUX, " + besides));

    assertEquals("10900000049", read.getLast().party().rpps().value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pneumologie – CHU de la Lande | rpps:10900000072",
        "Médecin généraliste | rpps:10900000080",
      })
  void theLineBelowTellsHomonymsApart(String below, String key) {
    List<RecognisedRecipient> read =
        read(
            new Sheet()
                .at(40, 40, "Docteur Claire AUBRY", "Cardiologue", "35000 RENNES")
                .at(330, 118, "Le vendredi 29 mai 2026")
                .at(
                    40,
                    141,
                    "Au Dr Bernard NOIR",
                    below,
                    "M. GUY Luc, 17/06/1947",
                    "Cher Bernard,",
                    "Ton patient sort de mon cabinet.")
                .at(330, 630, "Claire AUBRY"));

    assertEquals(List.of(key), read.getFirst().candidates());
  }

  @Test
  void homonymsThatNothingTellsApartAreOffered() {
    List<RecognisedRecipient> read =
        read(LetterRecogniserTest.toMartin().at(40, 680, "Copie : Dr Bernard NOIR"));

    assertEquals(2, read.getLast().candidates().size());
    assertTrue(read.getLast().confidence() < Recognised.CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le Dr Anne LE GALL la suivra à Redon ; un exemplaire lui est envoyé.",
        "Je l'ai montré au Docteur Anne LE GALL, à qui copie est adressée.",
        "Le suivi est assuré par le Dr Anne LE GALL, qui reçoit une copie de ce courrier.",
        "Le Dr Anne LE GALL, que je mets en copie, fera les épreuves.",
      })
  void aCopyMayBeToldInTheText(String sentence) {
    List<RecognisedRecipient> read =
        read(
            Sheet.ofAubry()
                .at(330, 130, "Docteur Paul MARTIN", "12 rue Haute", "35500 VITRÉ")
                .at(40, 280, sentence));

    assertEquals(List.of("rpps:10900000031"), read.getLast().candidates());
    assertFalse(read.getLast().confidence() >= Recognised.CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Adressé par", "Adressé par :", "Prescripteur", "Demandé par :"})
  void whoAskedMayStandInACellOfTwoLines(String label) {
    List<RecognisedRecipient> read =
        read(
            new Sheet()
                .at(40, 40, "Emma RAVIER – Orthoptiste", "35000 RENNES")
                .at(40, 130, "Enfant", "Date de naissance", label)
                .at(
                    180,
                    130,
                    "GUY Luc",
                    "19 mai 2018",
                    "Dr Anne LE GALL, pneumologue, 17 cours de la",
                    "République, Redon")
                .at(40, 300, "Motif : maux de tête en fin de classe, saute des lignes.")
                .at(330, 630, "E. RAVIER"));

    assertEquals(List.of("rpps:10900000031"), read.getFirst().candidates());
  }

  @Test
  void aLineOfTwoDoctorsInTheLetterheadIsNoAddress() {
    List<RecognisedRecipient> read =
        read(
            new Sheet()
                .at(40, 40, "CENTRE D'IMAGERIE", "3 rue du Puits – 35000 RENNES")
                .at(40, 90, "Dr Claire AUBRY – Dr Jean ROUX")
                .at(40, 130, "Patient : GUY Luc, né le 02/03/1950")
                .at(40, 150, "Demandé par : Dr Anne LE GALL, 35600 REDON")
                .at(200, 190, "RADIOGRAPHIE DU 07.11.2025"));

    assertEquals(List.of("rpps:10900000031"), read.getFirst().candidates());
    assertEquals(1, read.size());
  }

  @Test
  void anAttentionLineUnderAHouseAddressesIt() {
    List<RecognisedRecipient> read =
        read(
            new Sheet()
                .at(40, 40, "Docteur Claire AUBRY", "35000 RENNES")
                .at(
                    220,
                    90,
                    "Protection maternelle et infantile",
                    "À l'attention de Mme le Dr LE GALL",
                    "14 rue des Minimes",
                    "35000 RENNES")
                .at(40, 200, "Chère consœur,", "Je t'adresse la petite Eva GUY pour avis."));

    assertEquals(List.of("rpps:10900000031"), read.getFirst().candidates());
  }

  @Test
  void anAttentionLineInAFormAddresses() {
    List<RecognisedRecipient> read =
        read(
            new Sheet()
                .at(40, 40, "EHPAD LES LILAS", "35500 VITRÉ")
                .at(40, 100, "DOSSIER DE LIAISON D'URGENCE")
                .at(40, 130, "Résidente : Mme GUY Eva", "Née le 29/02/1932")
                .at(40, 190, "À l'attention des urgences - CHU de la Lande")
                .at(40, 220, "Motif : chute.", "GIR 2."));

    assertTrue(read.getFirst().candidates().getFirst().startsWith("finess:350900011"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Je mets en copie le Docteur Anne LE GALL.",
        "Nous mettons également en copie le Dr Anne LE GALL, à Redon.",
      })
  void whoeverIsPutInCopyGetsOne(String sentence) {
    List<RecognisedRecipient> read =
        read(
            Sheet.ofAubry()
                .at(330, 130, "Docteur Paul MARTIN", "12 rue Haute", "35500 VITRÉ")
                .at(40, 280, sentence));

    assertEquals(List.of("rpps:10900000031"), read.getLast().candidates());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copie : Dr Bernard NOIR, médecin traitant",
        "Double : Docteur Bernard NOIR, médecin traitant, Vitré",
        "Copie pour information : Dr NOIR (médecin traitant, Vitré)",
      })
  void theTreatingDoctorIsTheGeneralPractitionerOfTheName(String copy) {
    List<RecognisedRecipient> read = read(LetterRecogniserTest.toMartin().at(40, 680, copy));

    assertEquals("10900000080", read.getLast().party().rpps().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dr Luc SEVEN, Dinan", "Dr Luc SEVEN (médecin traitant à Dinan)"})
  void neighboursCallATownByTheBeginningOfItsName(String copy) {
    directory.person("10900000098", "LUC", "SEVEN", "Médecine Générale", "35800 DINAN SUR RANCE");

    List<RecognisedRecipient> read =
        read(LetterRecogniserTest.toMartin().at(40, 680, "Copie : " + copy));

    assertEquals("10900000098", read.getLast().party().rpps().value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"À :|TO", "Pour :|TO", "Copie :|CC"})
  void aFormSaysInACellToWhomItGoes(String label, RecipientRole role) {
    List<RecognisedRecipient> read =
        read(
            new Sheet()
                .at(40, 40, "Emma RAVIER – Infirmière", "35000 RENNES")
                .at(40, 100, "Date :", "Patiente :", label)
                .at(180, 100, "03/03/2026", "Mme GUY Eva", "Dr Anne LE GALL (médecin traitant)")
                .at(40, 300, "Poids : 71 kg. Merci de nous rappeler.")
                .at(330, 630, "E. RAVIER"));

    assertEquals(List.of("rpps:10900000031"), read.getFirst().candidates());
    assertEquals(role, read.getFirst().role());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pour : trois mois", "À : domicile", "Pour : consultation de contrôle"})
  void aFieldThatNamesNobodyAddressesNobody(String line) {
    assertTrue(
        read(new Sheet().at(40, 40, "Emma RAVIER – Infirmière").at(40, 100, line)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Astreinte 24h/24 : 02 61 91 00 00", "Permanence jour et nuit"})
  void theHouseThatOpensThePageWrites(String below) {
    List<RecognisedRecipient> read =
        read(
            new Sheet()
                .at(380, 60, "EHPAD Les Lilas", "2 rue Basse – 35500 VITRÉ", below)
                .at(40, 120, "Date : 3 mars 2026")
                .at(40, 250, "Chère consœur,", "Monsieur Luc GUY est sorti de chez nous.")
                .at(330, 630, "Dr Claire AUBRY"));

    assertTrue(read.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anesthésie", "Opérateur :", "Aide opératoire"})
  void whoTookPartInAnOperationIsNotAddressed(String part) {
    List<RecognisedRecipient> read =
        read(
            new Sheet()
                .at(40, 40, "Clinique de la Lande", "35000 RENNES")
                .at(200, 100, "COMPTE RENDU OPÉRATOIRE")
                .at(40, 130, "Patient GUY Luc", "Durée 42 minutes")
                .at(285, 130, part)
                .at(390, 130, "Dr A. LE GALL (rachianesthésie)", "à jeun")
                .at(40, 300, "Voie interne, suture, fermeture plan par plan, sans drainage.")
                .at(330, 630, "Docteur Claire AUBRY"));

    assertTrue(read.isEmpty());
  }

  @Test
  void aSentenceMayNameThreeRecipients() {
    List<RecognisedRecipient> read =
        read(
            new Sheet()
                .at(40, 40, "EHPAD LES LILAS", "35500 VITRÉ")
                .at(
                    40,
                    110,
                    "Ce courrier est adressé au Docteur Anne LE GALL (Redon), à Madame Eva SIMON,",
                    "infirmière libérale à Vitré, et au Service de pédiatrie du CHU de la Lande.")
                .at(40, 160, "Patient : Monsieur Luc GUY, né le 02/03/1950.")
                .at(330, 630, "Docteur Claire AUBRY"));

    assertEquals(3, read.size());
    assertEquals(List.of("rpps:10900000031"), read.getFirst().candidates());
    assertEquals(RecipientKind.ORGANIZATION, read.getLast().party().kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Respir Ouest, prestataire de santé à domicile", "Soleil Levant (résidence)"})
  void theWordsBehindANameSayThatItIsAHouses(String copy) {
    List<RecognisedRecipient> read =
        read(LetterRecogniserTest.toMartin().at(40, 680, "Copie : " + copy));

    assertEquals(RecipientKind.ORGANIZATION, read.getLast().party().kind());
    assertTrue(read.getLast().confidence() < Recognised.CERTAIN);
  }

  @Test
  void theAddressInTheThirdCellOfAListTellsHomonymsApart() {
    List<RecognisedRecipient> read =
        read(
            LetterRecogniserTest.toMartin()
                .at(40, 680, "Destinataires", "Médecin traitant")
                .at(190, 693, "Dr Bernard NOIR")
                .at(330, 693, "12 rue Haute, 35500 VITRÉ"));

    assertEquals("10900000080", read.getLast().party().rpps().value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Docteur Hermance DE BAZEL | 11 rue Haute | Docteur Thérèse PARIS | 2 rue Basse",
        "Dr Hermance DE BAZEL | Dr Thérèse PARIS | Maison de santé du Port | 2 rue Basse",
      })
  void twoPeopleMayStandAboveOneTown(String first, String second, String third, String fourth) {
    List<RecognisedRecipient> read =
        read(Sheet.ofAubry().at(330, 130, first, second, third, fourth, "35000 RENNES"));

    assertEquals(
        List.of(List.of("rpps:10900000056"), List.of("rpps:10900000064")),
        read.stream().map(RecognisedRecipient::candidates).toList());
  }

  @Test
  void whereADoctorWorksIsNoFurtherRecipient() {
    List<RecognisedRecipient> read =
        read(
            LetterRecogniserTest.toMartin()
                .at(40, 680, "Copie : Dr Thérèse PARIS, EHPAD Les Lilas, Rennes"));

    assertEquals(2, read.size());
    assertEquals(List.of("rpps:10900000064"), read.getLast().candidates());
  }

  @Test
  void aHouseBehindADoctorIsNeverARecipientForSure() {
    List<RecognisedRecipient> read =
        read(LetterRecogniserTest.toMartin().at(40, 680, "Copie : Dr Thérèse PARIS, HAD du Port"));

    assertEquals(RecipientKind.ORGANIZATION, read.getLast().party().kind());
    assertTrue(read.getLast().confidence() < Recognised.CERTAIN);
  }

  @Test
  void theSubjectBelowAListIsNoRecipient() {
    List<RecognisedRecipient> read =
        read(
            LetterRecogniserTest.toMartin()
                .at(40, 205, "cc", "Docteur Thérèse PARIS", "Mme Eva GUY – D.N. 11/02/1951"));

    assertEquals(2, read.size());
  }

  @Test
  void whoHoldsAnOfficeMayBeNamedInTwoLines() {
    List<RecognisedRecipient> read =
        read(
            Sheet.ofAubry()
                .at(
                    330,
                    130,
                    "À l'attention du médecin",
                    "coordonnateur",
                    "EHPAD Les Lilas",
                    "2 rue Basse",
                    "35500 VITRÉ"));

    assertEquals("EHPAD LES LILAS", read.getFirst().party().name());
  }

  @Test
  void aNamesakeOfWhoSignsByInitialsMayBeAddressed() {
    List<RecognisedRecipient> read =
        read(
            new Sheet()
                .at(40, 40, "Hélène DE BAZEL", "Masseur-kinésithérapeute", "35000 RENNES")
                .at(330, 130, "Dr Hermance DE BAZEL", "11 rue Haute", "35000 RENNES")
                .at(330, 210, "Rennes, le 3 mars 2026")
                .at(40, 250, "Docteur,")
                .at(40, 280, "Les quinze séances de Monsieur Luc GUY sont achevées.")
                .at(330, 400, "H. DE BAZEL"));

    assertEquals(List.of("rpps:10900000056"), read.getFirst().candidates());
  }
}
