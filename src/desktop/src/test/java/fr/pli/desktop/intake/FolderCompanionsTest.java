package fr.pli.desktop.intake;

import static fr.pli.desktop.intake.WatchedFolderFixture.LETTER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.companion.CompanionBytes;
import fr.pli.desktop.companion.KeptCompanions;
import fr.pli.desktop.companion.Messages7;
import fr.pli.desktop.pages.Pdfs;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // a value that is missing fails the test, as it should
class FolderCompanionsTest {
  private static final byte[] SIDECAR =
      "{\"format\": \"pli-letter/1\", \"patient\": {\"familyName\": \"DUVAL\"}}".getBytes(UTF_8);

  @TempDir private Path folder;
  private WatchedFolderFixture watched;

  @BeforeEach
  void watch() {
    watched = new WatchedFolderFixture(folder);
  }

  private List<CompanionBytes> kept() {
    OutgoingLetter letter = watched.only();
    return watched.kept.of(
        new KeptCompanions.Letter(letter.folder(), letter.fileName(), letter.sha256()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lettre.json", "lettre.pdf.json", "LETTRE.JSON"})
  void whatComesWithALetterIsKeptAndPutAwayWithIt(String name) throws IOException {
    watched.write(name, SIDECAR);
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.assertOnly(LetterState.READING, "");
    assertEquals("lettre.pdf", watched.only().fileName());
    assertEquals(name, kept().getFirst().name());
    assertArrayEquals(SIDECAR, kept().getFirst().bytes());
    assertFalse(kept().getFirst().apart());
    assertEquals(Set.of("done/" + name, "done/lettre.pdf"), watched.files());
  }

  @Test
  void whatLiesBesideTwoOfOneNameComesWithOneOfThem() throws IOException {
    watched.write("lettre.json", SIDECAR);
    watched.write("lettre.pdf", LETTER);
    watched.write("lettre.PDF", Pdfs.letter("Autre"));
    watched.settle();
    watched.scanAfter(30);
    assertEquals(2, watched.letters.in(LetterState.READING).size());
    assertEquals(1, watched.kept.kept.size());
  }

  @Test
  void aLetterWaitsForACompanionThatIsStillWritten() throws IOException {
    watched.write("lettre.pdf", LETTER);
    watched.scan();
    watched.write("lettre.json", new byte[] {'{'});
    watched.write("lettre.hl7", new byte[] {'M'});
    watched.scanAfter(2);
    watched.assertOnly(LetterState.ARRIVING, "being-written");
    watched.write("lettre.json", SIDECAR);
    watched.write("lettre.hl7", Messages7.oru(LETTER));
    watched.scanAfter(2);
    watched.assertOnly(LetterState.ARRIVING, "being-written");
    watched.scanAfter(4);
    watched.assertOnly(LetterState.READING, "");
    assertEquals(2, kept().size());
  }

  @Test
  void whereCompanionsComeALateOneIsWaitedFor() throws IOException {
    watched.write("premiere.json", SIDECAR);
    watched.write("premiere.pdf", LETTER);
    watched.settle();
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    assertEquals(1, watched.letters.in(LetterState.ARRIVING).size());
    watched.write("lettre.json", SIDECAR);
    watched.scanAfter(2);
    watched.scanAfter(2);
    watched.scanAfter(4);
    assertEquals(2, watched.kept.kept.size());
    watched.write("seule.pdf", LETTER);
    watched.settle();
    watched.scanAfter(10);
    assertEquals(3, watched.letters.in(LetterState.READING).size());
  }

  @Test
  void aMessageThatHoldsItsLetterIsOne() throws IOException {
    watched.write("42.hl7", Messages7.oru(LETTER));
    watched.settle();
    assertTrue(watched.letters.all().isEmpty());
    watched.scanAfter(10);
    watched.assertOnly(LetterState.READING, "");
    assertEquals(Sha256.hex(LETTER), watched.only().sha256());
    assertEquals("42.hl7", watched.only().fileName());
    assertArrayEquals(LETTER, watched.keep.documents.get(watched.only().document()));
    assertEquals("42.hl7", kept().getFirst().name());
    assertEquals(Set.of("done/42.hl7"), watched.files());
  }

  @Test
  void aMessageBesideAPdfIsNoSecondLetter() throws IOException {
    watched.write("42.hl7", Messages7.oru(LETTER));
    watched.write("42.pdf", LETTER);
    watched.settle();
    watched.scanAfter(30);
    watched.assertOnly(LetterState.READING, "");
    assertFalse(kept().getFirst().apart());
    assertEquals(Set.of("done/42.hl7", "done/42.pdf"), watched.files());
  }

  @Test
  void aMessageThatHoldsAnotherDocumentIsSuspected() throws IOException {
    watched.write("42.hl7", Messages7.oru("%PDF-1.7 another %%EOF".getBytes(UTF_8)));
    watched.write("42.pdf", LETTER);
    watched.settle();
    assertTrue(kept().getFirst().apart());
  }

  @Test
  void aCompanionOfAnotherTimeIsSuspected() throws IOException {
    Path sidecar = watched.write("lettre.json", SIDECAR);
    Path letter = watched.write("lettre.pdf", LETTER);
    long written = Files.getLastModifiedTime(letter).toMillis();
    Files.setLastModifiedTime(sidecar, FileTime.fromMillis(written - 3_600_000));
    watched.settle();
    assertTrue(kept().getFirst().apart());
  }

  @Test
  void aCompanionWithoutItsLetterBecomesVisibleAndIsTakenWhenTheLetterComes() throws IOException {
    watched.write("lettre.json", SIDECAR);
    watched.settle();
    watched.scanAfter(10);
    assertTrue(watched.letters.all().isEmpty());
    watched.scanAfter(60);
    watched.assertOnly(LetterState.ARRIVING, "companion-alone");
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.assertOnly(LetterState.READING, "");
    assertEquals(1, kept().size());
  }

  @Test
  void aBrokenCompanionDoesNotStopItsLetter() throws IOException {
    watched.write("lettre.hl7", "MSH|bonjour".getBytes(UTF_8));
    watched.write("lettre.hpr", new byte[0]);
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.assertOnly(LetterState.READING, "");
    assertEquals(2, kept().size());
  }

  @Test
  void aBrokenOneAloneIsSetAsideAndAnyOtherTextIsWhatItWas() throws IOException {
    watched.write("a.hl7", "MSH|bonjour".getBytes(UTF_8));
    watched.write("b.txt", "Penser au pain.".getBytes(UTF_8));
    watched.settle();
    watched.scanAfter(10);
    watched.scanAfter(80);
    assertEquals(
        Set.of("companion-malformed", "not-a-pdf"),
        Set.copyOf(watched.letters.all().stream().map(OutgoingLetter::reason).toList()));
    assertEquals(Set.of("a.hl7", "b.txt"), watched.files());
  }

  @Test
  void aTextThatOnlySharesTheNameStaysWhereItIs() throws IOException {
    watched.write("lettre.txt", "Penser au pain.".getBytes(UTF_8));
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    watched.assertOnly(LetterState.READING, "");
    assertEquals(Set.of("done/lettre.pdf", "lettre.txt"), watched.files());
    assertTrue(watched.kept.kept.isEmpty());
  }

  @Test
  void aLetterIsNotTakenWithoutACompanionThatCannotBeMoved() throws IOException {
    watched.rename =
        (from, to) -> {
          if (from.toString().endsWith(".json") && from.getParent().equals(folder)) {
            throw new AccessDeniedException("");
          }
          Moves.ATOMIC.apply(from, to);
        };
    watched.restarted();
    watched.write("lettre.json", SIDECAR);
    watched.write("lettre.pdf", LETTER);
    watched.settle();
    assertEquals(LetterState.ARRIVING, watched.only().state());
    assertEquals(Set.of("lettre.json", "lettre.pdf"), watched.files());
  }

  /** Dies at one of its steps, the next time at the one after that. */
  private static final class Countdown {
    private int left;

    private Countdown(int left) {
      this.left = left;
    }

    void step() {
      if (left-- == 0) {
        throw new Fuse.Killed();
      }
    }

    boolean survived() {
      return left >= 0;
    }
  }

  private void mortal(Countdown life) {
    watched.rename =
        (from, to) -> {
          life.step();
          Moves.ATOMIC.apply(from, to);
          life.step();
        };
    Documents alive = watched.keep;
    watched.vault =
        new InMemoryDocuments() {
          @Override
          public DocumentId put(byte[] bytes) {
            life.step();
            DocumentId id = alive.put(bytes);
            life.step();
            return id;
          }
        };
    watched.companions =
        new KeptCompanions() {
          @Override
          public void keep(Letter letter, List<CompanionBytes> companions) {
            life.step();
            watched.kept.keep(letter, companions);
            life.step();
          }

          @Override
          public List<CompanionBytes> of(Letter letter) {
            return watched.kept.of(letter);
          }
        };
    watched.restarted();
  }

  private void immortal() {
    watched.rename = Moves.ATOMIC;
    watched.vault = watched.keep;
    watched.companions = watched.kept;
    watched.restarted();
  }

  @Test
  void killedAtAnyStepALetterKeepsItsCompanionAndNeitherIsLostNorDoubled() throws IOException {
    boolean survived = false;
    for (int step = 0; !survived; step++) {
      Path own = Files.createDirectory(folder.resolve("step" + step));
      watched = new WatchedFolderFixture(own);
      Countdown life = new Countdown(step);
      mortal(life);
      watched.write("lettre.json", SIDECAR);
      watched.write("lettre.pdf", LETTER);
      try {
        watched.settle();
      } catch (Fuse.Killed killed) {
        immortal();
        watched.settle();
        watched.scanAfter(60);
      }
      survived = life.survived();
      watched.assertOnly(LetterState.READING, "");
      assertArrayEquals(SIDECAR, kept().getFirst().bytes(), "step " + step);
      assertEquals(Set.of("done/lettre.json", "done/lettre.pdf"), watched.files());
    }
  }

  @Test
  void killedAtAnyStepAMessageIsOneLetter() throws IOException {
    boolean survived = false;
    for (int step = 0; !survived; step++) {
      watched = new WatchedFolderFixture(Files.createDirectory(folder.resolve("step" + step)));
      Countdown life = new Countdown(step);
      mortal(life);
      watched.write("42.hl7", Messages7.mdm(LETTER));
      try {
        watched.settle();
        watched.scanAfter(10);
      } catch (Fuse.Killed killed) {
        immortal();
        watched.settle();
        watched.scanAfter(60);
      }
      survived = life.survived();
      watched.assertOnly(LetterState.READING, "");
      assertEquals(1, kept().size());
      assertEquals(Set.of("done/42.hl7"), watched.files());
    }
  }
}
