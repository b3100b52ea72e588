package fr.pli.server.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.evidence.HeadVerifier;
import fr.pli.exchange.evidence.LogProof;
import fr.pli.exchange.evidence.MerkleHash;
import fr.pli.exchange.evidence.MerkleProofs;
import fr.pli.exchange.evidence.Parties;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptSigner;
import fr.pli.exchange.evidence.ReceiptVerifier;
import fr.pli.exchange.evidence.SignedHead;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.evidence.TreeHead;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.wire.LogState;
import fr.pli.exchange.wire.Refusal;
import fr.pli.server.evidence.EvidenceLog.Fact;
import fr.pli.server.store.H2Store;
import fr.pli.server.store.Store;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceLogTest {
  @TempDir Path folder;

  private final HeldCertificate key = new HeldCertificate.Builder().ecdsa256().build();
  private final List<X509Certificate> known = List.of(key.certificate());
  private final ReceiptSigner signer =
      new ReceiptSigner(key.keyPair().getPrivate(), key.certificate());
  private final EvidenceLog log = new EvidenceLog(signer, InstantSource.system(), Ids::next);
  private Store store;
  private TreeHeads heads;

  @BeforeEach
  void open() {
    store = H2Store.open(folder);
    heads = new TreeHeads(store, signer, InstantSource.system());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Fact fact() {
    Parties parties = new Parties(Ids.next(), Ids.next(), null);
    return Fact.accepted(Ids.next(), Channel.NETWORK, "0".repeat(64), parties);
  }

  private Receipt state() {
    return store.write(session -> log.append(session, fact()));
  }

  private TreeHead head() throws Exception {
    return HeadVerifier.verify(heads.current(), known);
  }

  @Test
  void entriesAreNumberedFromZeroAndSigned() throws Exception {
    for (int i = 0; i < 3; i++) {
      Statement statement = ReceiptVerifier.verify(state(), key.certificate());
      assertEquals(i, statement.index());
    }
    assertEquals(3, head().size());
  }

  @Test
  void whatIsRolledBackIsNotStated() throws Exception {
    state();
    assertThrows(
        IllegalStateException.class,
        () ->
            store.change(
                session -> {
                  log.append(session, fact());
                  throw new IllegalStateException("the power went");
                }));
    assertEquals(1, head().size());
    state();
    assertEquals(2, head().size());
  }

  @Test
  void theHeadOfAnEmptyLogIsTheEmptyTree() throws Exception {
    assertEquals(MerkleHash.EMPTY, head().root());
  }

  @Test
  void aSizeIsSignedOnce() {
    state();
    SignedHead head = heads.current();
    assertEquals(head, heads.current());
    TreeHeads started = new TreeHeads(store, signer, InstantSource.system());
    assertEquals(head, started.current());
  }

  @Test
  void everyReceiptIsProvenInEveryLaterHeadAndHeadsGoOnFromEachOther() throws Exception {
    List<Receipt> receipts = new ArrayList<>();
    List<TreeHead> former = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      receipts.add(state());
      LogState now = heads.state(0);
      TreeHead head = HeadVerifier.verify(now.head(), known);
      for (int index = 0; index <= i; index++) {
        LogProof proof = new LogProof(now.head(), heads.path(index, i + 1).hashes());
        assertEquals(head, proof.verify(receipts.get(index), index, known));
      }
      for (TreeHead before : former) {
        List<String> path = heads.state(before.size()).consistency();
        assertTrue(MerkleProofs.consistent(before.size(), before.root(), i + 1, head.root(), path));
      }
      former.add(head);
    }
  }

  @Test
  void whoKnowsMoreThanThereIsGetsTheHeadAndNoProof() {
    state();
    assertEquals(List.of(), heads.state(7).consistency());
    assertThrows(Refusal.class, () -> heads.path(0, 2));
    assertThrows(Refusal.class, () -> heads.path(1, 1));
    assertThrows(Refusal.class, () -> heads.path(-1, 1));
  }

  @Test
  void aHeadIsSignedOnceWhileNothingIsStated() throws Exception {
    state();
    heads.current();
    heads.current();
    assertEquals(1, signedHeads());
  }

  private long signedHeads() {
    return store.<Long>read(
        session ->
            session.one("select count(*) from tree_head", row -> row.getLong(1)).orElseThrow());
  }

  @Test
  void entriesFromBeforeTheTreeAreTakenIntoIt() throws Exception {
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      receipts.add(state());
    }
    TreeHead before = head();
    store.change(session -> session.update("delete from tree_node"));
    store.change(session -> session.update("delete from tree_head"));
    EvidenceLog.plant(store);
    EvidenceLog.plant(store);
    assertEquals(before.root(), head().root());
    LogProof proof = new LogProof(heads.current(), heads.path(6, 7).hashes());
    assertEquals(7, proof.verify(receipts.get(6), 6, known).size());
  }

  @Test
  void aMissingNodeIsAFailureAndNotAWrongProof() {
    for (int i = 0; i < 4; i++) {
      state();
    }
    store.change(session -> session.update("delete from tree_node where level = 1"));
    assertThrows(RuntimeException.class, () -> heads.path(0, 4));
    assertEquals(4L, store.<Long>read(EvidenceLog::size));
  }
}
