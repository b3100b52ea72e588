package fr.pli.desktop.intake;

import static fr.pli.desktop.intake.WatchedFolderFixture.LETTER;
import static fr.pli.desktop.intake.WatchedFolderFixture.PERIOD;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.Limits;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderWatchTest {
  @TempDir private Path folder;
  private WatchedFolderFixture watched;

  @BeforeEach
  void watch() {
    watched = new WatchedFolderFixture(folder);
  }

  @Test
  void aWholeFileIsTakenAtTheSecondLook() throws IOException {
    watched.write("lettre.pdf", LETTER);
    assertEquals(Duration.ofSeconds(2), watched.scan());
    watched.assertOnly(LetterState.ARRIVING, "being-written");
    watched.scanAfter(2);
    watched.assertOnly(LetterState.READING, "");
    OutgoingLetter letter = watched.only();
    assertEquals("lettre.pdf", letter.fileName());
    assertEquals(folder.toString(), letter.folder());
    assertEquals(Sha256.hex(LETTER), letter.sha256());
    assertArrayEquals(LETTER, watched.keep.documents.get(letter.document()));
    assertEquals(Set.of("done/lettre.pdf"), watched.files());
  }

  @Test
  void twoLooksTooCloseTogetherAreOne() throws IOException {
    watched.write("lettre.pdf", LETTER);
    watched.scan();
    watched.scanAfter(1);
    watched.assertOnly(LetterState.ARRIVING, "being-written");
  }

  @Test
  void aSlowWriterIsWaitedForAndTakenOnceWhole() throws IOException {
    Path file = folder.resolve("lettre.pdf");
    for (int part = 0; part < 10; part++) {
      int from = LETTER.length * part / 10;
      byte[] bytes = Arrays.copyOfRange(LETTER, from, LETTER.length * (part + 1) / 10);
      Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      watched.scanAfter(30);
      assertEquals(LetterState.ARRIVING, watched.only().state());
    }
    watched.scanAfter(2);
    watched.assertOnly(LetterState.ARRIVING, "being-written");
    watched.scanAfter(58);
    watched.assertOnly(LetterState.READING, "");
    assertEquals(Sha256.hex(LETTER), watched.only().sha256());
  }

  @Test
  void aWriterThatStopsHalfwayIsWaitedForForEverAndVisibly() throws IOException {
    watched.write("lettre.pdf", Arrays.copyOf(LETTER, LETTER.length / 2));
    for (int day = 0; day < 40; day++) {
      watched.scanAfter(86_400);
    }
    watched.assertOnly(LetterState.ARRIVING, "not-complete");
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.assertOnly(LetterState.READING, "");
  }

  @Test
  void aFileThatGoesOnWaitingIsLookedAtLessOften() throws IOException {
    watched.write("lettre.pdf", Arrays.copyOf(LETTER, LETTER.length / 2));
    watched.settle();
    assertEquals(Duration.ofSeconds(4), watched.scan());
    watched.scanAfter(4);
    assertEquals(Duration.ofSeconds(8), watched.scan());
    for (int scan = 0; scan < 20; scan++) {
      watched.scanAfter(600);
    }
    assertEquals(PERIOD, watched.scan());
  }

  @Test
  void aFileRenamedIntoPlaceIsTakenUnderItsLastNameOnly() throws IOException {
    Path temporary = watched.write("lettre.pdf.part", LETTER);
    watched.settle();
    assertTrue(watched.letters.all().isEmpty());
    Files.move(temporary, folder.resolve("lettre.pdf"));
    watched.settle();
    watched.assertOnly(LetterState.READING, "");
    assertEquals("lettre.pdf", watched.only().fileName());
  }

  @Test
  void aFileRenamedWhileItArrivesIsOneLetter() throws IOException {
    Path first = watched.write("document1.pdf", LETTER);
    watched.scan();
    Files.move(first, folder.resolve("lettre.pdf"));
    watched.settle();
    watched.assertOnly(LetterState.READING, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.tmp",
        "a.PART",
        "a.partial",
        "a.pdf.crdownload",
        "~$a.pdf",
        ".~lock.a.pdf#",
        "._a.pdf",
        "Thumbs.db",
        ".DS_Store",
        "@eaDir",
        ".syncthing.a.pdf.tmp",
        ".cache.pdf",
        "desktop.ini"
      })
  void temporaryAndSystemFilesAreLeftAlone(String name) throws IOException {
    watched.write(name, LETTER);
    watched.settle();
    assertTrue(watched.letters.all().isEmpty());
    assertEquals(Set.of(name), watched.files());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Éloïse Lefèvre (2).pdf",
        "e\u0301te\u0301.pdf",
        "文書.pdf",
        "письмо.pdf",
        "رسالة.pdf",
        "עברית.pdf",
        "🩺 urgent.pdf",
        "  blancs  .pdf",
        "sans ending",
        " .lettre.pdf",
        "\u202Efdp.ertte\u202C.pdf",
        "été.pdf",
        "a\u0301\u0300\u0308.pdf",
        "👩\u200D⚕️.pdf",
        "ligne\nsuivante.pdf",
        "CAPITALES.PDF",
        "a;b&c'd.pdf"
      })
  void namesInAnyAlphabetAreTaken(String name) throws IOException {
    watched.write(name, LETTER);
    watched.settle();
    watched.assertOnly(LetterState.READING, "");
    assertEquals(name, watched.only().fileName());
    assertEquals(Set.of("done/" + name), watched.files());
  }

  @Test
  void foldersAndLinksAreNotLetters() throws IOException {
    Files.createDirectories(folder.resolve("archives.pdf"));
    Path elsewhere = Files.write(Files.createTempFile("elsewhere", ".pdf"), LETTER);
    Files.createSymbolicLink(folder.resolve("lien.pdf"), elsewhere);
    watched.settle();
    assertTrue(watched.letters.all().isEmpty());
    Files.delete(elsewhere);
  }

  @Test
  void anEmptyFileIsSetAsideWhereItLies() throws IOException {
    watched.write("vide.pdf", new byte[0]);
    watched.settle();
    watched.assertOnly(LetterState.ARRIVING, "empty-file");
    watched.scanAfter(60);
    watched.assertOnly(LetterState.SET_ASIDE, "empty-file");
    watched.scanAfter(600);
    watched.assertOnly(LetterState.SET_ASIDE, "empty-file");
    assertEquals(Set.of("vide.pdf"), watched.files());
  }

  @Test
  void aFileThatIsNotAPdfIsSetAsideWhereItLies() throws IOException {
    watched.write("notes.txt", "Bonjour".getBytes(StandardCharsets.UTF_8));
    watched.settle();
    watched.assertOnly(LetterState.ARRIVING, "not-complete");
    watched.scanAfter(60);
    watched.assertOnly(LetterState.SET_ASIDE, "not-a-pdf");
    assertEquals(Set.of("notes.txt"), watched.files());
  }

  @Test
  void aFileThatIsTooLargeIsSetAsideWhereItLies() throws IOException {
    Path file = watched.write("atlas.pdf", LETTER);
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(Limits.MAX_FILE_BYTES + 1L);
    }
    watched.settle();
    watched.assertOnly(LetterState.SET_ASIDE, "too-large");
    assertEquals(Set.of("atlas.pdf"), watched.files());
  }

  @Test
  void whatWasSetAsideStaysSoAfterARestart() throws IOException {
    watched.write("vide.pdf", new byte[0]);
    watched.settle();
    watched.scanAfter(60);
    watched.restarted();
    watched.settle();
    watched.scanAfter(60);
    watched.assertOnly(LetterState.SET_ASIDE, "empty-file");
  }

  @Test
  void aFileThatWasSetAsideAndIsWrittenAnewArrives() throws IOException {
    watched.write("vide.pdf", new byte[0]);
    watched.settle();
    watched.scanAfter(60);
    watched.write("vide.pdf", LETTER);
    watched.settle();
    assertEquals(
        List.of(LetterState.DISCARDED, LetterState.READING),
        watched.letters.all().stream().map(OutgoingLetter::state).toList());
    assertEquals("file-changed", watched.letters.all().getFirst().reason());
  }

  @Test
  void aFileThatWasSetAsideAndIsTakenAwayIsForgotten() throws IOException {
    Path file = watched.write("vide.pdf", new byte[0]);
    watched.settle();
    watched.scanAfter(60);
    Files.delete(file);
    watched.scan();
    watched.assertOnly(LetterState.DISCARDED, "file-gone");
  }

  @Test
  void aFileThatVanishesWhileArrivingIsForgotten() throws IOException {
    Path file = watched.write("lettre.pdf", LETTER);
    watched.scan();
    Files.delete(file);
    watched.scan();
    assertTrue(watched.letters.all().isEmpty());
  }

  @Test
  void aFileThatVanishesWhileTheProgramIsStoppedIsForgotten() throws IOException {
    Path file = watched.write("lettre.pdf", LETTER);
    watched.scan();
    Files.delete(file);
    watched.restarted();
    watched.scan();
    assertTrue(watched.letters.all().isEmpty());
  }

  @Test
  void aFileThatAnotherProgramLocksIsWaitedFor() throws IOException {
    Path file = watched.write("lettre.pdf", LETTER);
    try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
      other.lock();
      watched.settle();
      watched.assertOnly(LetterState.ARRIVING, "locked");
    }
    watched.scanAfter(4);
    watched.assertOnly(LetterState.READING, "");
  }

  @Test
  void aFileThatCannotBeMovedBecauseItIsOpenIsWaitedFor() throws IOException {
    AtomicInteger refusals = new AtomicInteger();
    watched.rename =
        (from, to) -> {
          if (refusals.getAndIncrement() == 0) {
            throw new FileSystemException(from.toString(), null, "used by another process");
          }
          Moves.ATOMIC.apply(from, to);
        };
    watched.restarted();
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.assertOnly(LetterState.ARRIVING, "locked");
    watched.scanAfter(4);
    watched.assertOnly(LetterState.READING, "");
  }
}
