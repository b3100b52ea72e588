package fr.pli.exchange.evidence;

import fr.pli.exchange.wire.Json;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;

/** The server's hand under its receipts: an ECDSA P-256 key used for nothing else. */
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
    byte[] json = Json.write(statement);
    return new Receipt(Ecdsa.encode(json), Ecdsa.encode(Ecdsa.sign(key, json)), certificate);
  }

  private static String encode(X509Certificate certificate) {
    try {
      return Ecdsa.encode(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("The evidence certificate cannot be encoded", e);
    }
  }
}
