package fr.pli.exchange.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.evidence.Acknowledgements;
import fr.pli.exchange.evidence.Ecdsa;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.evidence.LogProof;
import fr.pli.exchange.evidence.MerkleHash;
import fr.pli.exchange.evidence.Parties;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptSigner;
import fr.pli.exchange.evidence.SignedHead;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.evidence.TreeHead;
import fr.pli.exchange.evidence.Witness;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.seal.TestAuthority;
import fr.pli.exchange.wire.Sha256;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofVerifierTest {
  private static final TestAuthority AUTHORITY = new TestAuthority("Réseau Pli d'essai");
  private static final UUID DISPATCH = new UUID(1, 1);
  private static final UUID MAILBOX = new UUID(2, 2);
  private static final UUID SENDER = new UUID(3, 3);
  private static final UUID RECIPIENT = new UUID(4, 4);
  private static final SigningIdentity SENDING = AUTHORITY.device(SENDER.toString()).signing();
  private static final SigningIdentity RECEIVING = AUTHORITY.device(RECIPIENT.toString()).signing();
  private static final SigningIdentity SERVER = AUTHORITY.device("evidence").signing();
  private static final byte[] DOCUMENT = "%PDF-1.7 une lettre".getBytes(UTF_8);
  private static final String ENVELOPE = "ab".repeat(32);
  private static final Declaration DECLARATION =
      new Declaration(
          DISPATCH,
          MAILBOX,
          SENDER,
          "Cabinet des Tilleuls",
          "Dr Paul AUBRY",
          Channel.NETWORK,
          ENVELOPE,
          Sha256.hex(DOCUMENT),
          DOCUMENT.length,
          TestAuthority.NOW);

  private static final Set<UUID> STATED = Set.of(new UUID(7, 0), new UUID(7, 1));

  private final ProofVerifier verifier = new ProofVerifier(AUTHORITY.asOnlyOne());

  @Test
  void aWholeProofIsProvenInEveryPoint() {
    Verdict verdict = verifier.verify(proof(accepted(), opened()), DOCUMENT);
    assertTrue(verdict.complete(), verdict.points()::toString);
    assertEquals(DECLARATION, verdict.declaration());
    assertEquals(
        List.of(
            Matter.DECLARATION,
            Matter.DOCUMENT,
            Matter.RECEIPT,
            Matter.SAME_DISPATCH,
            Matter.SENDER,
            Matter.IN_LOG,
            Matter.RECEIPT,
            Matter.SAME_DISPATCH,
            Matter.WITNESS,
            Matter.IN_LOG),
        verdict.points().stream().map(Point::matter).toList());
  }

  @Test
  void itIsReadBackAsItWasWritten() throws EvidenceException {
    SendingProof proof = proof(accepted(), opened());
    assertEquals(proof, SendingProof.read(proof.write()));
    assertEquals(AUTHORITY.asOnlyOne(), ProofVerifier.namedAuthorities(proof));
  }

  @Test
  void anotherDocumentIsRefuted() {
    assertEquals(
        Outcome.REFUTED,
        outcome(Matter.DOCUMENT, verifier.verify(proof(accepted()), "autre".getBytes(UTF_8))));
  }

  @Test
  void aChangedReceiptIsRefuted() {
    Receipt real = accepted();
    Receipt changed =
        new Receipt(
            Ecdsa.encode(
                new String(decoded(real.statement()), UTF_8)
                    .replace(ENVELOPE, "cd".repeat(32))
                    .getBytes(UTF_8)),
            real.signature(),
            real.certificate());
    Verdict verdict = verifier.verify(proof(changed), null);
    assertEquals(Outcome.REFUTED, outcome(Matter.RECEIPT, verdict));
    assertFalse(verdict.holds());
  }

  @Test
  void aReceiptThatAWorkstationMadeForItselfIsRefuted() {
    ReceiptSigner forger = new ReceiptSigner(SENDING.key(), SENDING.certificate());
    Receipt forged = forger.sign(statement(EvidenceEvent.ACCEPTED, "server", 0, null));
    assertEquals(Outcome.REFUTED, outcome(Matter.RECEIPT, verifier.verify(proof(forged), null)));
  }

  @Test
  void aReceiptOfAnotherDispatchIsRefuted() {
    Statement other = statement(new UUID(9, 9), EvidenceEvent.ACCEPTED, "server", 0, null);
    Verdict verdict = verifier.verify(proof(signer().sign(other)), null);
    assertEquals(Outcome.REFUTED, outcome(Matter.SAME_DISPATCH, verdict));
  }

  @Test
  void anotherWorkstationCannotDeclareTheSending() {
    SendingProof stolen =
        Declarations.sign(DECLARATION, RECEIVING, List.of(), AUTHORITY.asOnlyOne());
    Verdict verdict = verifier.verify(stolen, null);
    assertEquals(Outcome.REFUTED, outcome(Matter.DECLARATION, verdict));
    assertNull(verdict.declaration());
    Declaration own =
        new Declaration(
            DISPATCH,
            MAILBOX,
            RECIPIENT,
            "Un autre cabinet",
            "Dr Paul AUBRY",
            Channel.NETWORK,
            ENVELOPE,
            "",
            0,
            TestAuthority.NOW);
    SendingProof claimed =
        Declarations.sign(own, RECEIVING, proof(accepted()).receipts(), AUTHORITY.asOnlyOne());
    assertEquals(Outcome.REFUTED, outcome(Matter.SENDER, verifier.verify(claimed, null)));
  }

  @Test
  void whatTheReceivingWorkstationDidNotSignIsRefuted() {
    Witness stranger =
        new Witness(
            certificate(SENDING),
            Acknowledgements.sign(DISPATCH, EvidenceEvent.OPENED, SENDING).signature());
    Receipt lie = signer().sign(statement(EvidenceEvent.OPENED, RECIPIENT.toString(), 1, stranger));
    assertEquals(
        Outcome.REFUTED, outcome(Matter.WITNESS, verifier.verify(proof(accepted(), lie), null)));
    Receipt without = signer().sign(statement(EvidenceEvent.OPENED, "x", 1, null));
    assertEquals(
        Outcome.ABSENT, outcome(Matter.WITNESS, verifier.verify(proof(accepted(), without), null)));
  }

  @Test
  void aReceiptThatIsNotInTheLogIsRefuted() {
    SendingProof whole = proof(accepted(), opened());
    LogProof other = whole.receipts().get(1).proof();
    SendingProof swapped =
        with(whole, List.of(new ProvenReceipt(whole.receipts().get(0).receipt(), other)));
    assertEquals(Outcome.REFUTED, outcome(Matter.IN_LOG, verifier.verify(swapped, null)));
  }

  @Test
  void aHeadSignedByAnotherKeyIsRefuted() {
    Receipt receipt = accepted();
    String root = leaf(receipt);
    ReceiptSigner stranger = new ReceiptSigner(SENDING.key(), SENDING.certificate());
    SignedHead head = stranger.sign(new TreeHead(1, root, TestAuthority.NOW));
    SendingProof forged =
        with(proof(), List.of(new ProvenReceipt(receipt, new LogProof(head, List.of()))));
    assertEquals(Outcome.REFUTED, outcome(Matter.IN_LOG, verifier.verify(forged, null)));
  }

  @Test
  void whatIsMissingIsNeitherProvenNorRefuted() {
    Verdict verdict =
        verifier.verify(with(proof(), List.of(new ProvenReceipt(accepted(), null))), null);
    assertEquals(Outcome.ABSENT, outcome(Matter.IN_LOG, verdict));
    assertTrue(verdict.holds());
    assertFalse(verdict.complete());
    assertFalse(verifier.verify(proof(), null).holds());
  }

  @Test
  void ofAnotherNetworkNothingIsProven() {
    TestAuthority other = new TestAuthority("Réseau voisin");
    Verdict verdict = new ProofVerifier(other.asOnlyOne()).verify(proof(accepted()), null);
    assertEquals(Outcome.REFUTED, outcome(Matter.DECLARATION, verdict));
    assertEquals(
        Outcome.REFUTED,
        outcome(Matter.DECLARATION, new ProofVerifier(Set.of()).verify(proof(accepted()), null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{",
        "%PDF-1.7",
        "{\"format\":\"pli-sending-proof-1\"}",
        "{\"format\":\"pli-sending-proof-2\",\"declaration\":\"\",\"signature\":\"\","
            + "\"certificate\":\"\",\"receipts\":[],\"authorities\":[]}",
        "{\"format\":\"pli-sending-proof-1\",\"declaration\":\"\",\"signature\":\"\","
            + "\"certificate\":\"\",\"receipts\":[null],\"authorities\":[]}",
        "{\"format\":\"pli-sending-proof-1\",\"declaration\":\"\",\"signature\":\"\","
            + "\"certificate\":\"\",\"receipts\":[{}],\"authorities\":[]}",
        "{\"format\":\"pli-sending-proof-1\",\"declaration\":\"\",\"signature\":\"\","
            + "\"certificate\":\"\",\"receipts\":[{\"receipt\":{\"statement\":\"\","
            + "\"signature\":\"\",\"certificate\":\"\"},\"proof\":{\"head\":null,"
            + "\"path\":[]}}],\"authorities\":[]}"
      })
  void whatIsNoProofIsMalformed(String file) {
    assertEquals(EvidenceException.Reason.MALFORMED, refused(file.getBytes(UTF_8)));
  }

  @Test
  void hugeDeepAndEndlessFilesAreMalformed() {
    assertEquals(EvidenceException.Reason.MALFORMED, refused(new byte[SendingProof.LARGEST + 1]));
    assertEquals(
        EvidenceException.Reason.MALFORMED, refused("[".repeat(1_000_000).getBytes(UTF_8)));
    assertEquals(
        EvidenceException.Reason.MALFORMED,
        refused("{\"receipts\":".repeat(100_000).getBytes(UTF_8)));
    ProvenReceipt one = new ProvenReceipt(new Receipt("", "", ""), null);
    byte[] many = with(proof(), Collections.nCopies(1001, one)).write();
    assertEquals(EvidenceException.Reason.MALFORMED, refused(many));
  }

  @Test
  void negativeAndHugeNumbersProveNothing() {
    Receipt receipt = accepted();
    for (long size : new long[] {-1, 0, Long.MIN_VALUE, Long.MAX_VALUE}) {
      SignedHead head = signer().sign(new TreeHead(size, leaf(receipt), TestAuthority.NOW));
      LogProof proof = new LogProof(head, Collections.nCopies(100, leaf(receipt)));
      Verdict verdict =
          verifier.verify(with(proof(), List.of(new ProvenReceipt(receipt, proof))), null);
      assertEquals(Outcome.REFUTED, outcome(Matter.IN_LOG, verdict));
    }
    Receipt before = signer().sign(statement(EvidenceEvent.ACCEPTED, "server", -5, null));
    assertEquals(Outcome.REFUTED, outcome(Matter.IN_LOG, verifier.verify(proof(before), null)));
  }

  @Property(tries = 300)
  void oneByteChangedAnywhereNeverProvesAnythingElse(@ForAll @IntRange(max = 1_000_000) int at) {
    Receipt first = accepted();
    Receipt second = opened();
    byte[] file = proof(first, second).write();
    file[at % file.length] ^= 1;
    try {
      Verdict verdict = verifier.verify(SendingProof.read(file), DOCUMENT);
      if (verdict.holds()) {
        assertEquals(DECLARATION, verdict.declaration());
        verdict.points().stream()
            .map(Point::statement)
            .filter(Objects::nonNull)
            .forEach(each -> assertTrue(STATED.contains(each.id()), each::toString));
      }
    } catch (EvidenceException e) {
      assertEquals(EvidenceException.Reason.MALFORMED, e.reason());
    }
  }

  private static EvidenceException.Reason refused(byte[] file) {
    return assertThrows(EvidenceException.class, () -> SendingProof.read(file)).reason();
  }

  private static Outcome outcome(Matter matter, Verdict verdict) {
    return verdict.points().stream()
        .filter(point -> point.matter() == matter)
        .map(Point::outcome)
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private static ReceiptSigner signer() {
    return new ReceiptSigner(SERVER.key(), SERVER.certificate());
  }

  private static Receipt accepted() {
    return signer().sign(statement(EvidenceEvent.ACCEPTED, "server", 0, null));
  }

  private static Receipt opened() {
    Witness witness =
        new Witness(
            certificate(RECEIVING),
            Acknowledgements.sign(DISPATCH, EvidenceEvent.OPENED, RECEIVING).signature());
    return signer().sign(statement(EvidenceEvent.OPENED, RECIPIENT.toString(), 1, witness));
  }

  private static Statement statement(
      EvidenceEvent event, String by, long index, @Nullable Witness witness) {
    return statement(DISPATCH, event, by, index, witness);
  }

  private static Statement statement(
      UUID dispatch, EvidenceEvent event, String by, long index, @Nullable Witness witness) {
    Parties parties =
        event == EvidenceEvent.ACCEPTED ? new Parties(MAILBOX, SENDER, new UUID(5, 5)) : null;
    return new Statement(
        new UUID(7, index),
        dispatch,
        event,
        Channel.NETWORK,
        TestAuthority.NOW,
        ENVELOPE,
        by,
        "",
        "",
        index,
        parties,
        witness);
  }

  /** A proof with these receipts, which are a log of their own. */
  private static SendingProof proof(Receipt... receipts) {
    List<String> leaves = List.of(receipts).stream().map(ProofVerifierTest::leaf).toList();
    List<ProvenReceipt> proven =
        switch (receipts.length) {
          case 0 -> List.of();
          case 1 ->
              List.of(
                  new ProvenReceipt(receipts[0], new LogProof(head(1, leaves.get(0)), List.of())));
          default -> {
            SignedHead head = head(2, MerkleHash.node(leaves.get(0), leaves.get(1)));
            yield List.of(
                new ProvenReceipt(receipts[0], new LogProof(head, List.of(leaves.get(1)))),
                new ProvenReceipt(receipts[1], new LogProof(head, List.of(leaves.get(0)))));
          }
        };
    return Declarations.sign(DECLARATION, SENDING, proven, AUTHORITY.asOnlyOne());
  }

  private static SendingProof with(SendingProof proof, List<ProvenReceipt> receipts) {
    return new SendingProof(
        proof.format(),
        proof.declaration(),
        proof.signature(),
        proof.certificate(),
        receipts,
        proof.authorities());
  }

  private static SignedHead head(long size, String root) {
    return signer().sign(new TreeHead(size, root, TestAuthority.NOW));
  }

  private static String leaf(Receipt receipt) {
    return MerkleHash.leaf(decoded(receipt.statement()));
  }

  private static byte[] decoded(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static String certificate(SigningIdentity identity) {
    try {
      return Ecdsa.encode(identity.certificate().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
