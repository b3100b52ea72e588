package fr.pli.desktop.scans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyingTest {
  private static SeenWord seen(String text, int line) {
    return new SeenWord(text, line, 100, 50, 20 * text.length(), 30, 0.9);
  }

  private static List<String> tidy(String... words) {
    List<SeenWord> line = java.util.Arrays.stream(words).map(word -> seen(word, 0)).toList();
    return Tidying.of(line).stream().map(SeenWord::text).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "M.J.-M.PETIT, M. J.-M. PETIT",
    "Dr.MARTIN, Dr. MARTIN",
    "DrS., Dr S.",
    "MmeDurand, Mme Durand",
    "J.L'HARIDON, J. L'HARIDON",
    "C.H.U., C.H.U.",
    "Drain, Drain",
    "MARTIN, MARTIN",
    "L'HARIDON, L'HARIDON",
    "Jean-Marc, Jean-Marc"
  })
  void whatSticksTogetherIsTakenApart(String seen, String words) {
    assertEquals(List.of(words.split(" ", -1)), tidy("a", seen).subList(1, tidy("a", seen).size()));
  }

  @Test
  void piecesShareTheBox() {
    List<SeenWord> pieces = Tidying.of(List.of(seen("Dr.MARTIN", 0)));
    assertEquals(100, pieces.getFirst().left());
    assertEquals(pieces.getFirst().left() + pieces.getFirst().width(), pieces.getLast().left());
    assertEquals(280, pieces.getLast().left() + pieces.getLast().width());
  }

  @Test
  void aLetterAtTheBeginningOfALineThatNoFrenchWordIsWasABullet() {
    assertEquals(List.of("•", "Dr", "LEROUX"), tidy("e", "Dr", "LEROUX"));
    assertEquals(List.of("Vitamine", "e"), tidy("Vitamine", "e"));
  }

  @Test
  void ruledLinesAreNoWords() {
    assertEquals(List.of("Sexe", "Masculin"), tidy("|", "Sexe", "|Masculin|", "___"));
    assertTrue(tidy("|").isEmpty());
  }
}
