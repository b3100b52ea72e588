package fr.pli.desktop.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.practice.Crash;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.settings.InvalidSettingsException;
import fr.pli.desktop.settings.Retention;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.ReceivedState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is due is erased, content first and its proof long after; what nobody finished is not. */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class ExpiryTest {
  private static final Duration YEAR = Duration.ofDays(366);

  @TempDir Path temporary;
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
  }

  private UUID done() throws Exception {
    UUID letter = practice.approved(Practice.network());
    practice.depart();
    practice.receipt(practice.outbox.of(letter).getFirst().id(), EvidenceEvent.OPENED);
    return letter;
  }

  private UUID received() throws Exception {
    return practice.arrived(practice.arriving(Practice.pdf("lettre"), "Examen normal"));
  }

  private UUID filed() throws Exception {
    UUID letter = received();
    practice.inbox.file(letter, Files.createDirectories(temporary.resolve("f")), Practice.WHO);
    return letter;
  }

  private LetterState state(UUID letter) {
    return practice.letters.find(letter).orElseThrow().state();
  }

  private ReceivedState receivedState(UUID letter) {
    return practice.inbox.find(letter).orElseThrow().state();
  }

  private void retention(Retention retention) {
    practice.settings.change(settings -> settings.withRetention(retention));
  }

  @Test
  void contentGoesWhenItsTimeIsOverAndNotBefore() throws Exception {
    UUID sent = done();
    UUID filed = filed();
    practice.clock.pass(Duration.ofDays(300));
    practice.privacy.keepHere();
    assertEquals(LetterState.DONE, state(sent));
    assertEquals(ReceivedState.FILED, receivedState(filed));
    practice.clock.pass(Duration.ofDays(70));
    practice.privacy.keepHere();
    assertEquals(LetterState.ERASED, state(sent));
    assertEquals(ReceivedState.ERASED, receivedState(filed));
    assertEquals(
        ErasureCause.RETENTION, practice.privacy.erasing().erased(sent).orElseThrow().cause());
    assertEquals(1, practice.outbox.of(sent).size());
  }

  @Test
  void aSecondRunChangesNothing() throws Exception {
    UUID sent = done();
    practice.clock.pass(YEAR);
    practice.privacy.keepHere();
    practice.privacy.keepHere();
    assertEquals(1, practice.told("erased", sent));
  }

  @Test
  void theTimeCountsFromWhenTheLastRecipientHadIt() throws Exception {
    UUID letter = practice.approved(Practice.network());
    practice.depart();
    practice.clock.pass(YEAR);
    practice.receipt(practice.outbox.of(letter).getFirst().id(), EvidenceEvent.OPENED);
    practice.privacy.keepHere();
    assertEquals(LetterState.DONE, state(letter));
  }

  @Test
  void aDocumentTypeMayHaveATimeOfItsOwn() throws Exception {
    UUID letter = done();
    retention(Retention.USUAL.withType(DocumentType.REFERRAL, 2));
    practice.clock.pass(Duration.ofDays(70));
    practice.privacy.keepHere();
    assertEquals(LetterState.ERASED, state(letter));
    UUID kept = done();
    retention(Retention.USUAL.withType(DocumentType.REFERRAL, 24));
    practice.clock.pass(YEAR);
    practice.privacy.keepHere();
    assertEquals(LetterState.DONE, state(kept));
  }

  @Test
  void theBinIsEmptiedAfterThirtyDaysInIt() throws Exception {
    UUID letter = practice.letter(Practice.network());
    practice.clock.pass(YEAR);
    practice.letters.move(
        letter, LetterState.TO_REVIEW, LetterState.DISCARDED, "by-person", Practice.WHO);
    practice.privacy.keepHere();
    assertEquals(LetterState.DISCARDED, state(letter));
    practice.clock.pass(Duration.ofDays(31));
    practice.privacy.keepHere();
    assertEquals(LetterState.ERASED, state(letter));
  }

  @Test
  void whatIsUnsentUnreadOrUnfiledIsNeverErasedByItselfButSaid() throws Exception {
    UUID toReview = practice.letter(Practice.network());
    UUID leaving = practice.approved(Practice.network());
    UUID unread = received();
    UUID read = received();
    practice.inbox.read(read, Practice.WHO);
    assertEquals(Overdue.NONE, practice.privacy.expiry().overdue(practice.clock.instant()));
    practice.clock.pass(YEAR.multipliedBy(40));
    practice.privacy.keepHere();
    assertEquals(LetterState.TO_REVIEW, state(toReview));
    assertEquals(LetterState.APPROVED, state(leaving));
    assertEquals(ReceivedState.UNREAD, receivedState(unread));
    assertEquals(ReceivedState.READ, receivedState(read));
    assertEquals(
        new Overdue(List.of(toReview, leaving), List.of(unread), List.of(read)),
        practice.privacy.expiry().overdue(practice.clock.instant()));
  }

  @Test
  void theProofGoesAfterItsOwnTimeAndDoesNotComeBack() throws Exception {
    UUID sent = done();
    UUID filed = filed();
    practice.clock.pass(YEAR);
    practice.privacy.keepHere();
    practice.clock.pass(YEAR.multipliedBy(18));
    practice.privacy.keepHere();
    assertEquals(1, practice.outbox.of(sent).size());
    practice.clock.pass(YEAR.multipliedBy(2));
    practice.privacy.keepHere();
    assertTrue(practice.letters.find(sent).isEmpty());
    assertTrue(practice.inbox.find(filed).isEmpty());
    assertEquals(List.of(), practice.outbox.of(sent));
  }

  @Test
  void manyAreErasedByAndBy() throws Exception {
    for (int i = 0; i < Expiry.AT_ONCE + 1; i++) {
      UUID letter = practice.letter(Practice.network());
      practice.letters.move(
          letter, LetterState.TO_REVIEW, LetterState.DISCARDED, "by-person", Practice.WHO);
    }
    practice.clock.pass(YEAR);
    practice.privacy.keepHere();
    assertEquals(1, practice.privacy.expiry().due(practice.clock.instant()).size());
    practice.privacy.keepHere();
    assertEquals(List.of(), practice.privacy.expiry().due(practice.clock.instant()));
  }

  @Test
  void dyingInARunLosesNothingAndTheNextGoesOn() throws Exception {
    UUID sent = done();
    practice.clock.pass(YEAR);
    practice.fuse.burnAt("destroy:before", 1);
    assertThrows(Crash.class, () -> practice.privacy.keepHere());
    practice.restart();
    practice.privacy.keepHere();
    assertEquals(LetterState.ERASED, state(sent));
    assertEquals(1, practice.told("erased", sent));
  }

  @Test
  void contentIsKeptFiveYearsAtMostAndProofLonger() {
    for (Retention wrong :
        List.of(
            Retention.USUAL.withSent(0),
            Retention.USUAL.withSent(61),
            Retention.USUAL.withReceived(61),
            Retention.USUAL.withBinned(0),
            Retention.USUAL.withProof(5),
            Retention.USUAL.withType(DocumentType.REFERRAL, 61))) {
      assertThrows(InvalidSettingsException.class, () -> retention(wrong));
    }
    retention(Retention.USUAL.withSent(60).withProof(6));
  }
}
