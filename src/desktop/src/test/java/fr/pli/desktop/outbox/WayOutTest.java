package fr.pli.desktop.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.review.Sharing;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.wire.ProblemType;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing ends without a way on: whatever goes wrong heals by itself or by a person's hand. */
class WayOutTest {
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void whateverTheServerSaysTheLetterCanStillLeave(ProblemType problem) throws Exception {
    leavesEitherWay(() -> practice.office.refuse("submit", problem), practice.office::heal);
  }

  @ParameterizedTest
  @EnumSource(LinkException.Reason.class)
  void whateverIsWrongWithTheLineTheLetterCanStillLeave(LinkException.Reason reason)
      throws Exception {
    LinkException failure = new LinkException(reason, "");
    leavesEitherWay(() -> practice.office.fail("putBlob", failure, 1), practice.office::heal);
  }

  @Test
  void aRecipientWithoutKeysCanStillBeReached() throws Exception {
    leavesEitherWay(practice.member::clear, () -> practice.member.add(Practice.MEMBER));
  }

  @Test
  void keysThatRanOutCanBeWaitedFor() throws Exception {
    leavesEitherWay(
        () -> practice.clock.pass(Duration.ofDays(5)),
        () -> practice.clock.pass(Duration.ofDays(-15)));
  }

  @Test
  void aLetterWhoseDocumentIsLostCanBeSettled() throws Exception {
    UUID dispatch = only(practice.approved(Practice.network()));
    UUID letter = it(dispatch).letter();
    practice.letters.documents().forEach(practice.documents::delete);
    practice.depart();
    assertEquals("document-missing", it(dispatch).reason());
    settled(dispatch, letter);
  }

  @Test
  void whatThePatientObjectsToCanLeaveWhenTheyAgreeOrBeSettled() throws Exception {
    UUID first = only(practice.approved(Practice.network()));
    UUID second = only(practice.approved(Practice.network()));
    Party recipient = it(first).recipient();
    practice.consents.record(Practice.PATIENT, recipient, Sharing.Wish.OBJECTED, Practice.WHO);
    depart();
    assertEquals(DispatchState.NEEDS_PERSON, it(first).state());
    assertEquals("patient-objects", it(first).reason());
    settled(second, it(second).letter());
    practice.clock.pass(Duration.ofSeconds(1));
    practice.consents.record(Practice.PATIENT, recipient, Sharing.Wish.AGREED, Practice.WHO);
    practice.outbox.sendNow(first);
    depart();
    assertEquals(DispatchState.ACCEPTED, it(first).state());
  }

  /** Once by trying again, once by another channel, once by a person who settles it. */
  private void leavesEitherWay(Runnable breaking, Runnable healing) throws Exception {
    UUID again = stuck(breaking);
    if (it(again).state() == DispatchState.ACCEPTED) {
      return; // what the outbox mends by itself, at once
    }
    UUID another = stuck(breaking);
    UUID never = stuck(breaking);
    healing.run();
    if (it(again).state() != DispatchState.NEEDS_PERSON) {
      practice.clock.pass(Duration.ofMinutes(6));
      depart();
      assertEquals(DispatchState.ACCEPTED, it(again).state(), "by itself");
      return;
    }
    if (!it(again).reason().equals(ProblemType.MESSAGE_ID_CONFLICT.code())) {
      practice.outbox.sendNow(again);
      depart();
      assertEquals(DispatchState.ACCEPTED, it(again).state(), "tried again");
    }
    UUID replaced = practice.outbox.resend(another, Practice.fax(), Practice.WHO);
    practice.clock.pass(Duration.ofSeconds(6));
    depart();
    assertEquals(DispatchState.ACCEPTED, it(replaced).state(), "by another channel");
    settled(never, it(never).letter());
  }

  private void settled(UUID dispatch, UUID letter) {
    practice.outbox.settle(dispatch, Practice.WHO);
    assertEquals(DispatchState.WITHDRAWN, it(dispatch).state());
    assertEquals(LetterState.DONE, practice.letters.find(letter).orElseThrow().state());
  }

  /** A dispatch that met the trouble: with the server all the same, or a reason says why not. */
  private UUID stuck(Runnable breaking) {
    UUID dispatch = only(practice.approved(Practice.network()));
    breaking.run();
    depart();
    DispatchState state = it(dispatch).state();
    if (state != DispatchState.ACCEPTED) {
      assertTrue(state == DispatchState.NEEDS_PERSON || state.toSend(), state.code());
      assertFalse(it(dispatch).reason().isEmpty(), "says why");
    }
    return dispatch;
  }

  private void depart() {
    try {
      practice.depart();
    } catch (LinkException _) {
      // The line itself is the trouble: kept with the dispatch.
    }
  }

  private UUID only(UUID letter) {
    return practice.outbox.of(letter).getFirst().id();
  }

  private Dispatch it(UUID dispatch) {
    return practice.outbox.find(dispatch).orElseThrow();
  }
}
