package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The traps of letters, each on a small layout. */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class LetterRecogniserTest {
  private final ListedDirectory directory = people();
  private final LetterRecogniser recogniser = new LetterRecogniser(directory, Surroundings.UNKNOWN);

  static ListedDirectory people() {
    return new ListedDirectory()
        .person("10900000015", "CLAIRE", "AUBRY", "Cardiologie", "35000 RENNES")
        .person("10900000023", "PAUL", "MARTIN", "Médecine Générale", "35500 VITRE")
        .person("10900000031", "ANNE", "LE GALL", "Pneumologie", "35600 REDON")
        .person("10900000049", "JEAN", "ROUX", "Médecine Générale", "35000 RENNES")
        .organisation("350900011", "CHU DE LA LANDE", "Service de pédiatrie", "35000 RENNES")
        .organisation("350900011", "CHU DE LA LANDE", "Urgences", "35000 RENNES")
        .organisation("350900029", "EHPAD LES LILAS", "", "35500 VITRE");
  }

  static Sheet toMartin() {
    return Sheet.ofAubry()
        .at(330, 130, "Docteur Paul MARTIN", "Médecin généraliste", "12 rue Haute", "35500 VITRÉ")
        .at(40, 280, "Objet : Monsieur Luc GUY, né le 02/03/1950")
        .at(
            40,
            310,
            "J'ai vu en consultation votre patient adressé par le Dr Jean ROUX, suivi",
            "aussi par le Docteur Anne LE GALL, pneumologue à Redon.");
  }

  @Test
  void anOrdinaryLetterIsReadWhole() {
    Reading reading = recogniser.recognise(toMartin().text());

    assertNotNull(reading.patient());
    assertTrue(reading.patient().certain());
    assertNotNull(reading.author());
    assertEquals("Claire AUBRY", reading.author().value().name());
    assertEquals(LocalDate.of(2026, 3, 3), reading.date().value());
    assertEquals(DocumentType.CONSULTATION_REPORT, reading.type().value());
    assertEquals(List.of("rpps:10900000023"), reading.recipients().getFirst().candidates());
    assertTrue(reading.recipients().getFirst().confidence() >= Recognised.CERTAIN);
    assertEquals(1, reading.pages());
    assertTrue(reading.text().contains("Luc GUY"));
  }

  @Test
  void doctorsNamedInTheBodyAreNotRecipients() {
    assertEquals(1, recogniser.recognise(toMartin().text()).recipients().size());
  }

  @Test
  void theDrawingOrderOfWordsDoesNotMatter() {
    Reading forward = recogniser.recognise(toMartin().text());
    var page = toMartin().text().pages().getFirst();
    var backward =
        new fr.pli.desktop.pages.LetterText(
            List.of(new fr.pli.desktop.pages.LetterText.Page(595, 842, page.words().reversed())));

    assertEquals(forward, recogniser.recognise(backward));
  }

  @Test
  void aMarginFullOfDoctorsHoldsNoRecipient() {
    Reading reading =
        recogniser.recognise(
            toMartin()
                .at(
                    20,
                    330 - 4.5,
                    "Chef de service",
                    "Pr Anne LE GALL",
                    "Praticiens",
                    "Dr Jean ROUX",
                    "Dr Claire AUBRY")
                .text());

    assertEquals(1, reading.recipients().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copie : Dr Anne LE GALL, pneumologue, Redon ; Dr J. ROUX (Rennes)",
        "Copies à : Dr LE GALL Anne (Redon), Docteur Jean ROUX, 35000 Rennes",
        "cc : Docteur Anne Le Gall, Redon et Dr Jean Roux, médecin généraliste, Rennes",
        "Copie à Dr A. LE GALL – pneumologue – Redon ; Dr Jean ROUX",
        "Double à : Dr Anne LE GALL (pneumologue) ; Dr ROUX Jean",
        "C.C. : – Dr Anne LE GALL, Redon – Dr J. ROUX, Rennes",
        "Exemplaires supplémentaires : Dr Anne LE GALL, Redon ; Dr Jean ROUX, Rennes",
      })
  void aListOfCopiesIsRead(String line) {
    List<RecognisedRecipient> found =
        recogniser.recognise(toMartin().at(40, 700, line).text()).recipients();

    assertEquals(
        List.of("rpps:10900000023", "rpps:10900000031", "rpps:10900000049"),
        found.stream().flatMap(r -> r.candidates().stream()).toList());
    assertEquals(
        List.of(RecipientRole.TO, RecipientRole.CC, RecipientRole.CC),
        found.stream().map(RecognisedRecipient::role).toList());
  }

  @Test
  void aListUnderItsLabelRunsOverThePageFoot() {
    Reading reading =
        recogniser.recognise(
            toMartin()
                .at(40, 700, "Copie :")
                .at(280, 800, "Page 1")
                .nextPage()
                .at(40, 60, "- Dr Anne LE GALL – Redon", "- Service de pédiatrie, CHU de la Lande")
                .at(280, 800, "Page 2")
                .text());

    assertEquals(3, reading.recipients().size());
    RecognisedRecipient service = reading.recipients().getLast();
    assertEquals(RecipientKind.ORGANIZATION, service.party().kind());
    assertEquals(List.of("finess:350900011/servicedepediatrie"), service.candidates());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copie patient : luc.guy@courriel.example, 06 39 98 00 00",
        "Copie : Patient (06 39 98 00 00)",
        "Copie au patient",
        "cc : M. GUY",
        "Copie à : Monsieur Luc GUY",
      })
  void thePatientsCopyIsRecognised(String line) {
    List<RecognisedRecipient> found =
        recogniser.recognise(toMartin().at(40, 700, line).text()).recipients();

    assertEquals(2, found.size());
    assertEquals(RecipientKind.PATIENT, found.getLast().party().kind());
    assertEquals(RecipientRole.CC, found.getLast().role());
  }

  @Test
  void homonymsInAListOfCopiesAreOfferedAsAChoice() {
    directory.person("10900000056", "LISE", "ROUX", "Médecine Générale", "35000 RENNES");

    RecognisedRecipient copy =
        recogniser
            .recognise(toMartin().at(40, 700, "Copie : Dr ROUX").text())
            .recipients()
            .getLast();

    assertEquals(2, copy.candidates().size());
    assertNull(copy.party().rpps());
    assertTrue(copy.confidence() < Recognised.CERTAIN);
  }

  @Test
  void anOrganisationInTheWindowIsTheAddressee() {
    Reading reading =
        recogniser.recognise(
            Sheet.ofAubry()
                .at(
                    330,
                    130,
                    "EHPAD Les Lilas",
                    "A l'attention du médecin coordonnateur",
                    "4 rue Verte",
                    "35500 VITRÉ")
                .text());

    assertEquals("350900029", reading.recipients().getFirst().party().finess().value());
    assertTrue(reading.recipients().getFirst().confidence() >= Recognised.CERTAIN);
  }

  @Test
  void someoneUnknownToTheDirectoryIsKeptAsPrintedAndNeverCertain() {
    RecognisedRecipient unknown =
        recogniser
            .recognise(
                Sheet.ofAubry()
                    .at(330, 130, "Docteur Zoé PERRAULT", "4 rue Verte", "35500 VITRÉ")
                    .text())
            .recipients()
            .getFirst();

    assertEquals("Zoé PERRAULT", unknown.party().name());
    assertEquals(List.of(), unknown.candidates());
    assertTrue(unknown.confidence() < Recognised.CERTAIN);
  }

  @Test
  void theSendersOwnAddressIsNotTheAddressee() {
    assertEquals(List.of(), recogniser.recognise(Sheet.ofAubry().text()).recipients());
  }

  @Test
  void aNameSignedWithAnInitialIsSpelledOutByTheLetterhead() {
    Reading reading =
        recogniser.recognise(
            new Sheet()
                .at(40, 40, "CHU de la Lande", "35000 RENNES")
                .at(40, 120, "Dr Claire AUBRY", "Dr Jean ROUX")
                .at(330, 210, "Le 3 mars 2026")
                .at(40, 600, "Bien confraternellement.")
                .at(330, 630, "Dr C. AUBRY", "Praticien hospitalier")
                .text());

    assertEquals("10900000015", reading.author().value().rpps().value());
  }

  @Test
  void ofTwoSignaturesTheSeniorIsTheAuthor() {
    Reading reading =
        recogniser.recognise(toMartin().at(330, 643, "Mme Lou PETIT, interne").text());

    assertEquals("Claire AUBRY", reading.author().value().name());
  }

  @Test
  void amongHomonymsTheOneOfThisPracticeSigns() {
    directory.person("10900000064", "CLAIRE", "AUBRY", "Cardiologie", "35000 RENNES");

    Reading reading =
        new LetterRecogniser(directory, new Surroundings(Set.of("10900000064"), "Rennes"))
            .recognise(toMartin().text());

    assertEquals("10900000064", reading.author().value().rpps().value());
  }

  @Test
  void aScanSaysThatItHasNoText() {
    Reading reading = recogniser.recognise(new Sheet().nextPage().text());

    assertEquals(List.of("no-text"), reading.notes());
    assertEquals(2, reading.pages());
    assertNull(reading.patient());
  }

  @Test
  void rubbishOfABrokenFontIsNotRead() {
    Reading reading =
        recogniser.recognise(new Sheet().at(40, 100, "o1| ;u;ࠧѴ- ".repeat(60).strip()).text());

    assertEquals(List.of("broken-text"), reading.notes());
  }

  @Test
  void severalLettersInOneFileAreToldApartAndNothingIsCertain() {
    var first = toMartin().text().pages();
    var second =
        Sheet.ofAubry()
            .at(330, 130, "Docteur Anne LE GALL", "Pneumologue", "1 quai Bas", "35600 REDON")
            .at(40, 280, "Objet : Madame Eva GUY, née le 05/06/1960")
            .text()
            .pages();
    var both = new fr.pli.desktop.pages.LetterText(List.of(first.getFirst(), second.getFirst()));

    Reading whole = recogniser.recognise(both);

    assertTrue(whole.notes().contains("several-letters"));
    assertFalse(whole.patient().certain());
    List<Reading> each = recogniser.recogniseEach(both);
    assertEquals(2, each.size());
    assertEquals(List.of("Eva"), each.getLast().patient().value().givenNames());
    assertEquals(2, each.getLast().patient().places().getFirst().page());
  }

  @Test
  void aHeaderRepeatedOnTheSecondPageIsOneLetter() {
    var text =
        toMartin()
            .nextPage()
            .at(40, 40, "Docteur Claire AUBRY", "Cardiologue")
            .at(40, 90, "GUY Luc – né le 02/03/1950 – page 2")
            .text();

    assertEquals(1, recogniser.recogniseEach(text).size());
  }

  @Test
  void aWrongInsKeyIsKeptAndNoted() {
    Reading reading =
        recogniser.recognise(toMartin().at(40, 295, "INS : 1 50 03 35 000 001 01").text());

    assertNotNull(reading.patient().value().ins());
    assertEquals(List.of("ins-key-wrong"), reading.notes());
  }

  @Test
  void theMothersBirthDateIsNotTheChilds() {
    Reading reading =
        recogniser.recognise(
            Sheet.ofAubry()
                .at(
                    40,
                    280,
                    "Concerne : l'enfant Léa GUY, née le 14 mars 2024",
                    "INS : 224033593112345")
                .at(40, 320, "Vue avec sa mère, Mme Eva GUY (née le 05/06/1990).")
                .text());

    assertEquals(LocalDate.of(2024, 3, 14), reading.patient().value().birthDate());
    assertEquals(List.of("Léa"), reading.patient().value().givenNames());
  }

  @Test
  void aLabelledAddressEndsWhereTheCopiesBegin() {
    Reading reading =
        recogniser.recognise(
            Sheet.ofAubry()
                .at(
                    330,
                    110,
                    "À",
                    "Dr Paul MARTIN",
                    "35500 VITRÉ",
                    "Cc",
                    "Dr Anne LE GALL",
                    "35600 REDON")
                .text());

    assertEquals(
        List.of(RecipientRole.TO, RecipientRole.CC),
        reading.recipients().stream().map(RecognisedRecipient::role).toList());
    assertEquals(List.of("rpps:10900000023"), reading.recipients().getFirst().candidates());
  }

  @Test
  void anAddressEndsWhereTheSubjectBegins() {
    Reading reading =
        recogniser.recognise(
            Sheet.ofAubry()
                .at(
                    40,
                    130,
                    "Dr Paul MARTIN",
                    "35500 VITRÉ",
                    "Objet : bilan de Luc GUY, né le 02/03/2019")
                .text());

    assertEquals(List.of("rpps:10900000023"), reading.recipients().getFirst().candidates());
  }

  @Test
  void aNameBelowThePatientsTableIsTheAddressee() {
    Reading reading =
        recogniser.recognise(
            Sheet.ofAubry()
                .at(
                    40,
                    120,
                    "Nom : GUY Prénom : Luc",
                    "DDN : 1961-12-30",
                    "Docteur Paul MARTIN",
                    "35500 VITRÉ")
                .text());

    assertEquals(List.of("rpps:10900000023"), reading.recipients().getFirst().candidates());
  }

  @Test
  void whoRefusedACopyGetsNone() {
    Reading reading =
        recogniser.recognise(
            toMartin()
                .at(40, 700, "cc Dr Anne LE GALL (Redon) – la patiente n'a pas souhaité de copie.")
                .text());

    assertEquals(2, reading.recipients().size());
  }

  @Test
  void theNextLabelOfATableEndsTheListBesideTheLabel() {
    Reading reading =
        recogniser.recognise(
            Sheet.ofAubry()
                .at(40, 280, "Établissement destinataire", "Médecin traitant")
                .at(200, 280, "EHPAD les Lilas – Vitré", "Dr Jean ROUX")
                .text());

    assertEquals(
        List.of("finess:350900029/"),
        reading.recipients().stream().flatMap(r -> r.candidates().stream()).toList());
  }

  @Test
  void aGivenNameUnderAnEmbraceIsSpelledOutByTheHead() {
    Reading reading =
        recogniser.recognise(
            new Sheet()
                .at(40, 40, "Docteur Claire AUBRY", "Cardiologue", "35000 RENNES")
                .at(40, 250, "Chère Anne,")
                .at(40, 600, "Merci, je t'embrasse,")
                .at(40, 630, "Claire")
                .text());

    assertEquals("Claire AUBRY", reading.author().value().name());
    assertEquals(List.of(), reading.recipients());
  }

  @Test
  void whoInterpretedAnEarlierExaminationDoesNotSign() {
    Reading reading =
        recogniser.recognise(
            toMartin().at(40, 400, "Scanner récent (interprété par le Dr Jean ROUX).").text());

    assertEquals("Claire AUBRY", reading.author().value().name());
  }
}
