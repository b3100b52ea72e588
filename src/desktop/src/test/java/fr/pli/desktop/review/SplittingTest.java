package fr.pli.desktop.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.learning.Teaching;
import fr.pli.desktop.pages.PageCutter;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.pages.UnreadableException.Reason;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.practice.Crash;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.work.Job;
import fr.pli.desktop.work.Jobs;
import fr.pli.exchange.letter.LetterState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class SplittingTest {
  private static final PageCutter CUTTER =
      (pdf, first, last) -> Practice.pdf(new String(pdf, StandardCharsets.UTF_8) + first + last);

  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
  }

  @Test
  void thePartsTakeThePlaceOfTheFile() throws Exception {
    UUID whole = batch(6);
    List<UUID> parts = split(whole, 3, 4);
    assertEquals(3, parts.size());
    assertEquals(parts, ids(LetterState.READING), "In the order of the pages");
    assertEquals(LetterState.DISCARDED, it(whole).state());
    assertEquals("split", it(whole).reason());
    OutgoingLetter second = it(parts.get(1));
    assertEquals("lot (page 3).pdf", second.fileName());
    assertEquals("lot (pages 4–6).pdf", it(parts.get(2)).fileName());
    assertEquals(it(whole).folder(), second.folder());
    assertEquals(
        CUTTER.cut(practice.documents.read(it(whole).document()), 3, 3).length, second.bytes());
    assertTrue(practice.documents.holds(Objects.requireNonNull(second.document())));
    assertTrue(practice.letters.documents().contains(second.document()));
  }

  /** Before, between and after every storing, and before and after the commit. */
  @Test
  void dyingAtAnyWriteNeitherDoublesNorLosesALetter() throws Exception {
    int point = 1;
    boolean died = true;
    while (died) {
      practice.restart();
      UUID whole = batch(4);
      practice.fuse.burnAt(point);
      try {
        split(whole, 3);
        died = false;
      } catch (Crash crash) {
        practice.restart();
      }
      practice.fuse.reset();
      boolean split = it(whole).state() == LetterState.DISCARDED;
      assertEquals(split ? 2 : 0, ids(LetterState.READING).size(), "point " + point);
      assertEquals(split ? 0 : 1, ids(LetterState.TO_REVIEW).size(), "point " + point);
      if (!split) {
        assertEquals(2, split(whole, 3).size());
      }
      clear();
      point++;
    }
    assertTrue(point > 6, "Died " + point + " times");
  }

  @Test
  void dyingBeforeThePartsAreCommittedLeavesTheFileWhole() {
    UUID whole = batch(4);
    practice.fuse.burnAt("commit:before", 1);
    assertThrows(Crash.class, () -> split(whole, 3));
    practice.restart();
    assertEquals(LetterState.TO_REVIEW, it(whole).state());
    assertEquals(List.of(), ids(LetterState.READING));
  }

  @Test
  void documentsOfPartsThatWereNotCommittedAreSwept() throws Exception {
    UUID whole = batch(4);
    DocumentId file = Objects.requireNonNull(it(whole).document());
    DocumentId part = practice.documents.put(CUTTER.cut(practice.documents.read(file), 1, 2));
    practice.fuse.burnAt("commit:before", 1);
    assertThrows(Crash.class, () -> split(whole, 3));
    practice.restartWithVault();
    assertTrue(practice.documents.holds(part));
    practice.documents.sweep(practice.letters.documents());
    assertFalse(practice.documents.holds(part));
    assertTrue(practice.documents.holds(file));
  }

  @Test
  void whoSplitsTooLateIsTold() throws Exception {
    UUID whole = batch(4);
    review().setAside(whole, "by-person", Practice.WHO);
    assertEquals(List.of(), split(whole, 3));
    assertEquals(List.of(), ids(LetterState.READING));
    assertEquals(LetterState.SET_ASIDE, it(whole).state());
  }

  @Test
  void aCancelledSplittingLeavesTheFileWhole() throws Exception {
    UUID whole = batch(4);
    Job job = new Jobs().begin("job.splitting", 2);
    job.cancel();
    assertEquals(List.of(), splitting(CUTTER).split(whole, new TreeSet<>(List.of(3)), "x", job));
    assertEquals(LetterState.TO_REVIEW, it(whole).state());
  }

  @Test
  void aFileThatCannotBeCutStaysWholeAndSaysWhy() {
    UUID whole = batch(4);
    PageCutter refusing =
        (_, first, _) -> {
          if (first > 1) {
            throw new UnreadableException(Reason.BROKEN);
          }
          return new byte[1];
        };
    assertEquals(
        Reason.BROKEN,
        assertThrows(
                UnreadableException.class,
                () -> splitting(refusing).split(whole, new TreeSet<>(List.of(3)), "x", job()))
            .reason());
    assertEquals(LetterState.TO_REVIEW, it(whole).state());
  }

  @Test
  void partsThatGrowBeyondAllBoundsAreRefused() {
    UUID whole = batch(200);
    TreeSet<Integer> everywhere = new TreeSet<>();
    for (int page = 2; page <= 200; page++) {
      everywhere.add(page);
    }
    byte[] large = new byte[(int) (Splitting.MOST_BYTES / 3)];
    assertEquals(
        Reason.TOO_LARGE,
        assertThrows(
                UnreadableException.class,
                () -> splitting((_, _, _) -> large).split(whole, everywhere, "x", job()))
            .reason());
  }

  @Test
  void cutsOutsideTheFileAreRefused() {
    UUID whole = batch(4);
    assertThrows(IllegalArgumentException.class, () -> split(whole));
    assertThrows(IllegalArgumentException.class, () -> split(whole, 1));
    assertThrows(IllegalArgumentException.class, () -> split(whole, 3, 5));
  }

  @Test
  void aSplitFileIsTakenUpAgain() throws Exception {
    UUID whole = batch(4);
    List<UUID> parts = split(whole, 3);
    read(parts.getFirst());
    assertEquals(whole, practice.letters.splitFrom(parts.getFirst()).orElseThrow().id());
    assertTrue(review().restore(whole, Practice.WHO));
    assertEquals(LetterState.TO_REVIEW, it(whole).state());
    for (UUID part : parts) {
      assertEquals(LetterState.DISCARDED, it(part).state());
      assertFalse(review().restore(part, Practice.WHO), "Its pages are in the file again");
    }
    assertEquals(2, split(whole, 2).size(), "And may be split anew");
    assertTrue(review().restore(whole, Practice.WHO));
  }

  @Test
  void dyingWhileTakingUpAgainChangesNothing() throws Exception {
    UUID whole = batch(4);
    List<UUID> parts = split(whole, 3);
    practice.fuse.burnAt("commit:before", 1);
    assertThrows(Crash.class, () -> review().restore(whole, Practice.WHO));
    practice.restart();
    assertEquals(parts, ids(LetterState.READING));
    assertEquals(LetterState.DISCARDED, it(whole).state());
  }

  @Test
  void aFileOfWhichAPartHasLeftStaysSplit() throws Exception {
    UUID whole = batch(4);
    List<UUID> parts = split(whole, 3);
    List<UUID> partsOfPart = again(parts.getFirst());
    read(partsOfPart.getFirst());
    practice.outbox.approve(partsOfPart.getFirst(), Practice.WHO);
    assertFalse(review().restore(whole, Practice.WHO));
    assertTrue(practice.letters.splitFrom(parts.getLast()).isEmpty());
    assertTrue(practice.outbox.takeBack(partsOfPart.getFirst(), Practice.WHO));
    assertTrue(review().restore(whole, Practice.WHO));
    assertEquals(List.of(whole), ids(LetterState.TO_REVIEW));
  }

  @Test
  void severalLettersAreNotReadyBeforeAPersonSaysSo() {
    UUID whole = batch(4);
    Readiness readiness = new Readiness(practice.letters, Sharing.FREE);
    assertEquals("several-letters", readiness.missing(it(whole)).getFirst().code());
    assertFalse(readiness.ready(it(whole)));
    review().keepWhole(whole, Practice.WHO);
    practice.restart();
    assertTrue(readiness.ready(it(whole)));
    assertEquals("kept-whole", practice.letters.moves(whole).getLast().reason());
  }

  private List<UUID> again(UUID part) throws UnreadableException {
    practice.letters.read(part, Reading.nothing(2, List.of()), Practice.sheet(Practice.fax()));
    return split(part, 2);
  }

  private void read(UUID part) {
    practice.letters.read(part, Reading.nothing(1, List.of()), Practice.sheet(Practice.fax()));
  }

  private UUID batch(int pages) {
    byte[] pdf = Practice.pdf("lot " + UUID.randomUUID());
    UUID id =
        practice.letters.taken(
            "/scans", "lot.pdf", practice.documents.put(pdf), pdf.length, "ab".repeat(32));
    practice.clock.pass(Duration.ofSeconds(1));
    practice.letters.read(
        id,
        Reading.nothing(pages, List.of(Reading.SEVERAL_LETTERS)),
        Practice.sheet(Practice.fax()));
    return id;
  }

  private void clear() {
    for (OutgoingLetter each : practice.letters.in(LetterState.READING, LetterState.TO_REVIEW)) {
      practice.letters.move(each.id(), each.state(), LetterState.DISCARDED, "by-person", "x");
    }
  }

  private List<UUID> split(UUID letter, Integer... cuts) throws UnreadableException {
    return splitting(CUTTER).split(letter, new TreeSet<>(List.of(cuts)), Practice.WHO, job());
  }

  private Splitting splitting(PageCutter cutter) {
    return new Splitting(practice.letters, practice.documents, cutter, Guard.NOBODY_KEPT);
  }

  private Review review() {
    FewPeople nobody = new FewPeople(List.of());
    Channels channels = new Channels((_, _) -> Optional.empty(), practice.settings::current);
    return new Review(
        practice.letters,
        nobody,
        channels,
        new Teaching(practice.lessons),
        Sharing.FREE,
        Guard.NOBODY_KEPT);
  }

  private static Job job() {
    return new Jobs().begin("job.splitting", 1);
  }

  private OutgoingLetter it(UUID id) {
    return practice.letters.find(id).orElseThrow();
  }

  private List<UUID> ids(LetterState state) {
    return new ArrayList<>(practice.letters.in(state).stream().map(OutgoingLetter::id).toList());
  }
}
