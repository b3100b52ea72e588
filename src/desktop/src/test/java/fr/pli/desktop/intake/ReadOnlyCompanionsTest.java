package fr.pli.desktop.intake;

import static fr.pli.desktop.intake.WatchedFolderFixture.LETTER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.companion.CompanionBytes;
import fr.pli.desktop.companion.KeptCompanions;
import fr.pli.desktop.companion.Messages7;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes with a letter in a folder that lets nothing be moved is copied with the letter. */
class ReadOnlyCompanionsTest {
  private static final byte[] SIDECAR =
      "{\"format\": \"pli-letter/1\", \"patient\": {\"familyName\": \"DUVAL\"}}".getBytes(UTF_8);

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

  private List<CompanionBytes> kept(OutgoingLetter letter) {
    return watched.kept.of(
        new KeptCompanions.Letter(letter.folder(), letter.fileName(), letter.sha256()));
  }

  private void startedAgain() {
    for (int start = 0; start < 3; start++) {
      watched.scanAfter(60);
      watched.restarted();
      watched.settle();
      watched.scanAfter(60);
    }
  }

  @Test
  void aCompanionIsCopiedWithItsLetterAndNeitherIsTakenAgain() throws IOException {
    watched.write("lettre.json", SIDECAR);
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    startedAgain();
    watched.assertOnly(LetterState.READING, "");
    assertArrayEquals(SIDECAR, kept(watched.only()).getFirst().bytes());
    assertTrue(watched.files().containsAll(Set.of("lettre.json", "lettre.pdf")));
  }

  @Test
  void aMessageThatHoldsItsLetterIsNotTakenAgain() throws IOException {
    watched.write("42.hl7", Messages7.oru(LETTER));
    watched.settle();
    watched.scanAfter(10);
    startedAgain();
    watched.assertOnly(LetterState.READING, "");
    assertEquals(Sha256.hex(LETTER), watched.only().sha256());
    assertArrayEquals(Messages7.oru(LETTER), kept(watched.only()).getFirst().bytes());
  }

  @Test
  void aMessageThatSaysSomethingElseOfTheSameLetterIsANewOne() throws IOException {
    watched.write("42.hl7", Messages7.oru(LETTER));
    watched.settle();
    watched.scanAfter(10);
    watched.write("42.hl7", Messages7.mdm(LETTER));
    watched.scanAfter(30);
    watched.scanAfter(60);
    startedAgain();
    assertEquals(2, watched.letters.in(LetterState.READING).size());
  }

  @Test
  void aLetterThatMayNotBeMovedIsCopiedWithTheCompanionThatWasMovedAlready() throws IOException {
    watched.rename =
        (from, to) -> {
          if (from.endsWith("lettre.pdf")) {
            throw new AccessDeniedException(from.toString());
          }
          Moves.ATOMIC.apply(from, to);
        };
    watched.restarted();
    watched.write("lettre.json", SIDECAR);
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.scanAfter(60);
    watched.scanAfter(60);
    watched.assertOnly(LetterState.READING, "");
    assertArrayEquals(SIDECAR, kept(watched.only()).getFirst().bytes());
    watched.restarted();
    watched.settle();
    assertEquals(Set.of("lettre.json", "lettre.pdf"), watched.files());
    watched.assertOnly(LetterState.READING, "");
  }
}
