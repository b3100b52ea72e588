package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dr Paul MARTIN | Dr | Paul | MARTIN | ''",
        "Docteur MARTIN Paul, cardiologue | Docteur | Paul | MARTIN | , cardiologue",
        "Dr P. LE GALL (Redon) | Dr | P. | LE GALL | ' (Redon)'",
        "Docteur P.-Y. SAINT-PIERRE | Docteur | P.-Y. | SAINT-PIERRE | ''",
        "Pr Ana L'HARIDON – Brest | Pr | Ana | L'HARIDON | ' – Brest'",
        "- Dr DUPUY – néphrologue | Dr | '' | DUPUY | ' – néphrologue'",
        "Mme Lou DOS SANTOS | Mme | Lou | DOS SANTOS | ''",
        "Dr Romain El Amrani | Dr | Romain | El Amrani | ''",
        "Docteur Régis MÉDECIN-LAURET | Docteur | Régis | MÉDECIN-LAURET | ''",
      })
  void theWordsAreCutIntoGivenAndFamilyName(
      String text, String title, String given, String family, String rest) {
    PrintedName name = PrintedName.read(text).orElseThrow();

    assertEquals(title, name.title());
    assertEquals(new PrintedName.Cut(given, family), name.first());
    assertEquals(rest, name.rest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "le médecin", "12 rue", "…", "docteur"})
  void whatIsNoNameIsNotRead(String text) {
    assertTrue(PrintedName.read(text).isEmpty());
  }
}
