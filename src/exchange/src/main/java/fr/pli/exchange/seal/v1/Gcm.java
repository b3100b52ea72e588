package fr.pli.exchange.seal.v1;

import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SealException.Reason;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * AES-256-GCM (RFC 5084) through the JDK: nonce of 12 bytes, tag of 16. Decrypts in one piece, so
 * that no byte is out before the tag is checked.
 */
final class Gcm {
  static final int KEY = 32;
  static final int TAG = 16;
  private static final int NONCE = 12;

  /**
   * Bytes at a time: Java replaces its slow AES-GCM by the processor's own after a number of calls,
   * and one large call would stay slow (70 MB/s) to its end.
   */
  private static final int STEP = 128 << 10;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Gcm() {}

  static SecretKey newKey() {
    try {
      KeyGenerator generator = KeyGenerator.getInstance("AES");
      generator.init(KEY * 8, RANDOM);
      return generator.generateKey();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES", e);
    }
  }

  /** A fresh nonce; each key is used for one content only. */
  static AlgorithmIdentifier newParameters() {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    return new AlgorithmIdentifier(
        NISTObjectIdentifiers.id_aes256_GCM, new GCMParameters(nonce, TAG));
  }

  /**
   * Encrypts parts that follow each other, without joining them first.
   *
   * @param into gets ciphertext and tag, from the offset on; never the array of a part
   */
  static void encrypt(
      SecretKey key, AlgorithmIdentifier parameters, byte[] into, int offset, byte[]... parts) {
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce(parameters));
      int at = offset;
      for (byte[] part : parts) {
        for (int from = 0; from < part.length; from += STEP) {
          at += cipher.update(part, from, Math.min(STEP, part.length - from), into, at);
        }
      }
      cipher.doFinal(into, at);
    } catch (GeneralSecurityException | SealException e) {
      throw new IllegalStateException("AES-GCM with our own parameters cannot fail", e);
    }
  }

  static byte[] decrypt(SecretKey key, Outer outer) throws SealException {
    byte[] nonce = nonce(outer.encryption());
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(outer.sealedWithTag());
    } catch (GeneralSecurityException e) {
      throw new SealException(Reason.ALTERED, "The authentication tag is wrong", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
    return cipher;
  }

  private static byte[] nonce(AlgorithmIdentifier algorithm) throws SealException {
    GCMParameters parameters = GCMParameters.getInstance(algorithm.getParameters());
    if (!NISTObjectIdentifiers.id_aes256_GCM.equals(algorithm.getAlgorithm())
        || parameters.getIcvLen() != TAG
        || parameters.getNonce().length != NONCE) {
      throw new SealException(Reason.MALFORMED, "Not AES-256-GCM as version 1 uses it");
    }
    return parameters.getNonce();
  }
}
