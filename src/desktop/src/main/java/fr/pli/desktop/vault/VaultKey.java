package fr.pli.desktop.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** A 256-bit key in memory that can be wiped. */
final class VaultKey implements SecretKey {
  static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final transient byte[] bytes;
  private volatile boolean destroyed;

  /** Takes the bytes over: they are wiped with the key. */
  VaultKey(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A key has 32 bytes");
    }
    this.bytes = bytes;
  }

  static VaultKey random() {
    return new VaultKey(randomBytes(BYTES));
  }

  static byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /**
   * A key for one purpose, by HKDF-SHA-256 (RFC 5869).
   *
   * @param label the purpose
   * @param context what the key is bound to, for example the id of a file
   */
  VaultKey derive(String label, byte... context) {
    byte[] info = Bytes.join(Bytes.utf8("pli " + label), new byte[1], context);
    byte[] input = getEncoded();
    try {
      return new VaultKey(
          KDF.getInstance("HKDF-SHA256")
              .deriveData(HKDFParameterSpec.ofExtract().addIKM(input).thenExpand(info, BYTES)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HKDF", e);
    } finally {
      Arrays.fill(input, (byte) 0);
    }
  }

  /** HMAC-SHA-256 under this key. */
  byte[] mac(byte[] data) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(this);
      return mac.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HMAC", e);
    }
  }

  @Override
  public String getAlgorithm() {
    return "AES";
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  @Override
  public byte[] getEncoded() {
    if (destroyed) {
      throw new StorageException(StorageException.Reason.CLOSED);
    }
    return bytes.clone();
  }

  @Override
  public void destroy() {
    destroyed = true;
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public boolean isDestroyed() {
    return destroyed;
  }
}
