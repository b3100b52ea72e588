package fr.pli.desktop.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.practice.Crash;
import fr.pli.desktop.practice.Practice;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.wire.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiptTest {
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
  }

  @Test
  void theSameReceiptTwiceIsOneReceiptAndOneMove() throws Exception {
    UUID dispatch = accepted();
    Statement delivered =
        practice.office.statement(
            dispatch,
            EvidenceEvent.DELIVERED,
            Channel.NETWORK,
            practice.office.submission(dispatch).blob(),
            "poste 2",
            "",
            "");
    Receipt receipt = practice.office.sign(delivered);
    practice.page(delivered, receipt);
    practice.page(delivered, practice.office.sign(delivered));
    assertEquals(2, practice.outbox.receipts(dispatch).size());
    assertEquals(1, count(dispatch, "receipt:delivered"));
    assertEquals(2, practice.told("receipt", dispatch));
  }

  @Test
  void aLateReceiptIsKeptButNothingGoesBack() throws Exception {
    UUID dispatch = accepted();
    practice.receipt(dispatch, EvidenceEvent.OPENED);
    practice.receipt(dispatch, EvidenceEvent.DELIVERED);
    assertEquals(DispatchState.OPENED, it(dispatch).state());
    assertEquals(1, count(dispatch, "late:delivered"));
    assertEquals(3, practice.outbox.receipts(dispatch).size());
  }

  @Test
  void aReceiptThatOvertakesTheAnswerImpliesIt() throws Exception {
    UUID dispatch = only(practice.approved(Practice.network()));
    practice.office.fail("submit:answer", new LinkException(LinkException.Reason.TIMEOUT, ""), 1);
    assertThrows(LinkException.class, practice::depart);
    practice.receipt(dispatch, EvidenceEvent.DELIVERED);
    assertEquals(DispatchState.DELIVERED, it(dispatch).state());
    List<DispatchState> states = practice.outbox.moves(dispatch).stream().map(Move::state).toList();
    assertTrue(states.containsAll(List.of(DispatchState.ACCEPTED, DispatchState.DELIVERED)));
  }

  @Test
  void anAcceptanceThatWasOvertakenIsAskedForOnce() throws Exception {
    UUID dispatch = overtaken();
    assertEquals(1, practice.depart());
    assertEquals(DispatchState.DELIVERED, it(dispatch).state());
    assertTrue(practice.outbox.receipts(dispatch).contains(practice.office.receipt(dispatch)));
    assertEquals(0, practice.depart());
    assertEquals(2, practice.outbox.receipts(dispatch).size());
  }

  @Test
  void anAcceptanceIsAskedForAgainWhileTheLineIsDown() throws Exception {
    UUID dispatch = overtaken();
    practice.office.fail("submit", new LinkException(LinkException.Reason.OFFLINE, ""), 1);
    assertThrows(LinkException.class, practice::depart);
    assertEquals(0, practice.depart());
    assertTrue(practice.departures.nextDue().isPresent());
    practice.clock.pass(Duration.ofMinutes(5));
    assertEquals(1, practice.depart());
    assertEquals(2, practice.outbox.receipts(dispatch).size());
    assertEquals("", it(dispatch).reason());
  }

  @Test
  void aClockThatWasAheadDoesNotPutTheQuestionOff() throws Exception {
    practice.clock.pass(Duration.ofHours(3));
    UUID dispatch = overtaken();
    practice.clock.pass(Duration.ofHours(-3));
    assertEquals(1, practice.depart());
    assertEquals(2, practice.outbox.receipts(dispatch).size());
  }

  @Test
  void aServerThatForgotTheAcceptanceIsNotAskedForEver() throws Exception {
    UUID dispatch = overtaken();
    practice.office.refuse("submit", ProblemType.MESSAGE_ID_CONFLICT);
    assertEquals(0, practice.depart());
    assertEquals(0, practice.depart());
    assertEquals(DispatchState.DELIVERED, it(dispatch).state());
    assertEquals(1, count(dispatch, "message-id-conflict"));
    assertEquals(1, practice.outbox.receipts(dispatch).size());
  }

  /** Accepted, the answer lost, and delivered. */
  private UUID overtaken() throws Exception {
    UUID dispatch = only(practice.approved(Practice.network()));
    practice.office.fail("submit:answer", new LinkException(LinkException.Reason.TIMEOUT, ""), 1);
    assertThrows(LinkException.class, practice::depart);
    practice.receipt(dispatch, EvidenceEvent.DELIVERED);
    practice.clock.pass(Duration.ofMinutes(5));
    return dispatch;
  }

  @Test
  void aReceiptForAnUnknownDispatchIsPassedOver() throws Exception {
    UUID stranger = UUID.randomUUID();
    practice.receipt(stranger, EvidenceEvent.DELIVERED);
    assertEquals(List.of(), practice.outbox.receipts(stranger));
    assertEquals(List.of(), practice.outbox.dispatches());
  }

  @Test
  void aReceiptForOtherBytesMovesNothing() throws Exception {
    UUID dispatch = accepted();
    Statement other =
        practice.office.statement(
            dispatch, EvidenceEvent.OPENED, Channel.NETWORK, "0".repeat(64), "poste 2", "", "");
    practice.page(other, practice.office.sign(other));
    assertEquals(DispatchState.ACCEPTED, it(dispatch).state());
    assertEquals(1, count(dispatch, "other-bytes:opened"));
  }

  @Test
  void aPageThatWasNotCommittedLeavesNothing() throws Exception {
    UUID dispatch = accepted();
    practice.fuse.burnAt("commit:before", 1);
    assertThrows(Crash.class, () -> practice.receipt(dispatch, EvidenceEvent.DELIVERED));
    practice.restart();
    assertEquals(DispatchState.ACCEPTED, it(dispatch).state());
    assertEquals(1, practice.outbox.receipts(dispatch).size());
  }

  @Test
  void aLetterIsDoneWithItsLastDispatch() throws Exception {
    UUID letter = practice.approved(Practice.network(), Practice.fax());
    practice.depart();
    List<Dispatch> both = practice.outbox.of(letter);
    practice.receipt(both.get(0).id(), EvidenceEvent.DELIVERED);
    assertEquals(LetterState.APPROVED, state(letter));
    practice.receipt(both.get(1).id(), EvidenceEvent.FAXED, "simulation:fax", "");
    assertEquals(LetterState.DONE, state(letter));
  }

  @Test
  void handedOverIsNotTheEnd() throws Exception {
    UUID letter = practice.approved(Practice.fax());
    practice.depart();
    practice.receipt(only(letter), EvidenceEvent.HANDED_OVER);
    assertEquals(LetterState.APPROVED, state(letter));
    practice.outbox.settle(only(letter), Practice.WHO);
    assertEquals(LetterState.DONE, state(letter));
  }

  @Test
  void aLateFailureTakesTheLetterUpAgain() throws Exception {
    UUID letter = practice.approved(Practice.fax());
    practice.depart();
    practice.receipt(only(letter), EvidenceEvent.FAXED);
    assertEquals(LetterState.DONE, state(letter));
    practice.receipt(only(letter), EvidenceEvent.FAILED, "server", "mailbox-full");
    assertEquals(LetterState.APPROVED, state(letter));
    assertEquals("mailbox-full", it(only(letter)).reason());
    assertEquals(1, count(only(letter), "receipt:failed:mailbox-full"));
  }

  @Test
  void whatASimulatorDidIsMarked() throws Exception {
    UUID dispatch = accepted();
    assertFalse(it(dispatch).simulated());
    practice.receipt(dispatch, EvidenceEvent.HANDED_OVER, "simulation:mssante", "");
    assertTrue(it(dispatch).simulated());
    practice.receipt(dispatch, EvidenceEvent.DELIVERED);
    assertTrue(it(dispatch).simulated());
  }

  @Test
  void wordsOfAnyLengthFit() throws Exception {
    UUID dispatch = accepted();
    practice.receipt(dispatch, EvidenceEvent.FAILED, "s".repeat(5000), "r".repeat(5000));
    assertEquals(DispatchState.FAILED, it(dispatch).state());
  }

  private UUID accepted() throws LinkException {
    UUID letter = practice.approved(Practice.network());
    practice.depart();
    return only(letter);
  }

  private UUID only(UUID letter) {
    return practice.outbox.of(letter).getFirst().id();
  }

  private Dispatch it(UUID dispatch) {
    return practice.outbox.find(dispatch).orElseThrow();
  }

  private LetterState state(UUID letter) {
    return practice.letters.find(letter).orElseThrow().state();
  }

  private long count(UUID dispatch, String cause) {
    return practice.outbox.moves(dispatch).stream()
        .filter(each -> each.cause().equals(cause))
        .count();
  }
}
