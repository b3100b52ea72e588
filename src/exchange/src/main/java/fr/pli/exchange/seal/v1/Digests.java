package fr.pli.exchange.seal.v1;

import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SealException.Reason;
import fr.pli.exchange.wire.Sha256;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;

/** SHA-256 of bytes and of certificates (their DER). */
final class Digests {
  private Digests() {}

  static byte[] of(byte[]... parts) {
    MessageDigest digest = Sha256.digest();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  static byte[] of(Slice slice) {
    MessageDigest digest = Sha256.digest();
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
}
