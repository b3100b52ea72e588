package fr.pli.desktop.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.practice.Crash;
import fr.pli.desktop.practice.Practice;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.LetterState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResendTest {
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
  }

  @Test
  void aFailedDispatchLeavesByAnotherWay() throws Exception {
    UUID failed = failed();
    UUID again = practice.outbox.resend(failed, Practice.fax(), Practice.WHO);
    assertEquals(DispatchState.WITHDRAWN, it(failed).state());
    assertEquals("replaced", it(failed).reason());
    assertEquals(Channel.FAX, it(again).option().channel());
    practice.clock.pass(Duration.ofSeconds(6));
    practice.depart();
    practice.receipt(again, EvidenceEvent.FAXED);
    assertEquals(LetterState.DONE, letter(again));
    assertEquals(1, practice.told("resent", failed));
  }

  @Test
  void whatHasArrivedMayBeSentOnceMore() throws Exception {
    UUID letter = practice.approved(Practice.network());
    practice.depart();
    UUID first = practice.outbox.of(letter).getFirst().id();
    practice.receipt(first, EvidenceEvent.OPENED);
    assertEquals(LetterState.DONE, letter(first));
    practice.outbox.resend(first, Practice.fax(), Practice.WHO);
    assertEquals(DispatchState.OPENED, it(first).state());
    assertEquals(LetterState.APPROVED, letter(first));
    assertEquals(2, practice.outbox.of(letter).size());
  }

  @Test
  void dyingWhileResendingChangesNothing() throws Exception {
    UUID failed = failed();
    practice.fuse.burnAt("commit:before", 1);
    assertThrows(Crash.class, () -> practice.outbox.resend(failed, Practice.fax(), Practice.WHO));
    practice.restart();
    assertEquals(DispatchState.FAILED, it(failed).state());
    assertEquals(1, practice.outbox.dispatches().size());
  }

  @Test
  void aPersonSettlesWhatFailed() throws Exception {
    UUID failed = failed();
    practice.outbox.settle(failed, Practice.WHO);
    assertEquals(DispatchState.WITHDRAWN, it(failed).state());
    assertEquals(Practice.WHO, practice.outbox.moves(failed).getLast().who());
    assertEquals(LetterState.DONE, letter(failed));
    assertThrows(IllegalStateException.class, () -> practice.outbox.settle(failed, Practice.WHO));
  }

  @Test
  void aPrintedLetterIsPostedByHand() throws Exception {
    UUID letter = practice.approved(Practice.fax());
    practice.depart();
    UUID dispatch = practice.outbox.of(letter).getFirst().id();
    practice.receipt(dispatch, EvidenceEvent.PRINTED);
    assertEquals(LetterState.APPROVED, letter(dispatch));
    practice.outbox.settle(dispatch, Practice.WHO);
    assertEquals(DispatchState.DELIVERED, it(dispatch).state());
    assertEquals("posted", practice.outbox.moves(dispatch).getLast().cause());
    assertEquals(LetterState.DONE, letter(dispatch));
  }

  @Test
  void whatIsOnItsWayAtThisMomentIsNotSentTwice() throws Exception {
    UUID letter = practice.approved(Practice.network());
    UUID dispatch = practice.outbox.of(letter).getFirst().id();
    practice.fuse.burnAt("submit:before", 1);
    assertThrows(Crash.class, practice::depart);
    practice.restart();
    assertThrows(
        IllegalStateException.class,
        () -> practice.outbox.resend(dispatch, Practice.fax(), Practice.WHO));
  }

  @Test
  void whatWaitsTooLongIsNamed() {
    UUID letter = practice.approved(Practice.network());
    Delays delays = new Delays(practice.outbox);
    assertEquals(List.of(), delays.waitsTooLong(practice.clock.instant()));
    practice.clock.pass(Duration.ofMinutes(30));
    List<Dispatch> late = delays.waitsTooLong(practice.clock.instant());
    assertEquals(practice.outbox.of(letter), late);
    assertTrue(Delays.waitsTooLong(late.getFirst(), practice.clock.instant()));
  }

  private UUID failed() throws Exception {
    UUID letter = practice.approved(Practice.network());
    practice.depart();
    UUID dispatch = practice.outbox.of(letter).getFirst().id();
    practice.receipt(dispatch, EvidenceEvent.FAILED, "server", "mailbox-full");
    assertEquals(DispatchState.FAILED, it(dispatch).state());
    return dispatch;
  }

  private Dispatch it(UUID dispatch) {
    return practice.outbox.find(dispatch).orElseThrow();
  }

  private LetterState letter(UUID dispatch) {
    return practice.letters.find(it(dispatch).letter()).orElseThrow().state();
  }
}
