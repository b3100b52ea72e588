package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.pli.exchange.letter.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote: the many ways to sign, and the names at the foot that do not. */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class SigningTest {
  private final LetterRecogniser recogniser =
      new LetterRecogniser(LetterRecogniserTest.people(), Surroundings.UNKNOWN);

  private @Nullable Recognised<Party> author(Sheet sheet) {
    return recogniser.recognise(sheet.text()).author();
  }

  /** A letter whose head names the house only. */
  private static Sheet ofTheWard() {
    return new Sheet()
        .at(40, 40, "CHU DE LA LANDE", "Service de pédiatrie", "35000 RENNES")
        .at(330, 210, "Rennes, le 3 mars 2026")
        .at(40, 250, "Cher confrère,")
        .at(40, 280, "J'ai vu votre patient Monsieur Luc GUY, né le 02/03/1950, ce jour.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Validation biologique : Claire AUBRY, le 29-04-2026 | Claire AUBRY",
        "Examen interprété par le Docteur Claire AUBRY | Claire AUBRY",
        "Compte rendu validé médicalement par Dr Claire AUBRY | Claire AUBRY",
        "Amicalement, Claire AUBRY | Claire AUBRY",
        "Signé électroniquement le 03/03/2026 par Claire AUBRY | Claire AUBRY",
      })
  void aNameThatIsSaidToSignIsTheAuthor(String line, String name) {
    Sheet sheet =
        new Sheet()
            .at(40, 40, "Docteur Claire AUBRY", "Cardiologue", "35000 RENNES")
            .at(40, 250, "Cher confrère,")
            .at(40, 280, "J'ai vu votre patient.")
            .at(40, 600, line);

    Recognised<Party> author = author(sheet);

    assertNotNull(author);
    assertEquals(name, author.value().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pédiatre", "Praticien hospitalier", "Oto-rhino-laryngologiste"})
  void aNameAboveATradeSigns(String trade) {
    Recognised<Party> author =
        author(
            ofTheWard()
                .at(40, 600, "Bien confraternellement.")
                .at(330, 630, "Isolde VANNESTE", trade));

    assertNotNull(author);
    assertEquals("Isolde VANNESTE", author.value().name());
  }

  @Test
  void aNameThatTheHeadSpellsInOtherLettersSigns() {
    Recognised<Party> author =
        author(
            new Sheet()
                .at(40, 40, "Ysaline KERVOELEN", "Sage-femme", "35000 RENNES")
                .at(40, 250, "Docteur,")
                .at(40, 280, "J'ai vu la petite Eva GUY hier.")
                .at(40, 600, "Cordialement,")
                .at(40, 630, "Ysaline Kervoelen"));

    assertNotNull(author);
    assertEquals("Ysaline Kervoelen", author.value().name());
  }

  @Test
  void aGivenNameAloneSignsWhereTheHeadBearsOne() {
    Recognised<Party> author =
        author(
            new Sheet()
                .at(40, 40, "Infirmière : Claire AUBRY", "Médecin : Dr Paul MARTIN")
                .at(40, 250, "Paul,")
                .at(40, 280, "Monsieur Luc GUY marche une demi-heure par jour.")
                .at(40, 400, "Claire"));

    assertNotNull(author);
    assertEquals("Claire AUBRY", author.value().name());
  }

  @Test
  void aGreetingByTheGivenNameOnlyTellsWhomTheHeadMeans() {
    Reading reading =
        recogniser.recognise(
            new Sheet()
                .at(40, 40, "Infirmière : Claire AUBRY", "Médecin : Dr Paul MARTIN")
                .at(40, 250, "Paul,")
                .at(40, 280, "Monsieur Luc GUY marche une demi-heure par jour.")
                .at(40, 400, "Claire")
                .text());

    assertEquals("Paul MARTIN", reading.recipients().getFirst().party().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Clinique du Lac – 25 avenue des Pins – 35000 RENNES – Urologues : Dr Jean ROUX",
        "GUY Luc – né le 02/03/1950 – page 1/1",
        "Tél. 02 61 91 00 00 – Dr Jean ROUX – Dr Anne LE GALL",
      })
  void theFootOfThePageSignsNothing(String foot) {
    Recognised<Party> author =
        author(ofTheWard().at(330, 500, "Docteur Claire AUBRY").at(40, 790, foot));

    assertNotNull(author);
    assertEquals("Claire AUBRY", author.value().name());
  }

  @Test
  void theFootThatEveryPageRepeatsSignsNothing() {
    Recognised<Party> author =
        author(
            ofTheWard()
                .at(40, 700, "Guilaine ROCHER")
                .nextPage()
                .at(40, 60, "Bien confraternellement,", "Docteur Claire AUBRY")
                .at(40, 700, "Guilaine ROCHER"));

    assertNotNull(author);
    assertEquals("Claire AUBRY", author.value().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Monsieur Guy marche maintenant une heure par jour sans douleur",
        "Prescriptions SANS RAPPORT avec la maladie",
        "Scanner (interprété par le Dr Jean ROUX) : normal.",
      })
  void aSentenceSignsNothing(String sentence) {
    Recognised<Party> author = author(ofTheWard().at(40, 500, sentence));

    assertNull(author);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dr Jean ROUX | remplaçant du Docteur Claire AUBRY",
        "Dr Jean ROUX remplaçant du Dr Claire AUBRY | ''",
        "Dr Jean ROUX, en remplacement du Dr AUBRY | ''",
      })
  void whoStandsInForADoctorIsTheAuthor(String name, String below) {
    Recognised<Party> author =
        author(
            new Sheet()
                .at(40, 40, "Docteur Claire AUBRY", "Cardiologue", "35000 RENNES")
                .at(40, 250, "Cher confrère,")
                .at(40, 280, "J'ai vu votre patient Monsieur Luc GUY ce jour.")
                .at(40, 600, "Bien confraternellement.")
                .at(330, 630, name, below));

    assertNotNull(author);
    assertEquals("Jean ROUX", author.value().name());
  }

  @Test
  void theFamilyNameAloneSignsWhereTheHeadBearsOne() {
    Recognised<Party> author =
        author(
            new Sheet()
                .at(40, 40, "DOCTEUR CLAIRE AUBRY", "35000 RENNES")
                .at(40, 130, "CHER AMI,", "JE T'ENVOIE MME EVA GUY POUR SON GENOU.", "AMITIÉS")
                .at(40, 190, "AUBRY"));

    assertNotNull(author);
    assertEquals("10900000015", author.value().rpps().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Destinataires", "Copies à :", "Compte rendu adressé à :"})
  void theNamesOfAListSignNothing(String heading) {
    Recognised<Party> author =
        author(
            ofTheWard()
                .at(330, 630, "Dr Claire AUBRY")
                .at(
                    40,
                    680,
                    heading,
                    "Chirurgien : Dr Luc SIMON, Rennes",
                    "Dr Jean ROUX, 1 rue A, 35000 RENNES"));

    assertNotNull(author);
    assertEquals("Claire AUBRY", author.value().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Emma RAVIER", "Claire AUBRY"})
  void theNameOfTheHeadSignsOnTheNextPage(String name) {
    Recognised<Party> author =
        author(
            new Sheet()
                .at(400, 40, name, "Orthophoniste", "35000 RENNES")
                .at(200, 120, "COMPTE RENDU DE BILAN ORTHOPHONIQUE")
                .at(40, 300, "Enfant : Luc GUY")
                .nextPage()
                .at(40, 100, "Prise en charge de trente séances proposée aux parents de Luc.")
                .at(400, 385, name)
                .at(40, 430, "Compte rendu adressé à :", "- Dr Jean ROUX, 1 rue A, Rennes"));

    assertNotNull(author);
    assertEquals(name, author.value().name());
  }

  @Test
  void theTreatingDoctorOfAFormSignsNothing() {
    Recognised<Party> author =
        author(
            new Sheet()
                .at(40, 40, "EHPAD DE LA LANDE", "35000 RENNES", "Rennes, le 3 mars 2026")
                .at(40, 160, "FICHE DE LIAISON")
                .at(40, 200, "Résident", "Date de naissance", "Médecin traitant", "Destinataire")
                .at(280, 200, "M. Luc GUY", "02/03/1950", "Dr Paul MARTIN", "Hôpital du Port")
                .at(40, 300, "Ce résident est tombé de son lit et se plaint de la hanche.")
                .at(330, 450, "Dr Claire AUBRY", "médecin coordonnateur"));

    assertNotNull(author);
    assertEquals("Claire AUBRY", author.value().name());
  }
}
