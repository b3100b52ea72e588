package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateInWordsTest {
  @ParameterizedTest
  @CsvSource({
    "premier mai deux mille vingt-cinq, 2025-05-01",
    "vingt-deux août mil neuf cent trente, 1930-08-22",
    "trente et un décembre mil neuf cent quatre-vingt-dix-neuf, 1999-12-31",
    "deux mars mille neuf cent cinquante, 1950-03-02",
    "quatre juillet mil neuf cent quatre-vingts, 1980-07-04",
    "dix-sept février mil neuf cent soixante et onze, 1971-02-17",
  })
  void aDateInWordsIsRead(String words, LocalDate date) {
    assertEquals(date, DateInWords.read(words).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trente et un février mil neuf cent cinquante",
        "trois mars",
        "mars deux mille",
        "deux mars cinq cent",
        "",
      })
  void whatIsNoDayIsNotRead(String words) {
    assertTrue(DateInWords.read(words).isEmpty());
  }

  @Test
  void aDateInWordsIsFoundInASentence() {
    assertEquals(
        LocalDate.of(1930, 8, 22),
        FrenchDates.in("née le vingt-deux août mil neuf cent trente à Vitré").getFirst().date());
  }
}
