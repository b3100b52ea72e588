package fr.pli.desktop.scans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.GreyImage;
import fr.pli.desktop.pages.LetterText.Page;
import fr.pli.desktop.pages.LetterText.Word;
import fr.pli.desktop.tools.InstalledTools;
import fr.pli.desktop.tools.ToolException;
import fr.pli.desktop.tools.ToolRunner;
import fr.pli.desktop.tools.UsualPlaces;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the Tesseract of this machine: the Maven profile of its name runs this where it is. */
@Tag("tesseract")
class TesseractReadsTest {
  private static final String[] LETTER = {
    "Docteur Jeanne MARTIN",
    "12 rue de la Santé, 35000 Rennes",
    "Cher confrère, je vous remercie de m'avoir adressé",
    "votre patient pour une consultation de cardiologie.",
    "Il présente une hypertension artérielle équilibrée."
  };

  private final ToolRunner runner = new ToolRunner();
  private final InstalledTools tools = new InstalledTools(new UsualPlaces(), runner);
  private final Tesseract tesseract = new Tesseract(tools, runner);

  @AfterEach
  void close() {
    runner.close();
  }

  private static List<String> words(Page page) {
    return page.words().stream().map(Word::text).toList();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 2, -3})
  void aPageIsReadWithItsAccentsStraightOrCrooked(double degrees) throws Exception {
    Page page = new Scanning(tesseract).read(Greys.page(degrees, LETTER)).page();
    assertTrue(words(page).containsAll(List.of("MARTIN", "confrère,", "artérielle")));
    assertEquals(-degrees, page.turn(), 0.3);
    Word martin = page.words().stream().filter(w -> w.text().equals("MARTIN")).findFirst().get();
    assertEquals(15.4, martin.size(), 5);
    assertEquals(250 * 595 / 1240.0, martin.y() + 0.75 * martin.size(), 4);
    assertTrue(martin.confidence() > 0.7 && martin.confidence() <= 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aPageIsReadHoweverItLay(int quarters) throws Exception {
    GreyImage lying = Turned.byQuarters(Greys.page(0, LETTER), quarters);
    Page page = new Scanning(tesseract).read(lying).page();
    assertTrue(words(page).containsAll(List.of("MARTIN", "confrère,", "artérielle")));
    assertEquals(360 - 90 * quarters, page.turn(), 0.5);
    assertEquals(595, page.width());
  }

  @Test
  void noiseGivesNoCertainWords() throws Exception {
    byte[] noise = new byte[600 * 800];
    new Random(1).nextBytes(noise);
    Page page = new Scanning(tesseract).read(new GreyImage(600, 800, noise, 595, 842)).page();
    assertTrue(page.words().stream().noneMatch(word -> word.text().length() > 4));
  }

  @Test
  void aBlackPageGivesNoWord() throws Exception {
    GreyImage black = new GreyImage(1240, 1754, new byte[1240 * 1754], 595, 842);
    assertTrue(new Scanning(tesseract).read(black).page().words().isEmpty());
    byte[] white = new byte[100];
    Arrays.fill(white, (byte) 0xFF);
    GreyImage tiny = new GreyImage(10, 10, white, 5, 5);
    assertTrue(new Scanning(tesseract).read(tiny).page().words().isEmpty());
  }

  @Test
  void aPageThatTakesTooLongIsGivenUp() {
    Tesseract hasty = new Tesseract(tools, runner, Duration.ofMillis(1));
    assertEquals("", hasty.missing());
    assertEquals(
        ToolException.Reason.TOO_SLOW,
        assertThrows(ToolException.class, () -> hasty.read(Greys.page(0, LETTER))).reason());
  }
}
