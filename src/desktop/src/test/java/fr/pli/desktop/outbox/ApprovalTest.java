package fr.pli.desktop.outbox;

import static fr.pli.desktop.practice.Practice.WHO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.practice.Crash;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.LetterState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApprovalTest {
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
  }

  @Test
  void approvalMakesOneHeldDispatchForEachRecipient() {
    UUID letter = practice.letter(Practice.network(), Practice.fax());
    Instant until = practice.outbox.approve(letter, WHO);
    List<Dispatch> dispatches = practice.outbox.of(letter);
    assertEquals(2, dispatches.size());
    for (Dispatch each : dispatches) {
      assertEquals(DispatchState.HELD, each.state());
      assertEquals(until, each.heldUntil());
      assertEquals(WHO, practice.outbox.moves(each.id()).getFirst().who());
    }
    assertEquals(practice.clock.instant().plusSeconds(5), until);
    assertEquals(LetterState.APPROVED, state(letter));
    assertEquals(1, practice.told("approved", letter));
  }

  @Test
  void whatLeavesWithoutReviewSaysSoAndWhoAllowedIt() {
    UUID letter = practice.letter(Practice.network());
    assertTrue(practice.outbox.approveUnreviewed(letter, _ -> Optional.of(WHO)));
    Dispatch held = practice.outbox.of(letter).getFirst();
    Move first = practice.outbox.moves(held.id()).getFirst();
    assertEquals("auto", first.cause());
    assertEquals(WHO, first.who());
    assertEquals(practice.clock.instant().plusSeconds(5), held.heldUntil());
    assertEquals("auto", practice.letters.find(letter).orElseThrow().reason());
    assertEquals(1, practice.told("approved", letter));
    assertTrue(practice.outbox.takeBack(letter, WHO));
    assertEquals(LetterState.TO_REVIEW, state(letter));
  }

  @Test
  void whatNobodyAllowedOrIsNotReadyWaitsForAPerson() {
    UUID letter = practice.letter(Practice.network());
    assertFalse(practice.outbox.approveUnreviewed(letter, _ -> Optional.empty()));
    UUID unready = practice.letter();
    assertFalse(practice.outbox.approveUnreviewed(unready, _ -> Optional.of(WHO)));
    assertEquals(LetterState.TO_REVIEW, state(letter));
    assertEquals(LetterState.TO_REVIEW, state(unready));
    assertEquals(List.of(), practice.outbox.dispatches());
  }

  @Test
  void whatALetterIsWhenItLeavesIsWhatIsAsked() {
    UUID letter = practice.letter(Practice.network());
    practice.letters.move(letter, LetterState.TO_REVIEW, LetterState.SET_ASIDE, "by-person", WHO);
    assertFalse(practice.outbox.approveUnreviewed(letter, _ -> Optional.of(WHO)));
    assertEquals(LetterState.SET_ASIDE, state(letter));
  }

  @Test
  void dyingBeforeAnUnreviewedLetterIsApprovedLeavesItToReview() {
    UUID letter = practice.letter(Practice.network());
    practice.fuse.burnAt("commit:before", 1);
    assertThrows(
        Crash.class, () -> practice.outbox.approveUnreviewed(letter, _ -> Optional.of(WHO)));
    practice.restart();
    assertEquals(LetterState.TO_REVIEW, state(letter));
    assertEquals(List.of(), practice.outbox.of(letter));
  }

  @Test
  void thePatientsCopyAndTheRecordAreDispatchesOfTheirOwn() {
    UUID letter = practice.letter(Practice.network());
    ReviewSheet sheet = Practice.sheet(Practice.network());
    practice.letters.save(
        letter,
        new ReviewSheet(
            sheet.patient(),
            true,
            sheet.author(),
            sheet.type(),
            sheet.date(),
            sheet.recipients(),
            "yann@courriel.example",
            false));
    practice.outbox.approve(letter, WHO);
    List<Channel> channels =
        practice.outbox.of(letter).stream().map(each -> each.option().channel()).toList();
    assertEquals(List.of(Channel.NETWORK, Channel.PATIENT), channels);
  }

  @Test
  void oneWayToOneRecipientIsTakenOnce() {
    UUID letter = practice.letter(Practice.fax(), Practice.fax());
    practice.outbox.approve(letter, WHO);
    assertEquals(1, practice.outbox.of(letter).size());
  }

  @Test
  void aLetterThatIsNotReadyIsRefused() {
    UUID letter = practice.letter();
    assertThrows(IllegalStateException.class, () -> practice.outbox.approve(letter, WHO));
    assertEquals(LetterState.TO_REVIEW, state(letter));
    assertThrows(
        IllegalStateException.class, () -> practice.outbox.approve(UUID.randomUUID(), WHO));
  }

  @Test
  void theSameBytesLeaveASecondTimeOnlyWhenAPersonSaysSo() {
    byte[] pdf = Practice.pdf("la même");
    practice.outbox.approve(practice.letter(pdf, Practice.fax()), WHO);
    UUID again = practice.letter(pdf, Practice.fax());
    assertThrows(IllegalStateException.class, () -> practice.outbox.approve(again, WHO));
    practice.letters.allowAgain(again, WHO);
    practice.outbox.approve(again, WHO);
    assertEquals(LetterState.APPROVED, state(again));
  }

  @Test
  void dyingBeforeTheApprovalIsCommittedLeavesTheLetterToReview() {
    UUID letter = practice.letter(Practice.network());
    practice.fuse.burnAt("commit:before", 1);
    assertThrows(Crash.class, () -> practice.outbox.approve(letter, WHO));
    practice.restart();
    assertEquals(LetterState.TO_REVIEW, state(letter));
    assertEquals(List.of(), practice.outbox.of(letter));
    practice.outbox.approve(letter, WHO);
    assertEquals(1, practice.outbox.of(letter).size());
  }

  @Test
  void dyingBeforeTheJournalKeepsTheEntryOwed() throws Exception {
    UUID letter = practice.letter(Practice.network());
    practice.fuse.burnAt("journal:approved", 1);
    assertThrows(Crash.class, () -> practice.outbox.approve(letter, WHO));
    practice.restartWithVault();
    assertEquals(LetterState.APPROVED, state(letter));
    assertEquals(0, practice.told("approved", letter));
    practice.depart();
    assertEquals(1, practice.told("approved", letter));
  }

  @Test
  void theUndoWindowSurvivesARestart() throws Exception {
    UUID letter = practice.letter(Practice.network());
    practice.outbox.approve(letter, WHO);
    practice.restartWithVault();
    assertEquals(0, practice.depart());
    assertEquals(DispatchState.HELD, practice.outbox.of(letter).getFirst().state());
    assertTrue(practice.outbox.takeBack(letter, WHO));
    assertEquals(LetterState.TO_REVIEW, state(letter));

    practice.outbox.approve(letter, WHO);
    practice.restart();
    practice.clock.pass(Duration.ofSeconds(5));
    assertTrue(
        practice.departures.nextDue().orElseThrow().compareTo(practice.clock.instant()) <= 0);
    assertTrue(practice.depart() > 0);
  }

  @Test
  void nothingIsTakenBackAfterTheWindow() {
    UUID letter = practice.approved(Practice.network());
    assertFalse(practice.outbox.takeBack(letter, WHO));
    assertEquals(LetterState.APPROVED, state(letter));
    assertEquals(DispatchState.HELD, practice.outbox.of(letter).getFirst().state());
  }

  @Test
  void dyingWhileTakingBackTakesNothingBack() {
    UUID letter = practice.letter(Practice.network(), Practice.fax());
    practice.outbox.approve(letter, WHO);
    practice.fuse.burnAt("commit:before", 1);
    assertThrows(Crash.class, () -> practice.outbox.takeBack(letter, WHO));
    practice.restart();
    assertEquals(LetterState.APPROVED, state(letter));
    assertTrue(
        practice.outbox.of(letter).stream().allMatch(each -> each.state() == DispatchState.HELD));
  }

  @Test
  void aLetterIsTakenBackOrSealedNeverBoth() throws Exception {
    UUID letter = practice.letter(Practice.network());
    practice.outbox.approve(letter, WHO);
    UUID dispatch = practice.outbox.of(letter).getFirst().id();
    // A person takes it back while the envelope is being stored: sealing comes too late.
    practice.outbox.sendNow(dispatch);
    assertFalse(practice.outbox.takeBack(letter, WHO));
    practice.depart();
    assertFalse(practice.outbox.takeBack(letter, WHO));
    assertEquals(DispatchState.ACCEPTED, practice.outbox.find(dispatch).orElseThrow().state());

    UUID other = practice.letter(Practice.network());
    practice.outbox.approve(other, WHO);
    assertTrue(practice.outbox.takeBack(other, WHO));
    practice.clock.pass(Duration.ofMinutes(1));
    assertEquals(0, practice.depart());
    assertEquals(DispatchState.WITHDRAWN, practice.outbox.of(other).getFirst().state());
  }

  private LetterState state(UUID letter) {
    return practice.letters.find(letter).orElseThrow().state();
  }
}
