package fr.pli.desktop.intake;

import static fr.pli.desktop.intake.WatchedFolderFixture.LETTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.conversion.FileKind;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that arrive for minutes, and stop on the way where a PDF looks whole. */
class GrowingFileTest {
  private static final String LINEARISED =
      "%PDF-1.4\n1 0 obj\n<</Linearized 1/L 4000/H [1 2]/O 3/E 9/N 2/T 8>>\nendobj\n";
  private static final String END = "startxref\n0\n%%EOF\n";

  @TempDir private Path folder;
  private WatchedFolderFixture watched;

  @BeforeEach
  void watch() {
    watched = new WatchedFolderFixture(folder);
  }

  private void append(String text) throws IOException {
    Files.writeString(
        folder.resolve("lettre.pdf"),
        text,
        StandardCharsets.ISO_8859_1,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  @Test
  void theFirstPageOfALinearisedFileIsNotTheLetter() throws IOException {
    append(LINEARISED + END);
    for (int scan = 0; scan < 10; scan++) {
      watched.scanAfter(60);
    }
    watched.assertOnly(LetterState.ARRIVING, "not-complete");
    append("x".repeat(4_000 - LINEARISED.length() - 2 * END.length()) + END);
    watched.scanAfter(60);
    watched.scanAfter(60);
    watched.assertOnly(LetterState.READING, "");
    assertEquals(4_000, watched.only().bytes());
  }

  @Test
  void aFileToWhichARevisionIsBeingAppendedIsNotTheLetter() throws IOException {
    append(new String(LETTER, StandardCharsets.ISO_8859_1) + "\n12 0 obj\n<</Type/Annot");
    watched.scanAfter(60);
    watched.scanAfter(60);
    watched.assertOnly(LetterState.ARRIVING, "not-complete");
    append(">>\nendobj\n" + END);
    watched.scanAfter(60);
    watched.scanAfter(60);
    watched.assertOnly(LetterState.READING, "");
  }

  @Test
  void aWriterThatPausedIsGivenTwiceThatTime() throws IOException {
    watched.write("lettre.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
    watched.scan();
    watched.scanAfter(20);
    append("1 0 obj\n" + END);
    watched.scan();
    watched.scanAfter(39);
    watched.assertOnly(LetterState.ARRIVING, "being-written");
    watched.scanAfter(5);
    watched.assertOnly(LetterState.READING, "");
  }

  @Test
  void aFileThatGrowsForMinutesWithAStallIsOneWholeLetter() throws IOException {
    append("%PDF-1.7\n");
    for (int second = 0; second < 400; second += 2) {
      watched.scanAfter(2);
      if (second < 100 || second > 300) {
        append("% " + second + "\n");
      }
      assertEquals(LetterState.ARRIVING, watched.only().state());
    }
    append(END);
    watched.scan();
    watched.scanAfter(60);
    watched.assertOnly(LetterState.READING, "");
    assertEquals(
        Sha256.hex(Files.readAllBytes(folder.resolve("done/lettre.pdf"))), watched.only().sha256());
  }

  @Test
  void whatIsWrittenWhileTheLetterIsStoredBecomesALetterToo() throws IOException {
    Path taken = folder.resolve("processing/lettre.pdf");
    watched.vault =
        new SlowDocuments(
            watched.keep,
            () -> Files.writeString(taken, "% more\n%%EOF", StandardOpenOption.APPEND));
    watched.restarted();
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.scanAfter(30);
    assertEquals(2, watched.letters.in(LetterState.READING).size());
    Path done = folder.resolve("done/lettre.pdf");
    assertEquals(Sha256.hex(Files.readAllBytes(done)), watched.letters.all().getLast().sha256());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7\n%%EOF\n12 0 obj",
        "%PDF-1.7\n<< /Linearized 1.0 /H [ 1 2 ] /L 99999 >> %%EOF",
        "%PDF-1.7\n<</L 5/Linearized 1/L 99999>>%%EOF"
      })
  void moreIsPromised(String pdf) {
    assertFalse(FileKind.PDF.whole(pdf.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7\n1 0 obj\n%%EOF",
        "%PDF-1.7\n%%EOF\n\u001B%-12345X",
        "%PDF-1.7\n%%EOF\n12 0 obj\nendobj\n%%EOF\n",
        "%PDF-1.7\n<</Linearized 1/L 20>>\n%%EOF",
        "%PDF-1.7\n<</Linearized 1/L 99999999999999999999>>\n%%EOF"
      })
  void nothingMoreIsPromised(String pdf) {
    assertTrue(FileKind.PDF.whole(pdf.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
