package fr.pli.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.evidence.Acknowledgements;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.evidence.HeadVerifier;
import fr.pli.exchange.evidence.JournalHandover;
import fr.pli.exchange.evidence.JournalHead;
import fr.pli.exchange.evidence.JournalStatement;
import fr.pli.exchange.evidence.LogProof;
import fr.pli.exchange.evidence.MerkleProofs;
import fr.pli.exchange.evidence.Parties;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptVerifier;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.evidence.TreeHead;
import fr.pli.exchange.evidence.Witness;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.JournalState;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.LogPath;
import fr.pli.exchange.wire.LogState;
import fr.pli.exchange.wire.Routes;
import fr.pli.exchange.wire.Submission;
import fr.pli.exchange.wire.SubmissionReply;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evidence log over mutual TLS. */
class LogTest {
  @TempDir Path data;

  private TestServer town;
  private TestDevice sender;
  private TestDevice recipient;

  @BeforeEach
  void open() throws IOException {
    town = new TestServer(data);
    sender = town.practice("Cabinet");
    recipient = town.practice("Cardiologie");
  }

  @AfterEach
  void close() {
    List.of(sender, recipient).forEach(TestDevice::close);
    town.close();
  }

  @Test
  void aSubmissionIsInTheHeadThatIsAskedForNext() throws Exception {
    assertEquals(0, head(state(0)).size());
    sender.sendTo(recipient.mailbox(), new byte[50]);
    assertEquals(1, head(state(0)).size());
  }

  @Test
  void acceptedDeliveredAndOpenedAreEachProven() throws Exception {
    UUID id = sender.sendTo(recipient.mailbox(), new byte[60]);
    recipient.acknowledge(id, EvidenceEvent.DELIVERED);
    recipient.acknowledge(id, EvidenceEvent.OPENED);
    LogState now = state(0);
    List<Receipt> receipts = receipts();
    assertEquals(2, receipts.size());
    for (Receipt receipt : receipts) {
      Statement statement = ReceiptVerifier.verify(receipt, known());
      assertEquals(
          head(now), proof(now, statement.index()).verify(receipt, statement.index(), known()));
      Witness witness = Objects.requireNonNull(statement.witness());
      X509Certificate device = TestDevice.certificate(witness.certificate());
      assertEquals(recipient.identity().certificate(), device);
      assertEquals(
          statement.event(),
          Acknowledgements.verify(
              new Acknowledgement(id.toString(), statement.event().code(), witness.signature()),
              device));
    }
  }

  @Test
  void theAcceptanceNamesSenderAndRecipient() throws Exception {
    UUID id = sender.sendTo(recipient.mailbox(), new byte[70]);
    byte[] again =
        Json.write(
            new Submission("pli", recipient.mailbox().toString(), sender.upload(new byte[70]), 70));
    Receipt receipt = sender.put(Routes.MESSAGES + id, again).as(SubmissionReply.class).receipt();
    assertEquals(
        new Parties(sender.mailbox(), sender.enrolled().device(), recipient.mailbox()),
        ReceiptVerifier.verify(receipt, known()).parties());
  }

  @Test
  void theLogGoesOnAcrossARestart() throws Exception {
    sender.sendTo(recipient.mailbox(), new byte[80]);
    LogState first = state(0);
    town.restart();
    assertEquals(first, state(0));
    sender.sendTo(recipient.mailbox(), new byte[81]);
    sender.sendTo(recipient.mailbox(), new byte[82]);
    LogState second = state(1);
    assertTrue(
        MerkleProofs.consistent(
            1, head(first).root(), 3, head(second).root(), second.consistency()));
  }

  @Test
  void numbersThatAreNoneAreRefused() throws Exception {
    for (String since : List.of("-1", "x", "99999999999999999999", "1.5")) {
      assertEquals("bad-request", sender.get(Routes.LOG + "?since=" + since).problem());
    }
    assertEquals("bad-request", sender.get(Routes.LOG_ENTRIES + "x?size=1").problem());
    assertEquals("bad-request", sender.get(Routes.LOG_ENTRIES + "0").problem());
    assertEquals("not-found", sender.get(Routes.LOG_ENTRIES + "0?size=1").problem());
    assertEquals("method-not-allowed", sender.put(Routes.LOG, new byte[0]).problem());
    assertEquals("method-not-allowed", sender.put(Routes.JOURNAL, new byte[0]).problem());
  }

  @Test
  void theHeadOfAJournalIsKeptAsEvidenceOnce() throws Exception {
    assertNull(journal().receipt());
    JournalHead head = new JournalHead("ab".repeat(32), 12, "cd".repeat(32));
    byte[] handover = Json.write(JournalHandover.sign(head, sender.identity()));
    JournalState kept = sender.post(Routes.JOURNAL, handover).as(JournalState.class);
    assertEquals(kept, sender.post(Routes.JOURNAL, handover).as(JournalState.class));
    assertEquals(kept, journal());
    Receipt receipt = Objects.requireNonNull(kept.receipt());
    JournalStatement statement = ReceiptVerifier.verifyJournal(receipt, known());
    assertEquals(sender.enrolled().device(), statement.device());
    assertEquals(
        head, statement.handover().verify(TestDevice.certificate(statement.certificate())));
    LogState now = state(0);
    assertEquals(1, head(now).size());
    assertEquals(head(now), proof(now, 0).verify(receipt, 0, known()));
    assertNull(recipient.get(Routes.JOURNAL).as(JournalState.class).receipt());
  }

  @Test
  void aJournalsHeadOfAnotherHandIsRefused() throws Exception {
    JournalHead head = new JournalHead("ab".repeat(32), 12, "cd".repeat(32));
    byte[] handover = Json.write(JournalHandover.sign(head, recipient.identity()));
    assertEquals("bad-request", sender.post(Routes.JOURNAL, handover).problem());
    byte[] huge =
        Json.write(
            JournalHandover.sign(new JournalHead("a".repeat(9000), 1, ""), sender.identity()));
    assertEquals("too-large", sender.post(Routes.JOURNAL, huge).problem());
    assertEquals("bad-request", sender.post(Routes.JOURNAL, "{}".getBytes(UTF_8)).problem());
    assertEquals(0, head(state(0)).size());
  }

  private JournalState journal() throws IOException {
    return sender.get(Routes.JOURNAL).as(JournalState.class);
  }

  private LogState state(long since) throws IOException {
    return sender.get(Routes.LOG + "?since=" + since).as(LogState.class);
  }

  private TreeHead head(LogState state) throws EvidenceException {
    return HeadVerifier.verify(state.head(), known());
  }

  private LogProof proof(LogState state, long index) throws IOException, EvidenceException {
    String path = Routes.LOG_ENTRIES + index + "?size=" + head(state).size();
    return new LogProof(state.head(), sender.get(path).as(LogPath.class).hashes());
  }

  private List<Receipt> receipts() throws IOException {
    return sender.changes("").changes().stream()
        .map(Change::receipt)
        .filter(Objects::nonNull)
        .toList();
  }

  private List<X509Certificate> known() {
    return List.of(TestDevice.certificate(sender.enrolled().evidence()));
  }
}
