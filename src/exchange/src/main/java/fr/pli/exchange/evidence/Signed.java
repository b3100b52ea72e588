package fr.pli.exchange.evidence;

import fr.pli.exchange.evidence.EvidenceException.Reason;
import fr.pli.exchange.wire.Json;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** JSON under the server's signature: content, signature, certificate, each base64. */
record Signed(String content, String signature, String certificate) {

  /**
   * The content, once it is proven that the holder of a known certificate signed it.
   *
   * @throws EvidenceException if none of them did, or it is not what it should be
   */
  static <T> T read(Signed signed, Collection<X509Certificate> known, Class<T> type)
      throws EvidenceException {
    byte[] json = Ecdsa.decode(signed.content());
    byte[] signature = Ecdsa.decode(signed.signature());
    X509Certificate signer = signed.signer(known);
    Ecdsa.verify(signer.getPublicKey(), json, signature);
    try {
      return Json.read(json, type);
    } catch (IllegalArgumentException e) {
      throw new EvidenceException(Reason.MALFORMED, "Not a statement", e);
    }
  }

  private X509Certificate signer(Collection<X509Certificate> known) throws EvidenceException {
    byte[] named = Ecdsa.decode(certificate);
    for (X509Certificate each : List.copyOf(known)) {
      if (Arrays.equals(named, encoded(each))) {
        return each;
      }
    }
    throw new EvidenceException(Reason.WRONG_CERTIFICATE, "Signed with another certificate");
  }

  private static byte[] encoded(X509Certificate certificate) throws EvidenceException {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new EvidenceException(Reason.WRONG_CERTIFICATE, "No certificate to check with", e);
    }
  }
}
