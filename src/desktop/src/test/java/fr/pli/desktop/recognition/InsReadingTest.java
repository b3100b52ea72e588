package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsReadingTest {
  private static final LocalDate BORN = LocalDate.of(1979, 3, 5);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INS : 279035121518989",
        "INS : 2 79 03 51 215 189 clé 89",
        "Matricule INS 2 79 03 51 215 189 89",
        "INS-NIR : 2790351215189 89",
      })
  void aLabelledNumberIsRead(String line) {
    assertEquals("279035121518989", InsReading.read(letter(line), BORN).orElseThrow().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "279035121518989",
        "N° de sécurité sociale : 2 79 03 51 215 189 89",
        "Assurée : 279035121518989",
        "INS : 27903512151898",
        "INS : 2790351215189891",
        "INS : 979035121518989",
        "MOINS 279035121518989",
      })
  void aNumberWithoutItsLabelOrShapeIsNotTaken(String line) {
    assertTrue(InsReading.read(letter(line), BORN).isEmpty());
  }

  @Test
  void theNumberOfSomeoneBornInAnotherYearIsNotTaken() {
    assertTrue(
        InsReading.read(letter("INS : 279035121518989"), LocalDate.of(2015, 1, 1)).isEmpty());
  }

  private static Letter letter(String line) {
    return Letter.of(1, new Sheet().at(40, 100, line).text().pages());
  }
}
