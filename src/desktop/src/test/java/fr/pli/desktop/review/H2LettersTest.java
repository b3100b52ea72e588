package fr.pli.desktop.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.practice.Crash;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Sql;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterState;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // a row that lacks a value is refused
class H2LettersTest {
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
  }

  private static final String SHA = "ab".repeat(32);
  private static final DocumentId DOCUMENT = new DocumentId(SHA);

  @Test
  void aFileSeenTwiceIsOneLetter() {
    UUID id = practice.letters.arriving("/scans", "a.pdf", 10, "being-written");
    practice.restart();
    assertEquals(id, practice.letters.arriving("/scans", "a.pdf", 20, "locked"));
    OutgoingLetter it = it(id);
    assertEquals(20, it.bytes());
    assertEquals("locked", it.reason());
    practice.letters.vanished(id);
    assertEquals(List.of(), practice.letters.in(LetterState.values()));
  }

  @Test
  void theArrivingLetterBecomesTheLetterThatWasTaken() {
    UUID id = practice.letters.arriving("/scans", "a.pdf", 10, "being-written");
    assertEquals(id, practice.letters.taken("/scans", "a.pdf", DOCUMENT, 20, SHA));
    assertEquals(LetterState.READING, it(id).state());
    assertEquals(DOCUMENT, it(id).document());
    practice.letters.vanished(id);
    assertEquals(LetterState.READING, it(id).state(), "What is stored is never forgotten");
  }

  @Test
  void filesThatComeTogetherAreToldInOneStepAndKnowOfEachOther() {
    UUID arrived = practice.letters.arriving("/scans", "a.pdf", 10, "being-written");
    AtomicInteger told = new AtomicInteger();
    practice.letters.changed().subscribe(told::incrementAndGet);
    List<UUID> seen =
        practice.letters.arrivingAll(
            List.of(
                new SeenFile("/scans", "a.pdf", 20, "locked"),
                new SeenFile("/scans", "b.pdf", 20, "being-written")));
    assertEquals(arrived, seen.getFirst());
    List<UUID> taken =
        practice.letters.takenAll(
            List.of(
                new StoredFile("/scans", "a.pdf", DOCUMENT, 20, SHA),
                new StoredFile("/scans", "b.pdf", DOCUMENT, 20, SHA)));
    assertEquals(seen, taken);
    assertEquals(2, told.get(), "One step to tell, one step to take");
    practice.restart();
    assertEquals(taken.getFirst(), it(taken.getLast()).sameAs());
    assertEquals(LetterState.READING, it(taken.getFirst()).state());
  }

  @Test
  void filesThatComeTogetherAreAllLettersOrNoneIs() {
    String none = null;
    assertThrows(
        RuntimeException.class,
        () ->
            practice.letters.takenAll(
                List.of(
                    new StoredFile("/scans", "a.pdf", DOCUMENT, 20, SHA),
                    new StoredFile("/scans", none, DOCUMENT, 20, SHA))));
    practice.restart();
    assertEquals(List.of(), practice.letters.in(LetterState.values()));
  }

  @Test
  void lettersAreFoundByTheFolderAndTheBeginningOfTheirFile() {
    UUID id = practice.letters.taken("/scans", "Élodie_1%.pdf", DOCUMENT, 20, SHA);
    practice.letters.taken("/scans", "Élodie-1a.pdf", DOCUMENT, 20, SHA);
    practice.letters.taken("/other", "Élodie_1%.pdf", DOCUMENT, 20, SHA);
    practice.letters.arriving("/scans", "élodie_1%.json", 20, "companion-alone");
    assertEquals(
        List.of(id),
        practice.letters.named("/scans", "élodie_1%").stream().map(OutgoingLetter::id).toList());
  }

  @Test
  void aPdfThatWasMadeTakesThePlaceOfTheFile() {
    UUID id = practice.letters.taken("/scans", "a.docx", DOCUMENT, 20, SHA);
    DocumentId made = new DocumentId("d1".repeat(32));
    practice.letters.converted(id, made);
    assertEquals(made, it(id).document());
    assertEquals(SHA, it(id).sha256(), "The same file is still known when it comes again");
    assertEquals(Set.of(made), practice.letters.documents());
  }

  @Test
  void aPersonsDecisionAboutAnArrivingFileHolds() {
    UUID id = practice.letters.arriving("/scans", "a.pdf", 10, "being-written");
    practice.letters.move(id, LetterState.ARRIVING, LetterState.DISCARDED, "by-person", "x");
    assertEquals(id, practice.letters.arriving("/scans", "a.pdf", 20, "being-written"));
    practice.letters.taken("/scans", "a.pdf", DOCUMENT, 20, SHA);
    assertEquals(LetterState.DISCARDED, it(id).state());
    assertEquals("by-person", it(id).reason());
  }

  @Test
  void theSameBytesTwiceAreTwoLettersTheLaterPointingToTheEarlier() {
    UUID first = practice.letters.taken("/scans", "a.pdf", DOCUMENT, 20, SHA);
    UUID second = practice.letters.taken("/scans", "b.pdf", DOCUMENT, 20, SHA);
    assertEquals(first, it(second).sameAs());
    assertTrue(practice.letters.sentBefore(SHA, second).isEmpty());
  }

  @Test
  void aLetterThatWasBeingReadIsStillToBeReadAfterARestart() throws Exception {
    UUID id = practice.taken(Practice.pdf("a"));
    practice.restartWithVault();
    assertEquals(List.of(id), ids(LetterState.READING));
  }

  @Test
  void readingSheetAndStateAreStoredTogetherOrNotAtAll() {
    UUID id = practice.taken(Practice.pdf("a"));
    practice.fuse.burnAt("commit:before", 1);
    Reading reading = Reading.nothing(2, List.of("no-text"));
    assertThrows(
        Crash.class, () -> practice.letters.read(id, reading, Practice.sheet(Practice.fax())));
    practice.restart();
    assertEquals(LetterState.READING, it(id).state());
    assertEquals(null, it(id).sheet());
    practice.letters.read(id, reading, Practice.sheet());
    practice.restart();
    assertEquals(reading, it(id).reading());
    assertEquals(Practice.sheet(), it(id).sheet());
    assertEquals(LetterState.TO_REVIEW, it(id).state());
  }

  @Test
  void aDecisionIsStoredWhollyOrNotAtAll() {
    UUID id = practice.letter(Practice.fax());
    ReviewSheet before = it(id).sheet();
    practice.fuse.burnAt("commit:before", 1);
    assertThrows(Crash.class, () -> practice.letters.save(id, Practice.sheet()));
    practice.restart();
    assertEquals(before, it(id).sheet());
  }

  @Test
  void twoDecisionsAtOnceAreBothKept() throws Exception {
    UUID id = practice.letter();
    List<Thread> people =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    Thread.ofVirtual()
                        .start(
                            () ->
                                practice.letters.amend(
                                    id,
                                    s -> Sheets.plus(s, Practice.recipient(Practice.fax())),
                                    "recipient-added",
                                    "person " + i)))
            .toList();
    for (Thread each : people) {
      each.join();
    }
    assertEquals(8, sheet(id).recipients().size());
    assertEquals(
        8,
        practice.letters.moves(id).stream()
            .filter(each -> each.reason().equals("recipient-added"))
            .map(LetterMove::who)
            .distinct()
            .count());
  }

  @Test
  void whoComesTooLateIsTold() {
    UUID id = practice.letter(Practice.fax());
    assertTrue(
        practice.letters.move(id, LetterState.TO_REVIEW, LetterState.SET_ASIDE, "by-person", "a"));
    assertFalse(
        practice.letters.move(id, LetterState.TO_REVIEW, LetterState.DISCARDED, "by-person", "b"));
    assertThrows(IllegalStateException.class, () -> practice.letters.save(id, Practice.sheet()));
    assertThrows(IllegalStateException.class, () -> practice.outbox.approve(id, Practice.WHO));
    assertEquals(LetterState.SET_ASIDE, it(id).state());
  }

  @Test
  void movesThatAreNotAllowedAreRefused() {
    UUID id = practice.letter();
    assertThrows(
        IllegalArgumentException.class,
        () -> practice.letters.move(id, LetterState.TO_REVIEW, LetterState.DONE, "", "x"));
  }

  @Test
  void aReadingThatCannotBeReadAnyMoreCountsAsNotKnown() {
    UUID id = practice.letter(Practice.fax());
    practice.database.write(
        c -> Sql.of(c, "update letter set sheet = '{', reading = '[1]'").update());
    assertEquals(null, it(id).sheet());
    assertFalse(new Readiness(practice.letters, Sharing.FREE).ready(it(id)));
  }

  @Test
  void aListenerSeesWhatWasChanged() {
    AtomicInteger seen = new AtomicInteger();
    try (Signal.Subscription _ =
        practice
            .letters
            .changed()
            .subscribe(() -> seen.set(practice.letters.in(LetterState.READING).size()))) {
      practice.taken(Practice.pdf("a"));
    }
    assertEquals(1, seen.get());
  }

  @Test
  void fiveHundredLettersAreListedOldestFirst() {
    practice.database.write(
        c -> {
          for (int i = 0; i < 500; i++) {
            Sql.of(
                    c,
                    "insert into letter (id, state, folder, file_name, bytes, sha256, taken_at,"
                        + " reason, sheet) values (?, 'to-review', '', '', 1, '', ?, '', ?)",
                    UUID.randomUUID(),
                    practice.clock.instant().plusSeconds(i),
                    LetterRows.json(Practice.sheet()))
                .update();
          }
          return true;
        });
    List<OutgoingLetter> all = practice.letters.in(LetterState.TO_REVIEW);
    assertEquals(500, all.size());
    assertTrue(all.getFirst().takenAt().isBefore(all.getLast().takenAt()));
    assertEquals(DocumentType.REFERRAL, Objects.requireNonNull(all.getLast().sheet()).type());
  }

  private OutgoingLetter it(UUID id) {
    return practice.letters.find(id).orElseThrow();
  }

  private List<UUID> ids(LetterState state) {
    return practice.letters.in(state).stream().map(OutgoingLetter::id).toList();
  }

  private ReviewSheet sheet(UUID id) {
    return Objects.requireNonNull(it(id).sheet());
  }
}
