package fr.pli.exchange.evidence;

import fr.pli.exchange.evidence.EvidenceException.Reason;
import fr.pli.exchange.wire.Json;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;

/** Checks receipts, offline: nothing but the receipt and the known certificate is needed. */
public final class ReceiptVerifier {
  private ReceiptVerifier() {}

  /**
   * What a receipt states, once it is proven.
   *
   * @param evidenceCertificate the certificate known from enrolment, never one out of the receipt;
   *     an expired one is accepted, because receipts outlive it
   * @throws EvidenceException if the receipt was signed with another certificate, was altered, or
   *     is not a receipt
   */
  public static Statement verify(Receipt receipt, X509Certificate evidenceCertificate)
      throws EvidenceException {
    byte[] json = Ecdsa.decode(receipt.statement());
    byte[] signature = Ecdsa.decode(receipt.signature());
    if (!Arrays.equals(Ecdsa.decode(receipt.certificate()), encoded(evidenceCertificate))) {
      throw new EvidenceException(Reason.WRONG_CERTIFICATE, "Signed with another certificate");
    }
    Ecdsa.verify(evidenceCertificate.getPublicKey(), json, signature);
    return read(json);
  }

  private static Statement read(byte[] json) throws EvidenceException {
    try {
      return Json.read(json, Statement.class);
    } catch (IllegalArgumentException e) {
      throw new EvidenceException(Reason.MALFORMED, "Not a statement", e);
    }
  }

  private static byte[] encoded(X509Certificate certificate) throws EvidenceException {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new EvidenceException(Reason.WRONG_CERTIFICATE, "No certificate to check with", e);
    }
  }
}
