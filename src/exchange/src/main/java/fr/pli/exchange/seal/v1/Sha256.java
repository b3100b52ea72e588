package fr.pli.exchange.seal.v1;

import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SealException.Reason;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;

/** SHA-256 of bytes and of certificates (their DER). */
final class Sha256 {
  private Sha256() {}

  static byte[] of(byte[]... parts) {
    MessageDigest digest = digest();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  static byte[] of(Slice slice) {
    MessageDigest digest = digest();
    digest.update(slice.bytes(), slice.begin(), slice.length());
    return digest.digest();
  }

  static byte[] of(X509Certificate certificate) throws SealException {
    try {
      return of(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new SealException(Reason.MALFORMED, "A certificate cannot be encoded", e);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
