package fr.pli.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.LinkException.Reason;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.Mark;
import fr.pli.exchange.wire.ProblemType;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is exchanged, in which order, in which transaction, and what happens when it fails. */
class SynchroniserTest {
  /** Nothing happens by itself for long; the clock is looked at every five seconds. */
  private static final Pace LONG =
      new Pace(Duration.ofSeconds(30), Duration.ofMillis(20), Duration.ofMillis(100));

  private final Desk desk = new Desk();

  @AfterEach
  void close() throws SQLException {
    desk.close();
  }

  @Test
  void oneExchangeDoesEverythingInOrder() {
    UUID letter = desk.letter();
    desk.owed.add(new Acknowledgement(letter.toString(), "delivered", ""));
    assertThat(desk.sync.now()).isTrue();
    assertThat(desk.steps).containsExactly("depart", "fetch", "upkeep");
    assertThat(desk.taken()).containsExactly("message " + letter);
    assertThat(desk.link.acknowledged).hasSize(1);
    assertThat(desk.owed).isEmpty();
    assertThat(desk.sync.state().online()).isTrue();
    assertThat(desk.sync.state().lastSync()).isNotNull();
  }

  @Test
  void aDeskThatKnowsNothingTakesInBeforeAnythingLeaves() {
    UUID dispatch = UUID.randomUUID();
    desk.change(Change.RECEIPT, dispatch.toString(), null, desk.receipt(dispatch, desk.evidence));
    desk.sync.now();
    desk.sync.now();
    assertThat(desk.steps)
        .containsExactly(
            "receipts stored", "depart", "fetch", "upkeep", "depart", "fetch", "upkeep");
  }

  @Test
  void everyPageIsTakenAndTheNextExchangeBeginsBehindTheLast() {
    for (int i = 0; i < 5; i++) {
      desk.letter();
    }
    desk.sync.now();
    assertThat(desk.taken()).hasSize(5);
    assertThat(desk.cursor()).isEqualTo(new Cursor("5", 5));
    desk.letter();
    desk.sync.now();
    assertThat(desk.taken()).hasSize(6);
    assertThat(desk.link.cursors).containsExactly("null", "2", "4", "5");
  }

  @Test
  void aPageThatCannotBeStoredLeavesTheCursorBeforeIt() {
    desk.letter();
    desk.letter();
    UUID third = desk.letter();
    UUID fourth = desk.letter();
    desk.breaksAt = fourth.toString();
    assertThat(desk.sync.now()).isFalse();
    assertThat(desk.cursor()).isEqualTo(new Cursor("2", 2));
    assertThat(desk.taken()).hasSize(2).doesNotContain("message " + third);
    assertThat(desk.sync.state().problem()).isEqualTo("internal");
    desk.breaksAt = null;
    assertThat(desk.sync.now()).isTrue();
    assertThat(desk.taken()).hasSize(4);
    assertThat(desk.sync.state().problem()).isEmpty();
  }

  @Test
  void aCursorThatIsGoneBeginsAnewAndDeletesNothing() {
    UUID letter = desk.letter();
    desk.letter();
    desk.sync.now();
    desk.link.changes.clear();
    UUID later = desk.letter();
    desk.link.cursorFailure = FakeLink.problem(ProblemType.CURSOR_GONE);
    assertThat(desk.sync.now()).isTrue();
    assertThat(desk.taken()).hasSize(3).contains("message " + letter, "message " + later);
    assertThat(desk.cursor()).isEqualTo(new Cursor("1", 1));
  }

  @Test
  void aCursorOfAFormerEnrolmentBeginsAnew() {
    desk.letter();
    desk.sync.now();
    desk.link.cursorFailure = FakeLink.problem(ProblemType.BAD_REQUEST);
    assertThat(desk.sync.now()).isTrue();
    assertThat(desk.taken()).hasSize(1);
  }

  @Test
  void aGapInTheNumbersBeginsAnew() {
    desk.letter();
    desk.sync.now();
    desk.letter();
    Change skipped = desk.link.changes.getLast();
    desk.link.changes.add(
        new Change(skipped.seq() + 3, "fashion", "", Instant.EPOCH, null, null, null));
    assertThat(desk.sync.now()).isTrue();
    assertThat(desk.taken()).hasSize(2);
    assertThat(desk.link.cursors).containsExactly("null", "1", "null", "2");
    assertThat(desk.sync.gaps()).extracting(FeedGap::expected).containsExactly(3L, 3L);
    assertThat(desk.sync.gaps()).extracting(FeedGap::lost).containsExactly(false, true);
    assertThat(desk.steps).contains("begun anew");
  }

  @Test
  void unknownKindsAndBrokenAnnouncementsArePassedOver() {
    desk.change("fashion", "x", null, null);
    desk.change(Change.MESSAGE, UUID.randomUUID().toString(), null, null);
    desk.change(
        Change.MESSAGE, UUID.randomUUID().toString(), new Change.Notice("../../x", 5, null), null);
    desk.change(
        Change.MESSAGE,
        UUID.randomUUID().toString(),
        new Change.Notice("0a".repeat(32), 1L << 60, null),
        null);
    desk.change(Change.MESSAGE, "no id", new Change.Notice("0a".repeat(32), 5, null), null);
    desk.change(Change.TOMBSTONE, "no id", null, null);
    desk.change(Change.RECEIPT, "no id", null, null);
    assertThat(desk.sync.now()).isTrue();
    assertThat(desk.taken()).isEmpty();
    assertThat(desk.cursor()).isEqualTo(new Cursor("7", 7));
  }

  @Test
  void aTombstoneIsHandedOn() {
    UUID letter = UUID.randomUUID();
    desk.change(Change.TOMBSTONE, letter.toString(), null, null);
    desk.sync.now();
    assertThat(desk.taken()).containsExactly("tombstone " + letter);
  }

  @Test
  void aProvenReceiptIsHandedOnAndToldAfterItsTransaction() {
    UUID dispatch = UUID.randomUUID();
    desk.change(Change.RECEIPT, dispatch.toString(), null, desk.receipt(dispatch, desk.evidence));
    desk.sync.now();
    assertThat(desk.taken()).containsExactly("receipt " + dispatch);
    assertThat(desk.steps).contains("receipts stored");
    assertThat(desk.sync.refusedReceipts()).isEmpty();
  }

  @Test
  void receiptsThatProveNothingAreRefusedAndNoted() {
    UUID dispatch = UUID.randomUUID();
    String id = dispatch.toString();
    Receipt good = desk.receipt(dispatch, desk.evidence);
    desk.change(
        Change.RECEIPT, id, null, desk.receipt(dispatch, new HeldCertificate.Builder().build()));
    desk.change(
        Change.RECEIPT,
        id,
        null,
        new Receipt(
            desk.receipt(UUID.randomUUID(), desk.evidence).statement(),
            good.signature(),
            good.certificate()));
    desk.change(Change.RECEIPT, id, null, new Receipt("!", "", ""));
    desk.change(Change.RECEIPT, UUID.randomUUID().toString(), null, good);
    assertThat(desk.sync.now()).isTrue();
    assertThat(desk.taken()).isEmpty();
    assertThat(desk.sync.refusedReceipts()).hasSize(4);
    assertThat(desk.sync.refusedReceipts().getFirst().reason()).isEqualTo("wrong_certificate");
    assertThat(desk.sync.refusedReceipts().getFirst().dispatch()).isEqualTo(id);
  }

  @Test
  void membersAreFetchedOnceAndAgainWhenTheyChange() {
    desk.sync.now();
    desk.sync.now();
    assertThat(desk.link.memberLists).hasValue(1);
    assertThat(desk.network.all()).hasSize(1);
    desk.change(Change.MEMBERS, "", null, null);
    desk.sync.now();
    assertThat(desk.link.memberLists).hasValue(2);
  }

  @Test
  void anAcknowledgementThatTheServerWillNeverTakeIsNotOwedForEver() {
    desk.owed.add(new Acknowledgement(UUID.randomUUID().toString(), "delivered", ""));
    desk.link.acknowledgementFailure = FakeLink.problem(ProblemType.NOT_FOUND);
    assertThat(desk.sync.now()).isTrue();
    assertThat(desk.owed).isEmpty();
  }

  @Test
  void anAcknowledgementStaysOwedWhileTheLineIsBroken() {
    desk.owed.add(new Acknowledgement(UUID.randomUUID().toString(), "delivered", ""));
    desk.link.acknowledgementFailure = new LinkException(Reason.BROKEN, "");
    assertThat(desk.sync.now()).isFalse();
    assertThat(desk.owed).hasSize(1);
  }

  @Test
  void goingOfflineAndComingBackIsTold() {
    AtomicInteger fired = new AtomicInteger();
    desk.sync.now();
    Instant lastSync = desk.sync.state().lastSync();
    desk.sync.changed().subscribe(fired::incrementAndGet);
    desk.link.failure = new LinkException(Reason.OFFLINE, "");
    assertThat(desk.sync.now()).isFalse();
    assertThat(desk.sync.state().online()).isFalse();
    assertThat(desk.sync.state().problem()).isEmpty();
    assertThat(desk.sync.state().lastSync()).isEqualTo(lastSync);
    assertThat(fired).hasValue(1);
    desk.sync.now();
    assertThat(fired).hasValue(1);
    desk.link.failure = null;
    desk.sync.now();
    assertThat(fired).hasValue(2);
  }

  @Test
  void whatAPersonMustMendIsTold() {
    for (Reason reason :
        new Reason[] {Reason.UNTRUSTED_SERVER, Reason.CERTIFICATE_MISSING, Reason.TLS_TOO_OLD}) {
      desk.link.failure = new LinkException(reason, "");
      desk.sync.now();
      assertThat(desk.sync.state().problem()).isEqualTo(reason.code());
    }
    desk.link.failure = FakeLink.problem(ProblemType.DEVICE_REVOKED);
    desk.sync.now();
    assertThat(desk.sync.state().problem()).isEqualTo("device-revoked");
    desk.link.failure = null;
    desk.sync.now();
    assertThat(desk.sync.state().problem()).isEmpty();
  }

  @Test
  void theLastSyncIsKnownAfterARestart() {
    desk.sync.now();
    Instant before = Objects.requireNonNull(desk.sync.state().lastSync());
    Round round =
        new Round(
            desk.link,
            desk.database,
            desk,
            desk,
            desk.network,
            java.util.List::of,
            () -> {},
            java.time.InstantSource.system());
    try (Synchroniser restarted = new Synchroniser(round, Desk.QUICK, new java.util.Random())) {
      assertThat(restarted.state().lastSync())
          .isBetween(before.minusMillis(5), before.plusMillis(5));
      assertThat(restarted.state().online()).isFalse();
    }
  }

  @Test
  void anEventBringsAnExchange() throws Exception {
    desk.sync.start();
    Desk.waitFor(() -> desk.link.streams.get() == 1);
    UUID letter = desk.letter();
    desk.link.events.add(1L);
    Desk.waitFor(() -> desk.taken().contains("message " + letter));
  }

  @Test
  void anEventStreamThatBreaksIsOpenedAgain() throws Exception {
    desk.sync.start();
    Desk.waitFor(() -> desk.link.streams.get() == 1);
    desk.link.events.add(-1L);
    Desk.waitFor(() -> desk.link.streams.get() == 2);
  }

  @Test
  void withoutEventsThePollFindsWhatIsNew() throws Exception {
    desk.sync.start();
    Desk.waitFor(() -> desk.sync.state().online());
    UUID letter = desk.letter();
    Desk.waitFor(() -> desk.taken().contains("message " + letter));
  }

  @Test
  void whatFallsDueLeavesWithoutBeingAskedFor() throws Exception {
    desk.due = Instant.now().plus(Duration.ofMillis(100));
    desk.sync.start();
    Desk.waitFor(() -> desk.departures.get() >= 2);
  }

  @Test
  void marksAreToldToTheServerAndTakenInOrder() {
    desk.marks.add(mark(Mark.READ));
    desk.marks.add(mark(Mark.FILED));
    desk.mark(mark(Mark.UNREAD));
    assertThat(desk.sync.now()).isTrue();
    assertThat(desk.link.marked).extracting(Mark::kind).containsExactly("read", "filed");
    assertThat(desk.marks).isEmpty();
    assertThat(desk.taken()).containsExactly("mark unread");
  }

  @Test
  void aMarkStaysOwedWhileTheLineIsBrokenAndNotWhenTheServerWillNeverTakeIt() {
    desk.marks.add(mark(Mark.READ));
    desk.link.acknowledgementFailure = new LinkException(Reason.BROKEN, "");
    assertThat(desk.sync.now()).isFalse();
    assertThat(desk.marks).hasSize(1);
    desk.link.acknowledgementFailure = FakeLink.problem(ProblemType.NOT_FOUND);
    assertThat(desk.sync.now()).isTrue();
    assertThat(desk.steps).contains("mark refused");
  }

  @Test
  void aMarkThatMakesNoSenseIsPassedOver() {
    String id = UUID.randomUUID().toString();
    desk.mark(null);
    desk.mark(new Mark("../x", id, Mark.READ, "", ""));
    desk.mark(new Mark(id, "no id", Mark.READ, "", ""));
    desk.mark(new Mark(id, id, Mark.ASSIGNED, "x".repeat(201), ""));
    assertThat(desk.sync.now()).isTrue();
    assertThat(desk.taken()).isEmpty();
  }

  private static Mark mark(String kind) {
    return new Mark(
        UUID.randomUUID().toString(), UUID.randomUUID().toString(), kind, "", "Anne LE GALL");
  }

  @Test
  void aComputerThatSleptMakesNewConnectionsAndExchangesAtOnce() throws Exception {
    AtomicReference<Duration> slept = new AtomicReference<>(Duration.ZERO);
    try (Desk sleepy = new Desk(() -> Instant.now().plus(slept.get()), LONG)) {
      sleepy.sync.start();
      Desk.waitFor(() -> sleepy.link.streams.get() == 1 && sleepy.departures.get() >= 2);
      int before = sleepy.departures.get();
      slept.set(Duration.ofHours(8));
      Desk.waitFor(() -> sleepy.departures.get() > before);
      assertThat(sleepy.link.refreshes).hasValue(1);
    }
  }

  @Test
  void aClockThatIsSetBackDelaysNothing() throws Exception {
    AtomicReference<Duration> wrong = new AtomicReference<>(Duration.ofDays(1));
    try (Desk corrected = new Desk(() -> Instant.now().plus(wrong.get()), Desk.QUICK)) {
      corrected.sync.start();
      Desk.waitFor(() -> corrected.sync.state().online());
      wrong.set(Duration.ZERO);
      UUID letter = corrected.letter();
      Desk.waitFor(() -> corrected.taken().contains("message " + letter));
    }
  }

  @Test
  void afterFailuresItGoesOnByItself() throws Exception {
    desk.link.failure = new LinkException(Reason.OFFLINE, "");
    desk.sync.start();
    Desk.waitFor(() -> desk.sync.state() != null && !desk.sync.state().online());
    UUID letter = desk.letter();
    desk.link.failure = null;
    Desk.waitFor(() -> desk.taken().contains("message " + letter));
    Desk.waitFor(() -> desk.sync.state().online());
  }

  @Test
  void theServersWishToBeLeftAloneGoesBeforeWhoeverAsks() throws Exception {
    desk.sync.now();
    desk.link.failure = LinkException.of(ProblemType.RATE_LIMITED, "", Duration.ofMillis(600));
    desk.sync.start();
    Desk.waitFor(() -> desk.departures.get() >= 2);
    desk.link.failure = null;
    desk.sync.soon();
    Desk.waitFor(() -> desk.departures.get() >= 3);
    assertThat(Duration.between(desk.departedAt.get(1), desk.departedAt.get(2)))
        .isGreaterThanOrEqualTo(Duration.ofMillis(590));
  }

  @Test
  void closingEndsTheLoopsAndNothingIsExchangedAfterwards() throws Exception {
    desk.sync.start();
    Desk.waitFor(() -> desk.link.streams.get() == 1);
    desk.sync.close();
    int departed = desk.departures.get();
    desk.sync.soon();
    desk.sync.start();
    assertThat(desk.departures).hasValue(departed);
  }
}
