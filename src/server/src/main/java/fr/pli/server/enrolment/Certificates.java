package fr.pli.server.enrolment;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Certificates as bytes and as text. Only for the server's own: anything else is hostile. */
public final class Certificates {
  private Certificates() {}

  /** A certificate that this server wrote: DER, base64. */
  public static X509Certificate read(String base64) {
    try {
      return read(Base64.getDecoder().decode(base64));
    } catch (CertificateException e) {
      throw new IllegalStateException("The store holds what is no certificate", e);
    }
  }

  static X509Certificate read(byte[] der) throws CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  /** DER, base64. */
  public static String write(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate cannot be encoded", e);
    }
  }
}
