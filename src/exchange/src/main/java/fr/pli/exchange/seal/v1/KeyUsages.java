package fr.pli.exchange.seal.v1;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * One key, one use (RFC 5280, 4.2.1.3): a signing certificate shows digitalSignature and
 * nonRepudiation and no purpose of TLS, a sealing certificate shows its one bit and cannot sign,
 * and neither is an authority's. A TLS certificate is therefore refused as either.
 */
final class KeyUsages {
  private static final int SIGNS = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

  private static final List<String> OF_TLS =
      List.of(
          KeyPurposeId.id_kp_clientAuth.getId(),
          KeyPurposeId.id_kp_serverAuth.getId(),
          KeyPurposeId.anyExtendedKeyUsage.getId());

  private KeyUsages() {}

  static boolean allowSigning(X509Certificate certificate) {
    return exactly(certificate, SIGNS);
  }

  static boolean allowSealing(X509Certificate certificate, int usage) {
    return exactly(certificate, usage);
  }

  private static boolean exactly(X509Certificate certificate, int wanted) {
    return usage(certificate) == wanted
        && certificate.getBasicConstraints() == -1
        && !forTls(certificate);
  }

  private static boolean forTls(X509Certificate certificate) {
    try {
      List<String> purposes = certificate.getExtendedKeyUsage();
      return purposes != null && purposes.stream().anyMatch(OF_TLS::contains);
    } catch (CertificateParsingException e) {
      return true;
    }
  }

  /**
   * The bits as {@link KeyUsage} numbers them; 0 when the certificate does not restrict its key.
   */
  private static int usage(X509Certificate certificate) {
    boolean[] bits = certificate.getKeyUsage();
    int usage = 0;
    for (int i = 0; bits != null && i < 8; i++) {
      usage |= bits[i] ? 0x80 >> i : 0;
    }
    return usage;
  }
}
