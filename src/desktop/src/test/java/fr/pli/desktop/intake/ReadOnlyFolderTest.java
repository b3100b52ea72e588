package fr.pli.desktop.intake;

import static fr.pli.desktop.intake.WatchedFolderFixture.LETTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.intake.Fuse.Step;
import fr.pli.desktop.pages.Pdfs;
import fr.pli.exchange.letter.LetterState;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Folders that let nothing be moved: letters are copied, files stay, and are not taken twice. */
class ReadOnlyFolderTest {
  @TempDir private Path folder;
  private WatchedFolderFixture watched;

  @BeforeEach
  void watchAReadOnlyFolder() {
    watched = new WatchedFolderFixture(folder);
    watched.rename =
        (from, _) -> {
          throw new AccessDeniedException(from.toString());
        };
    watched.restarted();
  }

  @Test
  void aLetterIsCopiedAndItsFileStays() throws IOException {
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.assertOnly(LetterState.READING, "");
    assertTrue(watched.files().contains("lettre.pdf"));
    assertEquals(
        new FolderState(folder.toString(), true, watched.now, "read-only"), watched.watch.state());
  }

  @Test
  void aFileThatStaysIsNotTakenAgain() throws IOException {
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    for (int start = 0; start < 3; start++) {
      watched.scanAfter(60);
      watched.restarted();
      watched.settle();
      watched.assertOnly(LetterState.READING, "");
      assertEquals("read-only", watched.watch.state().reason());
    }
  }

  @Test
  void aFileThatWasOnlyTouchedIsTheSameLetter() throws IOException {
    Path file = watched.write("lettre.pdf", LETTER);
    watched.settle();
    Files.setLastModifiedTime(file, FileTime.from(watched.now.plusSeconds(100)));
    watched.scanAfter(100);
    watched.scanAfter(100);
    watched.assertOnly(LetterState.READING, "");
  }

  @Test
  void aFileThatIsWrittenAnewIsANewLetter() throws IOException {
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.write("lettre.pdf", Pdfs.letter("Chère Consœur"));
    watched.scanAfter(30);
    watched.scanAfter(60);
    assertEquals(2, watched.letters.in(LetterState.READING).size());
    watched.restarted();
    watched.settle();
    assertEquals(2, watched.letters.all().size());
  }

  @Test
  void theSameBytesUnderAnotherNameAreAnotherLetterThatSaysSo() throws IOException {
    watched.write("a.pdf", LETTER);
    watched.write("b.pdf", LETTER);
    watched.settle();
    assertEquals(2, watched.letters.all().size());
    assertEquals(watched.letters.all().getFirst().id(), watched.letters.all().getLast().sameAs());
  }

  @Test
  void whatWasCopiedIsNotTakenAgainOnceTheFolderLetsFilesBeMoved() throws IOException {
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.rename = Moves.ATOMIC;
    watched.restarted();
    watched.settle();
    watched.assertOnly(LetterState.READING, "");
    watched.write("autre.pdf", Pdfs.letter("Autre"));
    watched.settle();
    assertEquals(2, watched.letters.all().size());
    assertTrue(watched.files().contains("done/autre.pdf"));
  }

  @Test
  void aFileThatItsOwnerTakesAwayIsStillALetter() throws IOException {
    Path file = watched.write("lettre.pdf", LETTER);
    watched.settle();
    Files.delete(file);
    watched.scanAfter(30);
    watched.assertOnly(LetterState.READING, "");
    assertEquals("", watched.watch.state().reason());
  }

  @Test
  void aVaultThatDoesNotStoreIsAskedAgain() throws IOException {
    watched.keep.full = true;
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.assertOnly(LetterState.ARRIVING, "not-stored");
    watched.keep.full = false;
    watched.scanAfter(30);
    watched.assertOnly(LetterState.READING, "");
  }

  @Test
  void aSingleFileThatMayNotBeMovedIsTriedForAWhileAndThenCopied() throws IOException {
    watched.rename =
        (from, to) -> {
          if (from.endsWith("lettre.pdf")) {
            throw new AccessDeniedException(from.toString());
          }
          Moves.ATOMIC.apply(from, to);
        };
    watched.restarted();
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.assertOnly(LetterState.ARRIVING, "read-only");
    watched.scanAfter(60);
    watched.assertOnly(LetterState.READING, "");
    assertEquals(Set.of("lettre.pdf"), watched.files());
  }

  @Test
  void aFileSystemThatIsMountedReadOnlyIsAReadOnlyFolder() throws IOException {
    watched.rename =
        (from, _) -> {
          throw new FileSystemException(from.toString(), null, "Read-only file system");
        };
    watched.restarted();
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.assertOnly(LetterState.READING, "");
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"BEFORE_TAKEN", "AFTER_TAKEN"})
  void dyingWhileItIsCopiedNeitherLosesNorDoubles(Step step) throws IOException {
    watched.store = new DyingLetters(watched.letters, new Fuse(step));
    watched.restarted();
    watched.write("lettre.pdf", LETTER);
    watched.scan();
    Assertions.assertThrows(Fuse.Killed.class, () -> watched.scanAfter(2));
    watched.restarted();
    watched.settle();
    watched.scanAfter(60);
    watched.assertOnly(LetterState.READING, "");
  }
}
