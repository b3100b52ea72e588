package fr.pli.desktop.scans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.GreyImage;
import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.LetterText.Page;
import fr.pli.desktop.pages.LetterText.Word;
import fr.pli.desktop.pages.PageImage;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.ScanDrawing;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.tools.InstalledTools;
import fr.pli.desktop.tools.Locator;
import fr.pli.desktop.tools.ToolException;
import fr.pli.desktop.tools.ToolRunner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScanReaderTest {
  private static final Page SCAN = new Page(595, 842, List.of());
  private static final Page LETTER =
      new Page(595, 842, List.of(new Word("Bonjour", 70, 70, 40, 11, 11, false)));
  private static final Page RUBBISH =
      new Page(595, 842, Collections.nCopies(60, new Word("!#%\u00A4", 70, 70, 20, 11, 11, false)));

  private final List<Integer> drawn = new ArrayList<>();
  private GreyImage paper = Greys.lines(0);

  /** Sees one sentence on any page. */
  private static final class GoodEye implements Eye {
    private String missing = "";
    private boolean fails;
    private final List<GreyImage> shown = new ArrayList<>();

    @Override
    public String missing() {
      return missing;
    }

    @Override
    public List<SeenWord> read(GreyImage page) throws ToolException {
      if (fails) {
        throw new ToolException(ToolException.Reason.TOO_SLOW);
      }
      shown.add(page);
      List<SeenWord> words = new ArrayList<>();
      for (int at = 0; at < 12; at++) {
        words.add(new SeenWord("bonjour", 0, 100 + 60 * at, 300, 50, 20, 0.9));
      }
      return words;
    }
  }

  /** Sees a little at first, then nothing any more. */
  private static final class TiringEye implements Eye {
    private boolean tired;

    @Override
    public String missing() {
      return "";
    }

    @Override
    public List<SeenWord> read(GreyImage page) throws ToolException {
      if (tired) {
        throw new ToolException(ToolException.Reason.TOO_SLOW);
      }
      tired = true;
      return List.of(new SeenWord("bonjour", 0, 100, 300, 50, 20, 0.9));
    }
  }

  /** Sees that there is something, and makes no sense of it. */
  private static final class BlurredEye implements Eye {
    private int looks;

    @Override
    public String missing() {
      return "";
    }

    @Override
    public List<SeenWord> read(GreyImage page) {
      looks++;
      return List.of(new SeenWord("|", 0, 100, 300, 5, 20, 0.2));
    }
  }

  @Test
  void aPageThatMakesNoSenseIsTurnedOnlyAsItMayLie() throws Exception {
    BlurredEye lines = new BlurredEye();
    reader(lines, SCAN).read(new byte[0]);
    assertEquals(2, lines.looks, "Lines of text lie level: as they are, and upside down");
    paper = Greys.squares();
    BlurredEye squares = new BlurredEye();
    reader(squares, SCAN).read(new byte[0]);
    assertEquals(4, squares.looks, "What has no lines may lie in any way");
  }

  @Test
  void whatWasSeenBeforeTheTimeWasOverIsKept() throws Exception {
    LetterText text = reader(new TiringEye(), SCAN).read(new byte[0]);
    assertEquals("bonjour", text.pages().getFirst().words().getFirst().text());
  }

  private final GoodEye eye = new GoodEye();

  private LetterText read(Page... pages) throws UnreadableException {
    return reader(eye, pages).read(new byte[0]);
  }

  private ScanReader reader(Eye by, Page... pages) {
    ScanDrawing drawing =
        (_, page) -> {
          drawn.add(page);
          return paper;
        };
    return new ScanReader(new FixedPages(new LetterText(List.of(pages))), drawing, by);
  }

  private record FixedPages(LetterText text) implements PageReader {
    @Override
    public LetterText read(byte[] pdf) {
      return text;
    }

    @Override
    public PageImage draw(byte[] pdf, int page, int dpi) throws UnreadableException {
      throw new UnreadableException(UnreadableException.Reason.NO_SUCH_PAGE);
    }
  }

  @Test
  void aScanIsReadAndSaysSo() throws Exception {
    LetterText text = read(SCAN);
    assertEquals(List.of(ScanNotes.READ), text.notes());
    Page page = text.pages().getFirst();
    assertTrue(page.scanned());
    assertEquals("bonjour", page.words().getFirst().text());
    assertEquals(0.9, page.words().getFirst().confidence());
    assertEquals(100 * 595 / 1240.0, page.words().getFirst().x(), 0.1);
  }

  @Test
  void aLetterWithWordsIsLeftAlone() throws Exception {
    LetterText text = read(LETTER, LETTER);
    assertTrue(text.notes().isEmpty());
    assertTrue(drawn.isEmpty());
  }

  @Test
  void wordsThatAreRubbishAreReadFromThePicture() throws Exception {
    LetterText text = read(RUBBISH, LETTER);
    assertEquals(List.of(1), drawn);
    assertEquals("bonjour", text.pages().getFirst().words().getFirst().text());
    assertSame(LETTER, text.pages().getLast());
  }

  @Test
  void aBlankPageAsksForNothing() throws Exception {
    paper = Greys.blank();
    eye.missing = ScanNotes.MISSING;
    assertTrue(read(LETTER, SCAN).notes().isEmpty());
    assertTrue(eye.shown.isEmpty());
  }

  @Test
  void ofALongScanTheFirstPagesAndTheLastAreRead() throws Exception {
    LetterText text = read(SCAN, SCAN, SCAN, SCAN, SCAN, SCAN);
    assertEquals(List.of(1, 2, 3, 6), drawn);
    assertEquals(List.of(ScanNotes.READ, ScanNotes.SOME_PAGES), text.notes());
  }

  @Test
  void withoutTesseractTheLetterSaysSoAndGoesOn() throws Exception {
    Tesseract none =
        new Tesseract(new InstalledTools(Locator.nothing(), new ToolRunner()), new ToolRunner());
    LetterText text = reader(none, SCAN, SCAN).read(new byte[0]);
    assertEquals(List.of(ScanNotes.MISSING), text.notes());
    assertTrue(text.empty());
    assertFalse(text.pages().getFirst().scanned());
  }

  @Test
  void aPageThatCannotBeReadKeepsWhatTheFileSays() throws Exception {
    eye.fails = true;
    LetterText text = read(RUBBISH);
    assertEquals(List.of(ScanNotes.FAILED), text.notes());
    assertSame(RUBBISH, text.pages().getFirst());
  }

  @Test
  void aCrookedPageIsShownStraightToTheEyeAndItsTurnIsKept() throws Exception {
    paper = Greys.lines(2);
    Page page = read(SCAN).pages().getFirst();
    assertEquals(-2, page.turn(), 0.3);
    assertEquals(0, Ink.of(eye.shown.getFirst()).correction(), 0.25);
  }
}
