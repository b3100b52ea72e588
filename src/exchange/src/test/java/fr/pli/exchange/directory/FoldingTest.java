package fr.pli.exchange.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "Le Guénnec, le guennec",
    "L’HARIDON, l haridon",
    "LŒILLET, loeillet",
    "Jean-Marc, jean marc",
    "ﬁssure, fissure",
    "'  N''DIAYE  ', n diaye",
    "12 bis, 12 bis",
    "日本, ''"
  })
  void accentsCaseAndPunctuationDoNotCount(String text, String folded) {
    assertEquals(folded, Folding.fold(text));
  }

  @ParameterizedTest
  @CsvSource({"Le Guen, leguen", "LE-GUEN, leguen", "Le’Guen, leguen"})
  void gluedNamesAreEqual(String text, String glued) {
    assertEquals(glued, Folding.glue(text));
    assertEquals(List.of("le", "guen"), Folding.words(text));
  }
}
