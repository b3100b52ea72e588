package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryMatchTest {
  private final DirectoryMatch match =
      new DirectoryMatch(
          new ListedDirectory()
              .person("10900000015", "PAUL", "MARTIN", "Cardiologie", "35000 RENNES")
              .person("10900000023", "PAUL", "MARTIN", "Pédiatrie", "29200 BREST")
              .person("10900000031", "ANNE-LISE", "LE GALL", "Médecine Générale", "35600 REDON")
              .person("10900000049", "JEAN", "ROUX", "Radio-diagnostic", "35000 RENNES")
              .person("10900000056", "JULIE", "ROUX", "Psychiatrie", "35000 RENNES"),
          Surroundings.UNKNOWN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dr Paul MARTIN (Rennes) | 10900000015",
        "Dr Paul MARTIN, pédiatre, Brest | 10900000023",
        "Docteur Martin Paul 35000 Rennes | 10900000015",
        "Dr A.-L. LE GALL, médecin généraliste, Redon | 10900000031",
        "Dr Anne-Lise Le Gall – Redon | 10900000031",
        "Dr JEAN ROUX, radiologue, Rennes | 10900000049",
        "Dr J. ROUX, psychiatre, Rennes | 10900000056",
      })
  void townAndSpecialtyTellHomonymsApart(String printed, String rpps) {
    Match found = match(printed);

    assertEquals(List.of("rpps:" + rpps), found.keys());
    assertTrue(found.confidence() >= Recognised.CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dr Paul MARTIN", "Dr MARTIN", "Dr J. ROUX", "Dr ROUX (Rennes)"})
  void homonymsThatNothingTellsApartAreAChoice(String printed) {
    Match found = match(printed);

    assertEquals(2, found.candidates().size());
    assertTrue(found.single().isEmpty());
    assertTrue(found.confidence() < Recognised.CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dr Paul MARTIN (Marseille)",
        "Dr Paul MARTIN 13008 MARSEILLE",
        "Dr Anne-Lise LE GALL, dermatologue",
        "Dr Jean ROUX, cardiologue, Rennes",
      })
  void whoIsContradictedIsNotTheOneMeant(String printed) {
    assertTrue(match(printed).single().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dr Zoé MARTIN", "Dr PAULIN", "Dr LE GAL Anne-Lise", "Dr B. ROUX"})
  void whoIsNotInTheDirectoryIsNobody(String printed) {
    assertTrue(match(printed).candidates().isEmpty());
  }

  @Test
  void aNumberBesideTheNameDecidesOnlyWithTheName() {
    PrintedName martin = PrintedName.read("Dr P. MARTIN").orElseThrow();

    assertEquals(
        List.of("rpps:10900000023"),
        match.professional(martin, new Hints("", "10900000023", Set.of())).keys());
    assertEquals(
        2, match.professional(martin, new Hints("", "10900000049", Set.of())).keys().size());
  }

  @Test
  void aFamilyNameAloneIsNeverCertain() {
    assertTrue(match("Dr LE GALL").confidence() < Recognised.CERTAIN);
  }

  private Match match(String printed) {
    PrintedName name = PrintedName.read(printed).orElseThrow();
    return match.professional(name, new Hints(name.rest(), null, Set.of()));
  }

  @Test
  void pastLettersPutOneHomonymFirstButDoNotMakeItCertain() {
    Match found =
        writing("rpps:10900000023")
            .professional(
                PrintedName.read("Dr Paul MARTIN").orElseThrow(), new Hints("", null, Set.of()));

    assertEquals(List.of("rpps:10900000023"), found.keys());
    assertTrue(found.confidence() < Recognised.CERTAIN);
  }

  @Test
  void theTownCountsForMoreThanPastLetters() {
    Match found =
        writing("rpps:10900000023")
            .professional(
                PrintedName.read("Dr Paul MARTIN").orElseThrow(),
                new Hints("35000 RENNES", null, Set.of()));

    assertEquals(List.of("rpps:10900000015"), found.keys());
  }

  /** Two homonyms, to one of whom the practice has written before. */
  private static DirectoryMatch writing(String known) {
    return new DirectoryMatch(
        new ListedDirectory()
            .person("10900000015", "PAUL", "MARTIN", "Cardiologie", "35000 RENNES")
            .person("10900000023", "PAUL", "MARTIN", "Pédiatrie", "29200 BREST"),
        new Surroundings(Set.of(), "", key -> key.equals(known)));
  }

  @ParameterizedTest
  @CsvSource({
    "Dr Yves GUY (Rennes), 10900000015",
    "M. Yves GUY kinésithérapeute Rennes, 10900000023",
  })
  void nobodyIsCalledDoctorInSomeProfessions(String printed, String rpps) {
    ListedDirectory directory =
        new ListedDirectory()
            .person("10900000015", "YVES", "GUY", "Médecine Générale", "35000 RENNES")
            .person("10900000023", "YVES", "GUY", "Masseur-Kinésithérapeute", "", "35000 RENNES");

    assertEquals(List.of("rpps:" + rpps), match(directory, printed).keys());
  }

  @Test
  void theProfessionOfAHomonymIsNoneOfADoctors() {
    ListedDirectory directory =
        new ListedDirectory()
            .person("10900000023", "YVES", "GUY", "Masseur-Kinésithérapeute", "", "35000 RENNES");

    assertEquals(List.of(), match(directory, "Dr Yves GUY (Rennes)").keys());
  }

  @Test
  void aPostcodeTellsTheDistrictsOfATownApartButNotForSure() {
    ListedDirectory directory =
        new ListedDirectory()
            .person("10900000015", "YVES", "GUY", "Médecine Générale", "75020 PARIS")
            .person("10900000023", "YANN", "GUY", "Médecine interne", "75005 PARIS");
    Match found = match(directory, "Dr GUY - 75005 Paris");

    assertEquals("rpps:10900000023", found.keys().getFirst());
    assertTrue(found.single().isPresent());
    assertTrue(found.confidence() < Recognised.CERTAIN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O.R.L. et chirurgie cervico-faciale | Dr Yves GUY, ORL, Rennes",
        "O.R.L et chirurgie cervico faciale | Dr Yves GUY, ORL, Rennes",
        "Radio-thérapie | Dr Yves GUY, radiothérapeute, Rennes",
        "Radio-thérapie | Dr Yves GUY, Institut de cardiologie, Rennes",
      })
  void specialtiesAreComparedAsTheNationalDirectoryWritesThem(String specialty, String printed) {
    ListedDirectory directory =
        new ListedDirectory().person("10900000015", "YVES", "GUY", specialty, "35000 RENNES");

    assertTrue(match(directory, printed).confidence() >= Recognised.CERTAIN);
  }

  private static Match match(ListedDirectory directory, String printed) {
    PrintedName name = PrintedName.read(printed).orElseThrow();
    return new DirectoryMatch(directory, Surroundings.UNKNOWN)
        .professional(name, new Hints(name.rest(), null, Set.of()));
  }
}
