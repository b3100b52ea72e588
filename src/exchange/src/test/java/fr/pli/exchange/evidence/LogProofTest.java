package fr.pli.exchange.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pli.exchange.evidence.EvidenceException.Reason;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.seal.TestAuthority;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LogProofTest {
  private static final TestAuthority AUTHORITY = new TestAuthority("Réseau Pli d'essai");
  private static final SigningIdentity SERVER = AUTHORITY.device("preuves").signing();
  private static final SigningIdentity OTHER = AUTHORITY.device("autre").signing();
  private static final ReceiptSigner SIGNER = new ReceiptSigner(SERVER.key(), SERVER.certificate());

  private final List<Receipt> receipts = new ArrayList<>();
  private final KeptNodes nodes;

  LogProofTest() {
    for (int i = 0; i < 5; i++) {
      receipts.add(SIGNER.sign(statement(i)));
    }
    nodes = KeptNodes.of(receipts.stream().map(each -> MerkleHash.leaf(decoded(each.statement()))));
  }

  @Test
  void aReceiptIsProvenToBeInTheLog() throws EvidenceException {
    assertEquals(5, proof(3, SIGNER).verify(receipts.get(3), 3, known()).size());
  }

  @Test
  void aChangedReceiptIsNotInTheLog() {
    Receipt other = SIGNER.sign(statement(3));
    assertEquals(Reason.NOT_IN_LOG, refused(proof(3, SIGNER), other, 3));
    assertEquals(Reason.NOT_IN_LOG, refused(proof(3, SIGNER), receipts.get(3), 2));
    assertEquals(Reason.NOT_IN_LOG, refused(proof(3, SIGNER), receipts.get(3), -1));
  }

  @Test
  void aHeadOfAnotherKeyProvesNothing() {
    ReceiptSigner stranger = new ReceiptSigner(OTHER.key(), OTHER.certificate());
    assertEquals(Reason.WRONG_CERTIFICATE, refused(proof(3, stranger), receipts.get(3), 3));
    SignedHead head = proof(3, stranger).head();
    SignedHead disguised =
        new SignedHead(head.head(), head.signature(), receipts.get(0).certificate());
    LogProof proof = new LogProof(disguised, nodes.tree(5).inclusion(3));
    assertEquals(Reason.ALTERED, refused(proof, receipts.get(3), 3));
  }

  @Test
  void aReceiptIsNoHeadAndAHeadIsNoReceipt() {
    Receipt receipt = receipts.getFirst();
    SignedHead head =
        new SignedHead(receipt.statement(), receipt.signature(), receipt.certificate());
    assertEquals(
        Reason.MALFORMED,
        assertThrows(EvidenceException.class, () -> HeadVerifier.verify(head, known())).reason());
    SignedHead real = proof(0, SIGNER).head();
    Receipt pretended = new Receipt(real.head(), real.signature(), real.certificate());
    assertEquals(
        Reason.MALFORMED,
        assertThrows(EvidenceException.class, () -> ReceiptVerifier.verify(pretended, known()))
            .reason());
  }

  @Test
  void aHeadOfLessThanNothingIsNone() {
    for (TreeHead impossible :
        List.of(
            new TreeHead(-1, MerkleHash.EMPTY, TestAuthority.NOW),
            new TreeHead(1, "racine", TestAuthority.NOW))) {
      SignedHead signed = SIGNER.sign(impossible);
      assertEquals(
          Reason.MALFORMED,
          assertThrows(EvidenceException.class, () -> HeadVerifier.verify(signed, known()))
              .reason());
    }
  }

  @Test
  void theHeadOfAJournalIsSignedByItsWorkstation() throws EvidenceException {
    JournalHead head = new JournalHead("ab", 7, "cd");
    JournalHandover handover = JournalHandover.sign(head, OTHER);
    assertEquals(head, handover.verify(OTHER.certificate()));
    assertEquals(head, handover.unverified());
    assertEquals(
        Reason.ALTERED,
        assertThrows(EvidenceException.class, () -> handover.verify(SERVER.certificate()))
            .reason());
    JournalHandover impossible = JournalHandover.sign(new JournalHead("ab", -7, "cd"), OTHER);
    assertEquals(
        Reason.MALFORMED,
        assertThrows(EvidenceException.class, () -> impossible.verify(OTHER.certificate()))
            .reason());
    JournalHandover none = new JournalHandover(base64("[]"), handover.signature());
    assertEquals(
        Reason.MALFORMED, assertThrows(EvidenceException.class, none::unverified).reason());
  }

  private LogProof proof(int index, ReceiptSigner signer) {
    TreeHead head = new TreeHead(5, nodes.tree(5).root(), TestAuthority.NOW);
    return new LogProof(signer.sign(head), nodes.tree(5).inclusion(index));
  }

  private static Reason refused(LogProof proof, Receipt receipt, long index) {
    return assertThrows(EvidenceException.class, () -> proof.verify(receipt, index, known()))
        .reason();
  }

  private static List<X509Certificate> known() {
    return List.of(SERVER.certificate());
  }

  private static Statement statement(int index) {
    return new Statement(
        UUID.randomUUID(),
        new UUID(2, index),
        EvidenceEvent.ACCEPTED,
        Channel.NETWORK,
        TestAuthority.NOW,
        "ab".repeat(32),
        "server",
        "",
        "",
        index,
        new Parties(new UUID(3, 3), new UUID(4, 4), null),
        null);
  }

  private static byte[] decoded(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
