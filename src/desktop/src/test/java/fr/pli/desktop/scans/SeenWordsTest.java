package fr.pli.desktop.scans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SeenWordsTest {
  private static final String HEAD =
      "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf"
          + "\ttext\n";

  private static List<SeenWord> in(String rows) {
    return SeenWords.in((HEAD + rows).getBytes(StandardCharsets.UTF_8), 1000, 1400);
  }

  private static String word(String text, String confidence) {
    return "5\t1\t2\t1\t3\t1\t100\t200\t80\t30\t" + confidence + "\t" + text + "\n";
  }

  @Test
  void aWordHasItsBoxItsLineAndItsConfidence() {
    List<SeenWord> words =
        in(
            "4\t1\t2\t1\t3\t0\t100\t200\t300\t30\t-1\t\n"
                + word("Confrère", "96.5")
                + "5\t1\t2\t1\t4\t1\t100\t250\t80\t30\t90\tMerci\n");
    assertEquals(2, words.size());
    assertEquals(new SeenWord("Confrère", 0, 100, 200, 80, 30, 0.965), words.getFirst());
    assertEquals(1, words.getLast().line());
  }

  @Test
  void whatIsNoWordIsPassedOver() {
    assertTrue(in("5\t1\n\n\t\t\t\n5\ta\tb\tc\td\te\tf\tg\th\ti\tj\tk\n").isEmpty());
    assertTrue(in(word(" ", "95")).isEmpty());
    assertTrue(in(word("mot", "")).isEmpty());
    assertTrue(in(word("mot", "NaN")).isEmpty());
    assertTrue(in(word("mot", "400")).isEmpty());
    assertTrue(in(word("mot", "-1")).isEmpty());
  }

  @Test
  void aBoxBeyondThePictureIsPassedOver() {
    assertTrue(in("5\t1\t1\t1\t1\t1\t990\t10\t20\t20\t90\tmot\n").isEmpty());
    assertTrue(in("5\t1\t1\t1\t1\t1\t-5\t10\t20\t20\t90\tmot\n").isEmpty());
    assertTrue(in("5\t1\t1\t1\t1\t1\t5\t10\t0\t20\t90\tmot\n").isEmpty());
    assertTrue(in("5\t1\t1\t1\t1\t1\t5\t10\t2147483647\t20\t90\tmot\n").isEmpty());
    assertTrue(in("5\t1\t1\t1\t1\t1\t5\t10\t99999999999\t20\t90\tmot\n").isEmpty());
  }

  @Test
  void signsThatAreBadlySeenAreStains() {
    assertTrue(in(word("—", "30")).isEmpty());
    assertEquals("—", in(word("—", "90")).getFirst().text());
  }

  @Test
  void tooManyOrTooLongWordsAreCut() {
    assertEquals(Limits.MAX_WORDS_PER_PAGE, in(word("mot", "90").repeat(50_000)).size());
    String longest = in(word("x".repeat(100_000), "90")).getFirst().text();
    assertTrue(longest.length() <= Limits.MAX_WORD_LENGTH);
  }

  @Property(tries = 200)
  void anyBytesGiveWordsWithinThePicture(@ForAll byte[] bytes, @ForAll String text) {
    byte[] rows = (HEAD + word(text, "90")).getBytes(StandardCharsets.UTF_8);
    for (byte[] tsv : List.of(bytes, rows)) {
      for (SeenWord word : SeenWords.in(tsv, 1000, 1400)) {
        assertTrue(word.left() + word.width() <= 1000 && word.bottom() <= 1400);
        assertTrue(word.text().chars().noneMatch(Character::isISOControl));
      }
    }
  }
}
