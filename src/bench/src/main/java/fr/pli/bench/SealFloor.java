package fr.pli.bench;

import fr.pli.exchange.seal.SigningIdentity;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Signature;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * What no seal can do without, over the same bytes: through the JDK, signatures checked by Bouncy
 * Castle as ours are.
 */
final class SealFloor {
  private static final String ECDSA = "SHA256withECDSA";
  private static final Provider CURVES = new BouncyCastleProvider();

  private final SigningIdentity signer;
  private final byte[] bytes;
  private final byte[] encrypted;
  private final byte[] signed;

  SealFloor(SigningIdentity signer, byte[] bytes) throws GeneralSecurityException {
    this.signer = signer;
    this.bytes = bytes;
    this.encrypted = encrypt();
    Signature signature = signature();
    signature.initSign(signer.key());
    this.signed = signature.sign();
  }

  /** The nonce stays the same: nothing here is kept secret. */
  byte[] encrypt() throws GeneralSecurityException {
    Cipher cipher = cipher();
    cipher.init(Cipher.ENCRYPT_MODE, key(), new GCMParameterSpec(128, new byte[12]));
    return cipher.doFinal(bytes);
  }

  byte[] decrypt() throws GeneralSecurityException {
    Cipher cipher = cipher();
    cipher.init(Cipher.DECRYPT_MODE, key(), new GCMParameterSpec(128, new byte[12]));
    return cipher.doFinal(encrypted);
  }

  /** The hashes of PDF and package, a signature, and the check of the own signature. */
  boolean sign() throws GeneralSecurityException {
    Signature signature = signature();
    signature.initSign(signer.key());
    signature.update(digest());
    signature.update(digest());
    signature.sign();
    return checked();
  }

  /** The same hashes, and the check of a signature. */
  boolean verify() throws GeneralSecurityException {
    return MessageDigest.isEqual(digest(), digest()) && checked();
  }

  private boolean checked() throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ECDSA, CURVES);
    signature.initVerify(signer.certificate());
    return signature.verify(signed);
  }

  private byte[] digest() throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private static Signature signature() throws GeneralSecurityException {
    return Signature.getInstance(ECDSA);
  }

  private static Cipher cipher() throws GeneralSecurityException {
    return Cipher.getInstance("AES/GCM/NoPadding");
  }

  private static SecretKeySpec key() {
    return new SecretKeySpec(new byte[32], "AES");
  }
}
