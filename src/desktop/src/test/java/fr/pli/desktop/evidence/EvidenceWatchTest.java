package fr.pli.desktop.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.practice.Crash;
import fr.pli.desktop.practice.Keys;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.evidence.LogProof;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.wire.ProblemType;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each lie of a server, and each cut into the own journal, is noticed, kept, and told until
 * settled.
 */
class EvidenceWatchTest {
  private static final UUID DEVICE = new UUID(1, 1);

  private final List<OwnReceipts.OwnReceipt> receipts = new ArrayList<>();
  private final PaperJournal journal = new PaperJournal();
  private Practice practice;
  private PaperServer server;
  private Proofs proofs;
  private EvidenceWatch watch;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
    server = new PaperServer(DEVICE, practice.clock);
    for (int i = 0; i < 3; i++) {
      journal.append(entry("event" + i));
    }
    restart();
  }

  /** As a desk that is opened anew. */
  private void restart() {
    proofs = new Proofs(practice.database);
    watch =
        new EvidenceWatch(
            practice.database,
            journal,
            practice.entries,
            most -> receipts.stream().filter(this::unlooked).limit(most).toList(),
            new Us(),
            practice.clock);
    watch.atOpening();
  }

  private boolean unlooked(OwnReceipts.OwnReceipt receipt) {
    return practice.database.read(
        c ->
            Sql.of(c, "select 1 from receipt_proof where receipt = ?", receipt.id())
                .first(row -> row.getInt(1))
                .isEmpty());
  }

  private record Us() implements Workstation {
    @Override
    public UUID device() {
      return DEVICE;
    }

    @Override
    public SigningIdentity signing() {
      return Practice.US.signing();
    }

    @Override
    public List<X509Certificate> evidence() {
      return List.of(Practice.EVIDENCE.certificate());
    }
  }

  private static JournalEntry entry(String event) {
    return new JournalEntry(Keys.NOW, event, "subject", "who", Map.of());
  }

  private List<Breach> found() {
    return watch.open().stream().map(Finding::breach).toList();
  }

  /** The server states so many things, of which we have the receipts. */
  private void states(int count) {
    for (int i = 0; i < count; i++) {
      receipts.add(server.state());
    }
  }

  @Test
  void aLogThatOnlyGrowsIsFollowedAndEveryReceiptProven() throws Exception {
    for (int round = 0; round < 5; round++) {
      states(3);
      watch.check(server);
    }
    assertEquals(List.of(), found());
    for (OwnReceipts.OwnReceipt each : receipts) {
      LogProof proof = proofs.find(each.id()).orElseThrow();
      assertTrue(
          proof.verify(each.receipt(), each.index(), new Us().evidence()).size() > each.index());
    }
  }

  @Test
  void aProofIsAskedForOnce() throws Exception {
    states(4);
    watch.check(server);
    server.calls.clear();
    watch.check(server);
    assertEquals(List.of("log"), server.calls);
  }

  @Test
  void aShorterLogIsNoticed() throws Exception {
    states(5);
    watch.check(server);
    server.leaves.removeLast();
    watch.check(server);
    assertEquals(List.of(Breach.LOG_SHRUNK), found());
  }

  @Test
  void twoHeadsOfTheSameSizeAreNoticedAndBothKept() throws Exception {
    states(5);
    watch.check(server);
    server.leaves.set(2, server.leaves.get(3));
    watch.check(server);
    assertEquals(List.of(Breach.LOG_FORKED), found());
    Finding fork = watch.open().getFirst();
    assertFalse(fork.known().isEmpty());
    assertFalse(fork.shown().isEmpty());
    assertFalse(fork.known().equals(fork.shown()));
  }

  @Test
  void aRewrittenLogIsNoticed() throws Exception {
    states(5);
    watch.check(server);
    server.leaves.set(2, server.leaves.get(3));
    states(4);
    watch.check(server);
    assertEquals(List.of(Breach.LOG_REWRITTEN), found());
  }

  @Test
  void anEntryTakenOutOfTheMiddleIsNoticed() throws Exception {
    states(5);
    watch.check(server);
    server.leaves.remove(1);
    states(4);
    watch.check(server);
    assertEquals(List.of(Breach.LOG_REWRITTEN), found());
  }

  @Test
  void aHeadSignedByAnotherKeyIsNoticed() throws Exception {
    watch.check(server);
    server.signing = Practice.AUTHORITY.signing("faussaire");
    watch.check(server);
    assertEquals(List.of(Breach.WRONG_SIGNATURE), found());
  }

  @Test
  void aHeadThatDoesNotFitNeverReplacesTheOneThatWasVerified() throws Exception {
    states(5);
    watch.check(server);
    List<String> real = List.copyOf(server.leaves);
    server.leaves.set(2, server.leaves.get(3));
    watch.check(server);
    watch.check(server);
    restart();
    watch.check(server);
    assertEquals(List.of(Breach.LOG_FORKED), found(), "found once, and still after a restart");
    server.leaves.clear();
    server.leaves.addAll(real);
    states(2);
    watch.check(server);
    assertEquals(List.of(Breach.LOG_FORKED), found(), "what was found is not forgotten");
    assertTrue(proofs.find(receipts.getLast().id()).isPresent(), "the true log goes on");
  }

  @Test
  void aReceiptThatIsNotInTheLogIsNoticedOnceAndTheOthersAreProven() throws Exception {
    receipts.add(server.state());
    OwnReceipts.OwnReceipt other = new PaperServer(DEVICE, practice.clock).state();
    receipts.add(other);
    receipts.add(new OwnReceipts.OwnReceipt(UUID.randomUUID(), 99, receipts.getFirst().receipt()));
    states(1);
    watch.check(server);
    watch.check(server);
    assertEquals(List.of(Breach.RECEIPT_MISSING, Breach.RECEIPT_MISSING), found());
    assertTrue(proofs.find(other.id()).isEmpty());
    assertTrue(proofs.find(receipts.getLast().id()).isPresent());
    watch.open().forEach(each -> watch.settle(each.id(), "Anne"));
    watch.check(server);
    assertEquals(List.of(), found());
  }

  @Test
  void dyingAtAnyWriteLosesNoProofAndFindsNothing() throws Exception {
    int points = 0;
    for (boolean burnt = true; burnt; points++) {
      states(3);
      practice.clock.pass(Duration.ofDays(1));
      journal.append(entry("more"));
      practice.fuse.burnAt(points + 1);
      try {
        watch.check(server);
      } catch (Crash _) {
        // Whatever is on the disk is all that is left.
      }
      burnt = practice.fuse.burnt();
      practice.restart();
      restart();
      watch.check(server);
      assertEquals(List.of(), found());
      for (OwnReceipts.OwnReceipt each : receipts) {
        assertTrue(proofs.find(each.id()).isPresent());
      }
    }
    assertTrue(points > 8, "Few points: " + points);
  }

  @Test
  void aLineThatBreaksBetweenProofsLeavesTheRestForTheNextExchange() throws Exception {
    states(3);
    watch.check(server);
    states(3);
    server.calls.clear();
    server.breaksAt = 3; // the head, a path, then no more
    assertThrows(LinkException.class, () -> watch.check(server));
    assertEquals(4, receipts.stream().filter(each -> proofs.find(each.id()).isPresent()).count());
    server.breaksAt = 0;
    watch.check(server);
    assertEquals(List.of(), found());
    assertTrue(receipts.stream().allMatch(each -> proofs.find(each.id()).isPresent()));
  }

  @Test
  void aServerThatShowsNothingIsNoticed() throws Exception {
    server.failure = LinkException.of(ProblemType.NOT_FOUND, "", null);
    watch.check(server);
    assertEquals(List.of(Breach.UNPROVEN), found());
  }

  @Test
  void aBrokenLineIsNoFinding() {
    server.failure = new LinkException(LinkException.Reason.OFFLINE, "");
    assertThrows(LinkException.class, () -> watch.check(server));
    assertEquals(List.of(), found());
  }

  @Test
  void whatAPersonSettledStaysWrittenAndTheLogIsFollowedAnew() throws Exception {
    states(5);
    watch.check(server);
    server.leaves.removeLast();
    watch.check(server);
    watch.settle(watch.open().getFirst().id(), "Anne");
    watch.check(server);
    assertEquals(List.of(), found());
    assertEquals(1, watch.all().size());
    states(1);
    watch.check(server);
    server.leaves.removeLast();
    watch.check(server);
    assertEquals(List.of(Breach.LOG_SHRUNK), found(), "the next time is noticed again");
  }

  @Test
  void theJournalLearnsWhatWasFoundAndWhoSettledIt() throws Exception {
    states(2);
    watch.check(server);
    server.leaves.removeLast();
    watch.check(server);
    Finding finding = watch.open().getFirst();
    watch.settle(finding.id(), "Anne");
    List<String> told =
        practice.journal.entries().stream()
            .filter(each -> each.subject().equals(finding.id().toString()))
            .map(each -> each.event() + " " + each.who())
            .toList();
    assertEquals(List.of("finding pli", "finding-settled Anne"), told);
  }

  @Test
  void theHeadOfTheJournalIsHandedOverAtOnceAndThenOnceADay() throws Exception {
    watch.check(server);
    assertEquals(1, handedOver());
    journal.append(entry("more"));
    watch.check(server);
    practice.clock.pass(Duration.ofHours(23));
    watch.check(server);
    assertEquals(1, handedOver());
    practice.clock.pass(Duration.ofHours(2));
    watch.check(server);
    assertEquals(2, handedOver());
    restart();
    watch.check(server);
    assertEquals(2, handedOver());
    assertEquals(List.of(), found());
  }

  private long handedOver() {
    return server.calls.stream().filter("handOver"::equals).count();
  }

  @Test
  void aJournalThatWasCutBackIsNoticedWithoutTheServer() throws Exception {
    watch.check(server);
    journal.entries.removeLast();
    restart();
    assertEquals(List.of(Breach.JOURNAL_CUT), found());
  }

  @Test
  void aJournalThatWasRewrittenIsNoticed() throws Exception {
    watch.check(server);
    journal.entries.set(1, entry("another"));
    restart();
    assertEquals(List.of(Breach.JOURNAL_REWRITTEN), found());
  }

  @Test
  void aJournalThatWasBegunAnewIsNoticed() throws Exception {
    watch.check(server);
    journal.id = "0b".repeat(32);
    restart();
    assertEquals(List.of(Breach.JOURNAL_REWRITTEN), found());
  }

  @Test
  void aVaultPutBackAsAWholeIsNoticedByWhatTheServerKnows() throws Exception {
    watch.check(server);
    practice.database.write(c -> Sql.of(c, "delete from journal_receipt").update());
    journal.entries.removeLast();
    restart();
    assertEquals(List.of(), found(), "the vault alone does not know");
    watch.check(server);
    assertEquals(List.of(Breach.JOURNAL_CUT), found());
    int before = server.leaves.size();
    practice.clock.pass(Duration.ofDays(3));
    watch.check(server);
    assertEquals(before, server.leaves.size(), "the server goes on remembering the longer one");
    watch.settle(watch.open().getFirst().id(), "Anne");
    watch.check(server);
    assertEquals(before + 1, server.leaves.size(), "then the journal of now is handed over");
    restart();
    watch.check(server);
    assertEquals(List.of(), found());
  }

  @Test
  void aJournalReceiptOfAnotherKeyIsNoticed() throws Exception {
    server.signing = Practice.AUTHORITY.signing("faussaire");
    watch.check(server);
    assertTrue(found().contains(Breach.WRONG_SIGNATURE));
  }

  @Test
  void aServerThatDoesNotKeepTheHeadItIsGivenIsNoticed() throws Exception {
    watch.check(server);
    journal.append(entry("more"));
    practice.clock.pass(Duration.ofDays(2));
    server.forgetful = true;
    watch.check(server);
    assertEquals(List.of(Breach.UNPROVEN), found());
  }
}
