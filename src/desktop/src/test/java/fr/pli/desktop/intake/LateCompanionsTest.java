package fr.pli.desktop.intake;

import static fr.pli.desktop.intake.WatchedFolderFixture.LETTER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.companion.CompanionBytes;
import fr.pli.desktop.companion.KeptCompanions;
import fr.pli.desktop.companion.Messages7;
import fr.pli.desktop.pages.Pdfs;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.exchange.letter.LetterState;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes with a letter comes after the letter was taken in. */
class LateCompanionsTest {
  private static final byte[] SIDECAR =
      "{\"format\": \"pli-letter/1\", \"patient\": {\"familyName\": \"DUVAL\"}}".getBytes(UTF_8);

  @TempDir private Path folder;
  private WatchedFolderFixture watched;

  @BeforeEach
  void watch() {
    watched = new WatchedFolderFixture(folder);
  }

  /** Takes a letter in and brings it to a state. */
  private OutgoingLetter taken(String name, byte[] pdf, LetterState... way) throws IOException {
    watched.write(name, pdf);
    watched.settle();
    OutgoingLetter letter = watched.letters.in(LetterState.READING).getFirst();
    watched.letters.read(letter.id(), Reading.nothing(1, List.of()), NOTHING);
    LetterState at = LetterState.TO_REVIEW;
    for (LetterState next : way) {
      watched.letters.move(letter.id(), at, next, "", "test");
      at = next;
    }
    return letter;
  }

  private static final ReviewSheet NOTHING =
      new ReviewSheet(null, false, null, null, null, List.of(), "", false);

  /** Looks until it is clear that nothing else comes. */
  private void late(String name, byte[] bytes) throws IOException {
    watched.write(name, bytes);
    watched.settle();
    watched.scanAfter(10);
    watched.scanAfter(60);
  }

  private List<CompanionBytes> kept(OutgoingLetter letter) {
    return watched.kept.of(
        new KeptCompanions.Letter(letter.folder(), letter.fileName(), letter.sha256()));
  }

  private Stream<String> waiting() {
    return watched.letters.in(LetterState.ARRIVING).stream()
        .map(letter -> letter.fileName() + " " + letter.reason());
  }

  @Test
  void isKeptWithALetterThatIsToReviewWhichIsReadAgain() throws IOException {
    OutgoingLetter letter = taken("Lettre.pdf", LETTER);
    late("lettre.JSON", SIDECAR);
    watched.assertOnly(LetterState.READING, "companion-came");
    assertArrayEquals(SIDECAR, kept(letter).getFirst().bytes());
    assertEquals(Set.of("done/Lettre.pdf", "done/lettre.JSON"), watched.files());
  }

  @Test
  void waitsForItsOwnLetterFirst() throws IOException {
    OutgoingLetter former = taken("courrier.pdf", LETTER);
    watched.write("courrier.json", SIDECAR);
    watched.settle();
    watched.scanAfter(10);
    watched.write("courrier.pdf", Pdfs.letter("Autre"));
    watched.settle();
    watched.scanAfter(60);
    assertEquals(List.of(), kept(former));
    assertEquals(1, watched.kept.kept.size());
    assertEquals(1, watched.letters.in(LetterState.READING).size());
  }

  @Test
  void comesToThoseThatCameInTime() throws IOException {
    watched.write("lettre.hl7", Messages7.oru(LETTER));
    OutgoingLetter letter = taken("lettre.pdf", LETTER);
    late("lettre.json", SIDECAR);
    assertEquals(
        List.of("lettre.hl7", "lettre.json"),
        kept(letter).stream().map(CompanionBytes::name).toList());
  }

  @Test
  void isSuspectedWhenItIsOfAnotherTime() throws IOException {
    OutgoingLetter letter = taken("lettre.pdf", LETTER);
    Path sidecar = watched.write("lettre.json", SIDECAR);
    Files.setLastModifiedTime(sidecar, FileTime.from(watched.now.minusSeconds(3_600)));
    watched.settle();
    watched.scanAfter(60);
    assertTrue(kept(letter).getFirst().apart());
  }

  @Test
  void thatHoldsTheLetterIsNoSecondLetter() throws IOException {
    OutgoingLetter letter = taken("42.pdf", LETTER);
    late("42.hl7", Messages7.oru(LETTER));
    watched.assertOnly(LetterState.READING, "companion-came");
    assertEquals(1, kept(letter).size());
  }

  @Test
  void thatHoldsAnotherLetterIsThatLetter() throws IOException {
    OutgoingLetter letter = taken("42.pdf", LETTER);
    late("42.hl7", Messages7.oru(Pdfs.letter("Autre")));
    assertEquals(List.of(), kept(letter));
    assertEquals(2, watched.letters.all().size());
  }

  @ParameterizedTest
  @EnumSource(
      value = LetterState.class,
      names = {"APPROVED", "DONE"})
  void staysVisibleWhenItsLetterWasSent(LetterState state) throws IOException {
    OutgoingLetter letter =
        state == LetterState.DONE
            ? taken("lettre.pdf", LETTER, LetterState.APPROVED, LetterState.DONE)
            : taken("lettre.pdf", LETTER, LetterState.APPROVED);
    late("lettre.json", SIDECAR);
    assertEquals(List.of("lettre.json companion-too-late"), waiting().toList());
    assertEquals(List.of(), kept(letter));
    assertEquals(Set.of("done/lettre.pdf", "lettre.json"), watched.files());
    Files.delete(folder.resolve("lettre.json"));
    watched.scanAfter(30);
    assertEquals(0, waiting().count(), "Whoever takes the file away has seen it");
  }

  @Test
  void isAttachedWhenItsLetterIsTakenBack() throws IOException {
    OutgoingLetter letter = taken("lettre.pdf", LETTER, LetterState.APPROVED);
    late("lettre.json", SIDECAR);
    watched.letters.move(letter.id(), LetterState.APPROVED, LetterState.TO_REVIEW, "", "test");
    watched.scanAfter(400);
    assertEquals(1, kept(letter).size());
    watched.assertOnly(LetterState.READING, "companion-came");
  }

  @Test
  void isNotGuessedToBelongToOneOfSeveral() throws IOException {
    taken("lettre.pdf", LETTER);
    taken("lettre.pdf", Pdfs.letter("Autre"));
    late("lettre.json", SIDECAR);
    assertEquals(List.of("lettre.json companion-of-several"), waiting().toList());
    assertTrue(watched.kept.kept.isEmpty());
  }

  @Test
  void ofALetterInTheBinIsAlone() throws IOException {
    taken("lettre.pdf", LETTER, LetterState.DISCARDED);
    late("lettre.json", SIDECAR);
    assertEquals(List.of("lettre.json companion-alone"), waiting().toList());
  }

  @Test
  void ofALetterThatIsBeingReadWaitsUntilItIsRead() throws IOException {
    OutgoingLetter letter = taken("lettre.pdf", LETTER, LetterState.READING);
    late("lettre.json", SIDECAR);
    assertEquals(List.of(), kept(letter), "Whoever reads it now may have looked already");
    watched.letters.read(letter.id(), Reading.nothing(1, List.of()), NOTHING);
    watched.scanAfter(400);
    assertEquals(1, kept(letter).size());
  }

  @Test
  void whereNothingMayBeMovedItIsAttachedOnceAndStays() throws IOException {
    OutgoingLetter letter = taken("lettre.pdf", LETTER);
    watched.rename =
        (from, to) -> {
          throw new AccessDeniedException("");
        };
    watched.restarted();
    late("lettre.json", SIDECAR);
    assertEquals(1, kept(letter).size());
    watched.letters.read(letter.id(), Reading.nothing(1, List.of()), NOTHING);
    watched.scanAfter(400);
    watched.assertOnly(LetterState.TO_REVIEW, "");
    assertTrue(Files.exists(folder.resolve("lettre.json")));
  }

  @Test
  void aFallBeforeItIsPutAwayHasItAttachedAgain() throws IOException {
    OutgoingLetter letter = taken("lettre.pdf", LETTER);
    watched.rename =
        (from, to) -> {
          throw new Fuse.Killed();
        };
    watched.restarted();
    watched.write("lettre.json", SIDECAR);
    watched.settle();
    assertThrows(Fuse.Killed.class, () -> watched.scanAfter(60));
    watched.letters.read(letter.id(), Reading.nothing(1, List.of()), NOTHING);
    watched.rename = Moves.ATOMIC;
    watched.restarted();
    watched.settle();
    watched.scanAfter(60);
    assertEquals(1, kept(letter).size());
    assertFalse(Files.exists(folder.resolve("lettre.json")));
    watched.assertOnly(LetterState.READING, "companion-came");
  }
}
