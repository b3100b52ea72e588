package fr.pli.desktop.intake;

import static fr.pli.desktop.intake.WatchedFolderFixture.LETTER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.Pdfs;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.StorageException.Reason;
import fr.pli.desktop.vault.StorageFailures;
import fr.pli.exchange.letter.LetterState;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTakeOverTest {
  @TempDir private Path folder;
  private WatchedFolderFixture watched;

  @BeforeEach
  void watch() {
    watched = new WatchedFolderFixture(folder);
  }

  @Test
  void whereAFileCannotBeRenamedInOneStepItIsCopiedAndCompared() throws IOException {
    watched.rename =
        (from, to) -> {
          throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "volume");
        };
    watched.restarted();
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.assertOnly(LetterState.READING, "");
    assertEquals(Set.of("done/lettre.pdf"), watched.files());
    assertArrayEquals(LETTER, Files.readAllBytes(folder.resolve("done/lettre.pdf")));
  }

  @Test
  void aCopyThatWasInterruptedIsMadeAgain() throws IOException {
    watched.write("lettre.pdf", LETTER);
    Files.createDirectories(folder.resolve("processing"));
    Files.write(folder.resolve("processing/lettre.pdf.part"), Arrays.copyOf(LETTER, 100));
    watched.settle();
    watched.scan();
    watched.assertOnly(LetterState.READING, "");
    assertEquals(Set.of("done/lettre.pdf"), watched.files());
  }

  @Test
  void aCopyWhoseSourceWasNotYetDeletedIsOneLetter() throws IOException {
    Path source = watched.write("lettre.pdf", LETTER);
    Files.setLastModifiedTime(
        source, java.nio.file.attribute.FileTime.from(watched.now.minusSeconds(100)));
    Files.createDirectories(folder.resolve("processing"));
    Files.copy(source, folder.resolve("processing/lettre.pdf"));
    watched.settle();
    watched.assertOnly(LetterState.READING, "");
    assertEquals(Set.of("done/lettre.pdf"), watched.files());
  }

  @Test
  void aVaultThatDoesNotStoreLeavesTheFileAndIsAskedAgain() throws IOException {
    watched.keep.full = true;
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.assertOnly(LetterState.ARRIVING, "not-stored");
    assertEquals(Set.of("processing/lettre.pdf"), watched.files());
    watched.scanAfter(30);
    watched.assertOnly(LetterState.ARRIVING, "not-stored");
    watched.keep.full = false;
    watched.scanAfter(30);
    watched.assertOnly(LetterState.READING, "");
    assertEquals(Set.of("done/lettre.pdf"), watched.files());
  }

  @Test
  void oneThatTheVaultRefusesDoesNotHoldUpThoseThatCameWithIt() throws IOException {
    byte[] refused = Pdfs.letter("Refusée");
    watched.vault =
        new InMemoryDocuments() {
          @Override
          public DocumentId put(byte[] pdf) {
            if (Arrays.equals(pdf, refused)) {
              throw StorageFailures.of(Reason.FAILED);
            }
            return watched.keep.put(pdf);
          }
        };
    watched.restarted();
    watched.write("a.pdf", Pdfs.letter("Un"));
    watched.write("b.pdf", refused);
    watched.write("c.pdf", Pdfs.letter("Deux"));
    watched.settle();
    watched.scanAfter(30);
    assertEquals(2, watched.letters.in(LetterState.READING).size());
    assertEquals(
        List.of("b.pdf not-stored"),
        watched.letters.in(LetterState.ARRIVING).stream()
            .map(letter -> letter.fileName() + " " + letter.reason())
            .toList());
    assertEquals(Set.of("done/a.pdf", "done/c.pdf", "processing/b.pdf"), watched.files());
  }

  @Test
  void moreThanAreTakenTogetherAreAllTakenAtOnce() throws IOException {
    int many = 2 * FolderWatch.MOST_TOGETHER + 7;
    for (int at = 0; at < many; at++) {
      watched.write(at + ".pdf", Pdfs.letter("Lettre " + at));
    }
    watched.settle();
    assertEquals(many, watched.letters.in(LetterState.READING).size());
    assertEquals(many, watched.keep.documents.size());
    assertTrue(watched.files().stream().allMatch(file -> file.startsWith("done/")));
  }

  @Test
  void aNamesakeWaitsUntilTheFirstIsFinished() throws IOException {
    watched.keep.full = true;
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    byte[] other = Pdfs.letter("Chère Consœur");
    watched.write("lettre.pdf", other);
    watched.settle();
    assertEquals(Set.of("lettre.pdf", "processing/lettre.pdf"), watched.files());
    watched.keep.full = false;
    watched.scanAfter(30);
    watched.scanAfter(30);
    assertEquals(2, watched.letters.in(LetterState.READING).size());
    assertEquals(Set.of("done/lettre (2).pdf", "done/lettre.pdf"), watched.files());
  }

  @Test
  void theSameNameTwiceOverwritesNothing() throws IOException {
    for (String line : List.of("Un", "Deux", "Trois")) {
      watched.write("lettre.pdf", Pdfs.letter(line));
      watched.settle();
    }
    assertEquals(3, watched.letters.in(LetterState.READING).size());
    assertEquals(
        Set.of("done/lettre (2).pdf", "done/lettre (3).pdf", "done/lettre.pdf"), watched.files());
  }

  @Test
  void theSameBytesTwiceAreTwoLettersThatKnowOfEachOther() throws IOException {
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    List<OutgoingLetter> letters = watched.letters.in(LetterState.READING);
    assertEquals(2, letters.size());
    assertEquals(letters.getFirst().id(), letters.getLast().sameAs());
  }

  @Test
  void whatStaysBrokenInProcessingEndsInFailedWithItsReason() throws IOException {
    Path processing = Files.createDirectories(folder.resolve("processing"));
    Files.write(processing.resolve("lettre.pdf"), Arrays.copyOf(LETTER, 300));
    watched.scan();
    watched.assertOnly(LetterState.ARRIVING, "being-written");
    watched.scanAfter(120);
    watched.assertOnly(LetterState.SET_ASIDE, "not-complete");
    assertEquals(Set.of("failed/lettre.pdf", "failed/lettre.pdf.reason.txt"), watched.files());
    String reason = Files.readString(folder.resolve("failed/lettre.pdf.reason.txt"));
    assertEquals("not-complete " + watched.now, reason.strip());
    watched.restarted();
    watched.scanAfter(120);
    watched.assertOnly(LetterState.SET_ASIDE, "not-complete");
  }

  @Test
  void aFullQueueLeavesFilesInTheFolderVisibly() throws IOException {
    watched.room = false;
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.assertOnly(LetterState.ARRIVING, "queue-full");
    assertEquals(Set.of("lettre.pdf"), watched.files());
    watched.room = true;
    watched.scanAfter(30);
    watched.assertOnly(LetterState.READING, "");
  }

  @Test
  void aFolderThatVanishesIsSaidSoAndFoundAgain() throws IOException {
    AtomicInteger told = new AtomicInteger();
    watched.changed.subscribe(told::incrementAndGet);
    watched.write("lettre.pdf", LETTER);
    watched.scan();
    assertTrue(watched.watch.state().available());
    Path away = folder.resolveSibling(folder.getFileName() + "-debranche");
    Files.move(folder, away, StandardCopyOption.ATOMIC_MOVE);
    watched.scanAfter(30);
    assertEquals(
        new FolderState(folder.toString(), false, watched.now, "missing"), watched.watch.state());
    watched.assertOnly(LetterState.ARRIVING, "being-written");
    Files.move(away, folder, StandardCopyOption.ATOMIC_MOVE);
    watched.scanAfter(30);
    assertTrue(watched.watch.state().available());
    assertEquals(2, told.get());
    watched.scanAfter(2);
    watched.assertOnly(LetterState.READING, "");
  }

  @Test
  void aFolderThatIsAFileIsSaidToBeMissing() throws IOException {
    WatchedFolderFixture odd = new WatchedFolderFixture(watched.write("fichier", LETTER));
    odd.scan();
    assertEquals("missing", odd.watch.state().reason());
  }

  @Test
  void aFileDroppedInAgainAfterItWasTakenIsANewLetter() throws IOException {
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.write("lettre.pdf", Pdfs.letter("Autre"));
    watched.settle();
    assertEquals(new TreeSet<>(Set.of("done/lettre (2).pdf", "done/lettre.pdf")), watched.files());
  }
}
