package fr.pli.exchange.seal.v1;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;

/** The subject key identifier (RFC 5280, 4.2.1.2) by which an envelope names a recipient. */
final class KeyIdentifier {
  private KeyIdentifier() {}

  /**
   * Reads it out of the extension.
   *
   * @throws CertificateException if the certificate has none
   */
  static byte[] of(X509Certificate certificate) throws CertificateException {
    try {
      SubjectKeyIdentifier identifier =
          SubjectKeyIdentifier.fromExtensions(
              new X509CertificateHolder(certificate.getEncoded()).getExtensions());
      if (identifier == null) {
        throw new CertificateException("No subject key identifier");
      }
      return identifier.getKeyIdentifier();
    } catch (IOException | RuntimeException e) {
      throw new CertificateException("No subject key identifier", e);
    }
  }
}
