package fr.pli.exchange.evidence;

import fr.pli.exchange.wire.Json;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;

/** The server's hand under its receipts and heads: an ECDSA P-256 key used for nothing else. */
public final class ReceiptSigner {
  private final PrivateKey key;
  private final String certificate;

  /**
   * Takes the evidence key and its certificate.
   *
   * @throws IllegalArgumentException if the key cannot sign or is not the certificate's
   */
  public ReceiptSigner(PrivateKey key, X509Certificate certificate) {
    this.key = key;
    this.certificate = encode(certificate);
    byte[] probe = {0};
    if (!Ecdsa.fits(certificate.getPublicKey(), probe, Ecdsa.sign(key, probe))) {
      throw new IllegalArgumentException("The evidence key is not the certificate's");
    }
  }

  /** Signs the JSON of a statement. Two receipts of one statement differ in their signature. */
  public Receipt sign(Statement statement) {
    return receipt(Json.write(statement));
  }

  /** Signs for a journal's head. */
  public Receipt sign(JournalStatement statement) {
    return receipt(Json.write(statement));
  }

  /** Signs the head of the log. */
  public SignedHead sign(TreeHead head) {
    byte[] json = Json.write(head);
    return new SignedHead(Ecdsa.encode(json), signature(json), certificate);
  }

  private Receipt receipt(byte[] json) {
    return new Receipt(Ecdsa.encode(json), signature(json), certificate);
  }

  private String signature(byte[] json) {
    return Ecdsa.encode(Ecdsa.sign(key, json));
  }

  private static String encode(X509Certificate certificate) {
    try {
      return Ecdsa.encode(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("The evidence certificate cannot be encoded", e);
    }
  }
}
