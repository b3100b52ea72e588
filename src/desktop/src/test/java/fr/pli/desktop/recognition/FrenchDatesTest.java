package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchDatesTest {
  @ParameterizedTest
  @CsvSource({
    "03/05/1975,1975-05-03",
    "3.5.1975,1975-05-03",
    "03-05-1975,1975-05-03",
    "1975-05-03,1975-05-03",
    "1er mai 1975,1975-05-01",
    "le ler décembre 2026,2026-12-01",
    "le lundi 12 FÉVRIER 2024,2024-02-12",
    "5 aout 2026,2026-08-05",
    "31 déc. 2025,2025-12-31",
    "2 sept. 2025,2025-09-02",
    "03 / 05 / 1975,1975-05-03",
  })
  void aPrintedDateIsRead(String text, LocalDate date) {
    assertEquals(List.of(date), FrenchDates.in(text).stream().map(d -> d.date()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/2025",
        "12/13/2025",
        "03/05/75",
        "120/80",
        "12/05/19755",
        "1.2.3",
        "2 mars",
        "99/99/9999",
        "02 61 91 20 26",
        ""
      })
  void whatIsNoDayIsNotADate(String text) {
    assertEquals(List.of(), FrenchDates.in(text));
  }
}
