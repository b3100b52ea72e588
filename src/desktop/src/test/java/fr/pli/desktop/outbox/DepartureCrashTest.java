package fr.pli.desktop.outbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.practice.Crash;
import fr.pli.desktop.practice.Practice;
import fr.pli.exchange.letter.Delivery;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.seal.Envelopes;
import fr.pli.exchange.seal.OpenedEnvelope;
import fr.pli.exchange.wire.Routes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DepartureCrashTest {
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
  }

  @Test
  void aLetterArrivesAsItWas() throws Exception {
    byte[] pdf = Practice.pdf("telle quelle");
    UUID letter = practice.letter(pdf, Practice.network());
    practice.outbox.approve(letter, Practice.WHO);
    practice.clock.pass(Duration.ofSeconds(6));
    UUID dispatch = only(letter);
    assertEquals(2, practice.depart());
    assertEquals(DispatchState.ACCEPTED, state(dispatch));
    byte[] sealed = practice.office.sealed(dispatch);
    OpenedEnvelope opened =
        Envelopes.open(sealed, Practice.MEMBER.keys(), Set.of(Practice.AUTHORITY.certificate()));
    assertArrayEquals(pdf, opened.content().pdf());
    assertEquals(dispatch, opened.messageId());
    assertEquals(Practice.PATIENT, opened.content().sheet().patient());
    assertEquals("hybrid", opened.suite());
    assertEquals(
        List.of("approved", "sealed:hybrid:1", "submitted", "receipt:accepted"), causes(dispatch));
    assertEquals(1, practice.outbox.receipts(dispatch).size());
    for (String event : List.of("sealed", "submitted", "receipt")) {
      assertEquals(1, practice.told(event, dispatch));
    }
  }

  @Test
  void whatLeavesTheNetworkIsSealedToTheGatewayWithItsDelivery() throws Exception {
    UUID dispatch = only(practice.approved(Practice.fax()));
    practice.depart();
    assertEquals(null, practice.office.submission(dispatch).mailbox());
    byte[] sealed = practice.office.sealed(dispatch);
    OpenedEnvelope opened =
        Envelopes.open(sealed, Practice.GATEWAY.keys(), Set.of(Practice.AUTHORITY.certificate()));
    Delivery delivery = Objects.requireNonNull(opened.content().sheet().delivery());
    assertEquals("0199001122", delivery.address());
  }

  @Test
  void dyingWhileSealingSealsAnew() throws Exception {
    UUID dispatch = diesAt("put:before", 1);
    assertEquals(DispatchState.HELD, state(dispatch));
    arrives(dispatch);
  }

  @Test
  void dyingBetweenEnvelopeAndRowSealsAnew() throws Exception {
    UUID dispatch = diesAt("put:after", 1);
    assertEquals(DispatchState.HELD, state(dispatch));
    arrives(dispatch);
    // The envelope that no row names is swept, the one that was sent is not.
    assertTrue(practice.outbox.documents().stream().allMatch(practice.documents::holds));
  }

  @Test
  void aSealedDispatchIsUploadedAfterARestart() throws Exception {
    UUID dispatch = diesAt("putBlob:before", 1);
    assertEquals(DispatchState.SEALED, state(dispatch));
    arrives(dispatch);
    assertEquals(1, practice.told("sealed", dispatch));
  }

  @Test
  void anUploadCutShortGoesOn() throws Exception {
    byte[] scan = new byte[(int) Routes.MAX_SINGLE_UPLOAD + 1000];
    new Random(1).nextBytes(scan);
    UUID letter = practice.letter(scan, Practice.network());
    practice.outbox.approve(letter, Practice.WHO);
    practice.clock.pass(Duration.ofSeconds(6));
    practice.fuse.burnAt("putBlob:part", 2);
    assertThrows(Crash.class, practice::depart);
    practice.restart();
    UUID dispatch = only(letter);
    assertEquals(DispatchState.UPLOADING, state(dispatch));
    arrives(dispatch);
    assertTrue(causes(dispatch).contains("upload"));
  }

  @Test
  void dyingBetweenUploadAndSubmissionDoesBothAgain() throws Exception {
    UUID dispatch = diesAt("putBlob:after", 1);
    assertEquals(DispatchState.SEALED, state(dispatch));
    arrives(dispatch);
  }

  @Test
  void aSubmissionThatNeverArrivedIsRepeated() throws Exception {
    UUID dispatch = diesAt("submit:before", 1);
    assertEquals(DispatchState.SUBMITTED, state(dispatch));
    arrives(dispatch);
    assertEquals(1, practice.told("submitted", dispatch));
  }

  @Test
  void aLostAnswerIsAskedForAgainAndGivesTheSameReceipt() throws Exception {
    UUID dispatch = only(practice.approved(Practice.network()));
    practice.office.fail("submit:answer", new LinkException(LinkException.Reason.TIMEOUT, ""), 1);
    assertThrows(LinkException.class, practice::depart);
    assertEquals(DispatchState.SUBMITTED, state(dispatch));
    assertEquals("timeout", practice.outbox.find(dispatch).orElseThrow().reason());
    practice.clock.pass(Duration.ofMinutes(5));
    arrives(dispatch);
    assertEquals(practice.office.receipt(dispatch), practice.outbox.receipts(dispatch).getFirst());
  }

  @Test
  void dyingBetweenAnswerAndRowGivesTheSameReceipt() throws Exception {
    UUID dispatch = diesAt("submit:after", 1);
    assertEquals(DispatchState.SUBMITTED, state(dispatch));
    arrives(dispatch);
    assertEquals(practice.office.receipt(dispatch), practice.outbox.receipts(dispatch).getFirst());
  }

  @Test
  void theJournalLearnsOfTheReceiptAfterARestart() throws Exception {
    UUID dispatch = diesAt("journal:receipt", 1);
    assertEquals(DispatchState.ACCEPTED, state(dispatch));
    assertEquals(0, practice.told("receipt", dispatch));
    practice.restartWithVault();
    practice.depart();
    assertEquals(1, practice.told("receipt", dispatch));
  }

  @Test
  void dyingAtAnyWriteDeliversExactlyOnce() throws Exception {
    int points = 0;
    for (boolean burnt = true; burnt; points++) {
      UUID letter = practice.letter(Practice.network());
      practice.fuse.burnAt(points + 1);
      try {
        practice.outbox.approve(letter, Practice.WHO);
        practice.clock.pass(Duration.ofSeconds(6));
        practice.depart();
      } catch (Crash _) {
        // Whatever is on the disk is all that is left.
      }
      burnt = practice.fuse.burnt();
      practice.restart();
      if (practice.outbox.of(letter).isEmpty()) {
        practice.outbox.approve(letter, Practice.WHO);
      }
      practice.clock.pass(Duration.ofMinutes(6));
      arrives(only(letter));
    }
    assertTrue(points > 15, "Few points: " + points);
    assertEquals(points, practice.office.replies.size());
  }

  private UUID diesAt(String point, int time) {
    UUID letter = practice.approved(Practice.network());
    practice.fuse.burnAt(point, time);
    assertThrows(Crash.class, practice::depart);
    practice.restart();
    return only(letter);
  }

  private void arrives(UUID dispatch) throws Exception {
    practice.depart();
    assertEquals(DispatchState.ACCEPTED, state(dispatch));
    assertEquals(1, practice.outbox.receipts(dispatch).size());
    assertTrue(practice.told("receipt", dispatch) >= 1);
    assertTrue(practice.office.replies.containsKey(dispatch));
    List<DispatchState> states = practice.outbox.moves(dispatch).stream().map(Move::state).toList();
    assertEquals(states.stream().distinct().toList(), states, "One row per move");
    assertFalse(practice.depart() > 0, "Nothing is left to do");
  }

  private UUID only(UUID letter) {
    List<Dispatch> all = practice.outbox.of(letter);
    assertEquals(1, all.size());
    return all.getFirst().id();
  }

  private DispatchState state(UUID dispatch) {
    return practice.outbox.find(dispatch).orElseThrow().state();
  }

  private List<String> causes(UUID dispatch) {
    return practice.outbox.moves(dispatch).stream().map(Move::cause).toList();
  }
}
