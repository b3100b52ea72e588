package fr.pli.exchange.evidence;

import fr.pli.exchange.evidence.EvidenceException.Reason;
import fr.pli.exchange.seal.v1.BouncyCastle;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * The one signature of evidence: ECDSA P-256 with SHA-256, in DER (RFC 3279), made by the JDK,
 * checked by Bouncy Castle; as text in base64.
 */
public final class Ecdsa {
  private static final String ALGORITHM = "SHA256withECDSA";

  private Ecdsa() {}

  /**
   * Signs.
   *
   * @throws IllegalArgumentException if the key is not an EC key
   */
  public static byte[] sign(PrivateKey key, byte[] content) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("The key cannot sign with ECDSA", e);
    }
  }

  static void verify(PublicKey key, byte[] content, byte[] signed) throws EvidenceException {
    if (!fits(key, content, signed)) {
      throw new EvidenceException(Reason.ALTERED, "The signature does not fit");
    }
  }

  /** False also for a key of another kind and for bytes that are no signature at all. */
  public static boolean fits(PublicKey key, byte[] content, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM, BouncyCastle.PROVIDER);
      signature.initVerify(key);
      signature.update(content);
      return signature.verify(signed);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // The latter for a key that is no point of its curve.
      return false;
    }
  }

  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * The bytes of a base64 text.
   *
   * @throws EvidenceException {@code MALFORMED} if it is none
   */
  public static byte[] decode(String base64) throws EvidenceException {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new EvidenceException(Reason.MALFORMED, "Not base64", e);
    }
  }
}
