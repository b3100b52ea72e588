package fr.pli.desktop.intake;

import static fr.pli.desktop.intake.WatchedFolderFixture.LETTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pli.desktop.intake.Fuse.Step;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.exchange.letter.LetterState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program dies between any two steps of taking a letter in, and starts again. */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class RestartTest {
  @TempDir private Path folder;

  private WatchedFolderFixture dying(Step step) {
    WatchedFolderFixture watched = new WatchedFolderFixture(folder);
    Fuse fuse = new Fuse(step);
    watched.store = new DyingLetters(watched.letters, fuse);
    watched.rename =
        (from, to) -> {
          boolean begins = to.getParent().endsWith("processing");
          fuse.at(begins ? Step.BEFORE_RENAME : Step.BEFORE_DONE);
          Moves.ATOMIC.apply(from, to);
          fuse.at(begins ? Step.AFTER_RENAME : Step.AFTER_DONE);
        };
    watched.vault =
        new Documents() {
          @Override
          public DocumentId put(byte[] pdf) {
            fuse.at(Step.BEFORE_PUT);
            DocumentId id = watched.keep.put(pdf);
            fuse.at(Step.AFTER_PUT);
            return id;
          }

          @Override
          public byte[] read(DocumentId document) {
            return watched.keep.read(document);
          }

          @Override
          public boolean holds(DocumentId document) {
            return watched.keep.holds(document);
          }

          @Override
          public void delete(DocumentId document) {
            watched.keep.delete(document);
          }

          @Override
          public int sweep(Set<DocumentId> referenced) {
            return watched.keep.sweep(referenced);
          }
        };
    watched.restarted();
    return watched;
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"BEFORE_READ", "AFTER_READ"})
  void aLetterIsNeitherLostNorDoubled(Step step) throws IOException {
    WatchedFolderFixture watched = dying(step);
    watched.write("lettre.pdf", LETTER);
    watched.scan();
    assertThrows(Fuse.Killed.class, () -> watched.scanAfter(2));
    for (int start = 0; start < 2; start++) {
      watched.restarted();
      watched.settle();
      watched.assertOnly(LetterState.READING, "");
      assertEquals(Set.of("done/lettre.pdf"), watched.files());
      assertEquals(1, watched.keep.documents.size());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = LetterState.class,
      names = {"TO_REVIEW", "APPROVED", "DONE", "SET_ASIDE", "DISCARDED"})
  void aLetterThatWentOnBeforeItsFileWasPutAwayIsNotDoubled(LetterState state) throws IOException {
    WatchedFolderFixture watched = dying(Step.BEFORE_DONE);
    watched.write("lettre.pdf", LETTER);
    watched.scan();
    assertThrows(Fuse.Killed.class, () -> watched.scanAfter(2));
    bring(watched, state);
    watched.restarted();
    watched.settle();
    watched.assertOnly(state, "");
    assertEquals(Set.of("done/lettre.pdf"), watched.files());
  }

  private static void bring(WatchedFolderFixture watched, LetterState goal) {
    LetterState at = LetterState.READING;
    while (at != goal) {
      LetterState next =
          at.mayBecome(goal)
              ? goal
              : at == LetterState.READING ? LetterState.TO_REVIEW : LetterState.APPROVED;
      watched.letters.move(watched.only().id(), at, next, "", "test");
      at = next;
    }
  }
}
