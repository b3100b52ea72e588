package fr.pli.desktop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.correspondents.CorrespondentGroup;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.learning.Correction;
import fr.pli.desktop.learning.Lesson;
import fr.pli.desktop.learning.Topic;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.outbox.Move;
import fr.pli.desktop.practice.KilledReplay;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.vault.VaultNotice;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptVerifier;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is destroyed; what people rely on comes back from the journal. */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class RebuildTest {
  private static final Set<DispatchState> DECIDED =
      EnumSet.complementOf(EnumSet.of(DispatchState.HELD, DispatchState.NEEDS_PERSON));

  @TempDir Path temporary;
  private Path directory;
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    directory = temporary.resolve("vault");
    practice = new Practice(directory);
  }

  private void destroy() throws Exception {
    practice.stop();
    Files.write(directory.resolve("database.mv.db"), new byte[20_000]);
    practice.restartWithVault();
  }

  private UUID only(UUID letter) {
    List<Dispatch> all = practice.outbox.of(letter);
    assertEquals(1, all.size());
    return all.getFirst().id();
  }

  private UUID departed() throws Exception {
    UUID dispatch = only(practice.approved(Practice.network()));
    practice.depart();
    return dispatch;
  }

  private DispatchState state(UUID dispatch) {
    return practice.outbox.find(dispatch).orElseThrow().state();
  }

  /** One dispatch in every state that a dispatch can be in. */
  private Map<DispatchState, UUID> oneInEveryState() throws Exception {
    Map<DispatchState, UUID> all = new HashMap<>();
    for (EvidenceEvent event : EvidenceEvent.values()) {
      UUID dispatch = departed();
      if (event != EvidenceEvent.ACCEPTED) {
        practice.receipt(dispatch, event);
      }
      all.put(state(dispatch), dispatch);
    }
    UUID settled = departed();
    practice.receipt(settled, EvidenceEvent.FAILED, "server", "mailbox-full");
    practice.outbox.settle(settled, Practice.WHO);
    all.put(state(settled), settled);
    practice.office.refuse("submit", ProblemType.TOO_LARGE);
    all.put(DispatchState.NEEDS_PERSON, departed());
    // The line breaks with the answer to the first of two that are sealed.
    all.put(DispatchState.SUBMITTED, only(practice.approved(Practice.network())));
    all.put(DispatchState.SEALED, only(practice.approved(Practice.network())));
    LinkException broken = new LinkException(LinkException.Reason.TIMEOUT, "");
    practice.office.fail("submit:answer", broken, 1);
    assertThrows(LinkException.class, practice::depart);
    UUID held = practice.letter(Practice.network());
    practice.outbox.approve(held, Practice.WHO);
    all.put(DispatchState.HELD, only(held));
    all.forEach((state, dispatch) -> assertEquals(state, state(dispatch)));
    assertTrue(all.size() >= DispatchState.values().length - 1, "only uploading is not here");
    return all;
  }

  @Test
  void everyDispatchIsWhereItWasAndTheUserIsTold() throws Exception {
    Map<DispatchState, UUID> all = oneInEveryState();
    Map<UUID, List<Move>> moves = new HashMap<>();
    Map<UUID, Integer> receipts = new HashMap<>();
    for (UUID dispatch : all.values()) {
      moves.put(dispatch, practice.outbox.moves(dispatch));
      receipts.put(dispatch, practice.outbox.receipts(dispatch).size());
    }
    int count = practice.outbox.dispatches().size();
    destroy();
    assertEquals(Set.of(VaultNotice.DATABASE_REBUILT), practice.notices());
    assertEquals(count, practice.outbox.dispatches().size());
    all.forEach(
        (state, dispatch) -> {
          assertEquals(receipts.get(dispatch), practice.outbox.receipts(dispatch).size());
          if (DECIDED.contains(state)) {
            assertEquals(state, state(dispatch));
            assertEquals(moves.get(dispatch), practice.outbox.moves(dispatch), state.code());
          }
        });
    assertEquals(DispatchState.HELD, state(all.get(DispatchState.HELD)));
  }

  @Test
  void whatHadNotLeftLeavesOnceAndWhatHadIsNotSentAgain() throws Exception {
    Map<DispatchState, UUID> all = oneInEveryState();
    byte[] submitted = practice.office.sealed(all.get(DispatchState.SUBMITTED));
    destroy();
    practice.clock.pass(Duration.ofMinutes(6));
    practice.office.calls.clear();
    practice.depart();
    for (DispatchState state :
        List.of(DispatchState.HELD, DispatchState.SEALED, DispatchState.SUBMITTED)) {
      UUID dispatch = all.get(state);
      assertEquals(DispatchState.ACCEPTED, state(dispatch), state.code());
      assertEquals(List.of(practice.office.receipt(dispatch)), practice.outbox.receipts(dispatch));
    }
    assertArrayEquals(submitted, practice.office.sealed(all.get(DispatchState.SUBMITTED)));
    // Held, sealed, submitted, and what needed a person, which is tried once more.
    assertEquals(4, practice.office.calls.stream().filter("submit"::equals).count());
    assertEquals(0, practice.depart());
  }

  @Test
  void aReceiptThatComesAgainIsNotDoubled() throws Exception {
    UUID dispatch = departed();
    practice.receipt(dispatch, EvidenceEvent.OPENED);
    UUID letter = practice.outbox.find(dispatch).orElseThrow().letter();
    destroy();
    assertEquals(LetterState.DONE, practice.letters.find(letter).orElseThrow().state());
    int receipts = practice.outbox.receipts(dispatch).size();
    practice
        .outbox
        .receipts(dispatch)
        .forEach(receipt -> practice.page(statement(receipt), receipt));
    assertEquals(receipts, practice.outbox.receipts(dispatch).size());
  }

  private static Statement statement(Receipt receipt) {
    try {
      return ReceiptVerifier.verify(receipt, Practice.EVIDENCE.certificate());
    } catch (EvidenceException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLetterTakenBackStaysToReviewAndOneSentByAnotherWayIsNotSentByBoth() throws Exception {
    UUID back = practice.letter(Practice.network());
    practice.outbox.approve(back, Practice.WHO);
    assertTrue(practice.outbox.takeBack(back, Practice.WHO));
    practice.office.refuse("submit", ProblemType.TOO_LARGE);
    UUID refused = departed();
    UUID again = practice.outbox.resend(refused, Practice.fax(), Practice.WHO);
    destroy();
    assertEquals(LetterState.TO_REVIEW, practice.letters.find(back).orElseThrow().state());
    assertEquals(DispatchState.WITHDRAWN, state(refused));
    practice.clock.pass(Duration.ofMinutes(6));
    practice.depart();
    assertEquals(Set.of(again), practice.office.replies.keySet());
  }

  @Test
  void receivedLettersAreKnownWithTheirMarksAndNotDoubled() throws Exception {
    List<Change> changes = new ArrayList<>();
    for (String words : List.of("un", "deux", "trois", "quatre")) {
      changes.add(practice.arriving(Practice.pdf(words), "texte " + words));
      practice.arrived(changes.getLast());
    }
    List<UUID> ids = changes.stream().map(change -> UUID.fromString(change.id())).toList();
    practice.inbox.read(ids.get(1), Practice.WHO);
    practice.inbox.file(
        ids.get(2), Files.createDirectory(temporary.resolve("dossier")), Practice.WHO);
    practice.inbox.read(ids.get(3), Practice.WHO);
    practice.inbox.unread(ids.get(3), Practice.WHO);
    practice.acknowledge();
    List<ReceivedLetter> before = practice.inbox.letters();
    List<String> acknowledged = List.copyOf(practice.office.acknowledged);
    destroy();
    assertEquals(before, practice.inbox.letters());
    assertEquals(
        List.of(
            ReceivedState.UNREAD, ReceivedState.READ, ReceivedState.FILED, ReceivedState.UNREAD),
        ids.stream().map(id -> practice.inbox.find(id).orElseThrow().state()).toList());
    practice.announce(changes.toArray(Change[]::new));
    practice.arrivals.fetch(practice.office);
    practice.acknowledge();
    assertEquals(before, practice.inbox.letters());
    assertEquals(acknowledged, practice.office.acknowledged);
    assertEquals(1, practice.inbox.search("trois").size());
    assertArrayEquals(Practice.pdf("un"), practice.inbox.pdf(ids.getFirst()));
  }

  @Test
  void aLetterThatWasFiledAgainAndAgainDoesNotHinderTheRebuilding() throws Exception {
    UUID id = practice.arrived(practice.arriving(Practice.pdf("lettre"), ""));
    for (String folder : List.of("un", "deux", "trois")) {
      practice.inbox.file(id, Files.createDirectory(temporary.resolve(folder)), Practice.WHO);
    }
    practice.acknowledge();
    List<ReceivedLetter> before = practice.inbox.letters();
    destroy();
    assertEquals(before, practice.inbox.letters());
    assertEquals(Set.of(VaultNotice.DATABASE_REBUILT), practice.notices());
  }

  @Test
  void settingsAndLessonsComeBackAndWhatWasForgottenStaysForgotten() throws Exception {
    practice.settings.change(settings -> settings.withUndoSeconds(17));
    practice.lessons.teach(correction("a", "LOINC-1"), Practice.WHO);
    practice.lessons.teach(correction("a", "LOINC-2"), Practice.WHO);
    practice.lessons.teach(correction("b", "LOINC-3"), Practice.WHO);
    practice.lessons.forget(Topic.TYPE, "b", Practice.WHO);
    List<Lesson> before = practice.lessons.all();
    destroy();
    assertEquals(17, practice.settings.current().undoSeconds());
    assertEquals(before, practice.lessons.all());
    assertEquals(1, before.size());
  }

  private static Correction correction(String cue, String choice) {
    return new Correction(
        UUID.randomUUID(), Topic.TYPE, cue, "", "mots", choice, "label", List.of());
  }

  @Test
  void favouritesAndGroupsComeBack() throws Exception {
    CorrespondentGroup team =
        new CorrespondentGroup(new UUID(1, 1), "Équipe diabète", List.of("rpps:2", "rpps:1"));
    practice.correspondents.favour("rpps:1", true);
    practice.correspondents.favour("rpps:2", true);
    practice.correspondents.favour("rpps:2", false);
    practice.correspondents.save(team);
    destroy();
    assertEquals(Set.of("rpps:1"), practice.correspondents.favourites());
    assertEquals(List.of(team), practice.correspondents.groups());
  }

  @Test
  void aLetterToReviewIsReadAgainAndADiscardedOneStaysDiscarded() throws Exception {
    UUID letter = practice.letter(Practice.network());
    UUID discarded = practice.letter(Practice.network());
    practice.letters.move(
        discarded, LetterState.TO_REVIEW, LetterState.DISCARDED, "by-person", Practice.WHO);
    destroy();
    assertEquals(LetterState.READING, practice.letters.find(letter).orElseThrow().state());
    assertEquals(LetterState.DISCARDED, practice.letters.find(discarded).orElseThrow().state());
    assertTrue(practice.letters.documents().stream().allMatch(practice.documents::holds));
  }

  @Test
  void theSweepKeepsWhatTheJournalNeeds() throws Exception {
    departed();
    practice.restartWithVault();
    practice.documents.sweep(Set.of());
    destroy();
    assertEquals(Set.of(VaultNotice.DATABASE_REBUILT), practice.notices());
    assertEquals(1, practice.outbox.dispatches().size());
  }

  @Test
  void aSecondLossIsMendedAsTheFirst() throws Exception {
    UUID first = departed();
    destroy();
    UUID second = departed();
    destroy();
    assertEquals(DispatchState.ACCEPTED, state(first));
    assertEquals(DispatchState.ACCEPTED, state(second));
  }

  @Test
  void killedInTheMiddleItFillsTheDatabaseFromTheBeginning() throws Exception {
    Map<DispatchState, UUID> all = oneInEveryState();
    int count = practice.outbox.dispatches().size();
    practice.stop();
    Files.delete(directory.resolve("database.mv.db"));
    KilledReplay.after(12, directory);
    KilledReplay.after(1, directory);
    practice.restartWithVault();
    assertEquals(Set.of(VaultNotice.DATABASE_REBUILT), practice.notices());
    assertEquals(count, practice.outbox.dispatches().size());
    assertEquals(DispatchState.OPENED, state(all.get(DispatchState.OPENED)));
    practice.restartWithVault();
    assertEquals(Set.of(), practice.notices());
  }

  @Test
  void aDatabaseThatWasPutBackIsFilledAnew() throws Exception {
    practice.stop();
    byte[] older = Files.readAllBytes(directory.resolve("database.mv.db"));
    practice.restartWithVault();
    UUID dispatch = departed();
    practice.stop();
    Files.write(directory.resolve("database.mv.db"), older);
    practice.restartWithVault();
    assertEquals(Set.of(VaultNotice.DATABASE_REBUILT), practice.notices());
    assertEquals(DispatchState.ACCEPTED, state(dispatch));
    assertEquals(0, practice.depart());
  }

  @Test
  void aDamagedTailOfTheJournalCostsItsEntriesOnlyAndIsTold() throws Exception {
    UUID sent = departed();
    practice.stop();
    int kept = (int) Files.size(directory.resolve("journal"));
    practice.restartWithVault();
    UUID lost = departed();
    practice.stop();
    flip(directory.resolve("journal"), kept + 20);
    Files.delete(directory.resolve("database.mv.db"));
    practice.restartWithVault();
    assertEquals(
        Set.of(VaultNotice.DATABASE_REBUILT, VaultNotice.JOURNAL_BROKEN), practice.notices());
    assertEquals(DispatchState.ACCEPTED, state(sent));
    assertTrue(practice.outbox.find(lost).isEmpty());
    assertEquals(0, practice.depart());
  }

  @Test
  void aDispatchWhoseSealingIsLostFollowsTheServersReceiptAndIsNotSentAgain() throws Exception {
    UUID letter = practice.letter(Practice.network());
    practice.outbox.approve(letter, Practice.WHO);
    practice.stop();
    int kept = (int) Files.size(directory.resolve("journal"));
    practice.restartWithVault();
    practice.clock.pass(Duration.ofSeconds(6));
    practice.depart();
    UUID dispatch = only(letter);
    practice.stop();
    byte[] journal = Files.readAllBytes(directory.resolve("journal"));
    Files.write(directory.resolve("journal"), Arrays.copyOf(journal, kept));
    Files.delete(directory.resolve("database.mv.db"));
    practice.restartWithVault();
    assertEquals(DispatchState.HELD, state(dispatch));
    Receipt receipt = practice.office.receipt(dispatch);
    practice.page(statement(receipt), receipt);
    assertEquals(DispatchState.ACCEPTED, state(dispatch));
    assertEquals(0, practice.depart());
  }

  @Test
  void anEntryThatCannotBeReplayedIsTold() throws Exception {
    departed();
    practice.stop();
    try (var files = Files.walk(directory.resolve("documents"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory.resolve("database.mv.db"));
    practice.restartWithVault();
    assertEquals(
        Set.of(VaultNotice.DATABASE_REBUILT, VaultNotice.REPLAY_INCOMPLETE), practice.notices());
    assertFalse(practice.letters.in(LetterState.READING).isEmpty());
  }

  private static void flip(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 1;
    Files.write(file, bytes);
  }
}
