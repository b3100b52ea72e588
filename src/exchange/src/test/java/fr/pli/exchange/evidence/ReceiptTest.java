package fr.pli.exchange.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pli.exchange.evidence.EvidenceException.Reason;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.seal.SealingKeys;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.seal.TestAuthority;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReceiptTest {
  private static final TestAuthority AUTHORITY = new TestAuthority("Réseau Pli d'essai");
  private static final SigningIdentity SERVER = AUTHORITY.device("preuves").signing();
  private static final ReceiptSigner SIGNER = new ReceiptSigner(SERVER.key(), SERVER.certificate());
  private static final Statement STATEMENT =
      new Statement(
          new UUID(1, 1),
          new UUID(2, 2),
          EvidenceEvent.FAXED,
          Channel.FAX,
          TestAuthority.NOW,
          "ab".repeat(32),
          "simulation:fax",
          "",
          "2 pages",
          41,
          null,
          null);

  @Test
  void aReceiptProvesItsStatement() throws EvidenceException {
    assertEquals(STATEMENT, verify(SIGNER.sign(STATEMENT)));
  }

  @Test
  void everyEventAndChannelCanBeStated() throws EvidenceException {
    for (EvidenceEvent event : EvidenceEvent.values()) {
      for (Channel channel : Channel.values()) {
        Statement statement =
            new Statement(
                STATEMENT.id(),
                STATEMENT.dispatch(),
                event,
                channel,
                STATEMENT.at(),
                "",
                "server",
                "",
                "",
                0,
                null,
                null);
        assertEquals(statement, verify(SIGNER.sign(statement)));
      }
    }
  }

  @Test
  void aReceiptOfAnotherServerIsRefused() {
    SigningIdentity other = AUTHORITY.device("autre").signing();
    Receipt receipt = new ReceiptSigner(other.key(), other.certificate()).sign(STATEMENT);
    assertEquals(Reason.WRONG_CERTIFICATE, refused(receipt));
    Receipt disguised =
        new Receipt(receipt.statement(), receipt.signature(), encoded(SERVER.certificate()));
    assertEquals(Reason.ALTERED, refused(disguised));
  }

  @Property(tries = 300)
  void aStatementWithOneBitFlippedIsRefused(@ForAll @IntRange(max = 100_000) int bit) {
    Receipt receipt = SIGNER.sign(STATEMENT);
    byte[] statement = Base64.getDecoder().decode(receipt.statement());
    flip(statement, bit);
    assertEquals(
        Reason.ALTERED,
        refused(new Receipt(base64(statement), receipt.signature(), receipt.certificate())));
  }

  @Property(tries = 300)
  void aSignatureWithOneBitFlippedIsRefused(@ForAll @IntRange(max = 100_000) int bit) {
    Receipt receipt = SIGNER.sign(STATEMENT);
    byte[] signature = Base64.getDecoder().decode(receipt.signature());
    flip(signature, bit);
    assertEquals(
        Reason.ALTERED,
        refused(new Receipt(receipt.statement(), base64(signature), receipt.certificate())));
  }

  @Test
  void whatIsNoReceiptIsMalformed() {
    Receipt good = SIGNER.sign(STATEMENT);
    assertEquals(Reason.MALFORMED, refused(new Receipt("é", good.signature(), good.certificate())));
    assertEquals(Reason.MALFORMED, refused(new Receipt(good.statement(), "?", good.certificate())));
    assertEquals(Reason.MALFORMED, refused(new Receipt(good.statement(), good.signature(), "a")));
    assertEquals(Reason.ALTERED, refused(new Receipt(good.statement(), "", good.certificate())));
  }

  @Test
  void signedBytesThatAreNoStatementAreMalformed() {
    for (String json : List.of("", "null", "[]", "{}", "{\"id\":null}", "{\"event\":\"melted\"}")) {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      Receipt receipt =
          new Receipt(
              base64(bytes),
              base64(Ecdsa.sign(SERVER.key(), bytes)),
              encoded(SERVER.certificate()));
      assertEquals(Reason.MALFORMED, refused(receipt), json);
    }
  }

  @Test
  void aSignerWithAKeyThatIsNotItsCertificatesCannotBeMade() {
    X509Certificate certificate = SERVER.certificate();
    assertThrows(
        IllegalArgumentException.class,
        () -> new ReceiptSigner(SealingKeys.generateBaseline().getPrivate(), certificate));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ReceiptSigner(SealingKeys.generateHybrid().getPrivate(), certificate));
  }

  private static void flip(byte[] bytes, int bit) {
    int at = bit % (8 * bytes.length);
    bytes[at / 8] ^= (byte) (1 << at % 8);
  }

  private static Statement verify(Receipt receipt) throws EvidenceException {
    return ReceiptVerifier.verify(receipt, SERVER.certificate());
  }

  private static Reason refused(Receipt receipt) {
    return assertThrows(EvidenceException.class, () -> verify(receipt)).reason();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String encoded(X509Certificate certificate) {
    try {
      return base64(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
