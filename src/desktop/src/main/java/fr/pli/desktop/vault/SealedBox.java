package fr.pli.desktop.vault;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a random nonce: 12 bytes nonce, then the ciphertext, then the 16-byte tag. Good
 * for 2³² boxes per key (NIST SP 800-38D §8.3).
 */
final class SealedBox {
  static final int NONCE = 12;
  static final int TAG = 16;
  static final int OVERHEAD = NONCE + TAG;
  private static final String CIPHER = "AES/GCM/NoPadding";

  private SealedBox() {}

  /**
   * @param bound associated data: opening needs the same
   */
  static byte[] seal(VaultKey key, byte[] plain, byte[] bound) {
    byte[] box = new byte[OVERHEAD + plain.length];
    byte[] nonce = VaultKey.randomBytes(NONCE);
    System.arraycopy(nonce, 0, box, 0, NONCE);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0);
      cipher.updateAAD(bound);
      cipher.doFinal(plain, 0, plain.length, box, NONCE);
      return box;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Sealing failed", e);
    }
  }

  /**
   * @throws DamagedFileException if the box was not sealed with this key and bound data, or was
   *     changed since
   */
  static byte[] open(VaultKey key, byte[] box, byte[] bound) throws DamagedFileException {
    if (box.length < OVERHEAD) {
      throw new DamagedFileException("Sealed bytes cut short");
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, box, 0);
      cipher.updateAAD(bound);
      return cipher.doFinal(box, NONCE, box.length - NONCE);
    } catch (AEADBadTagException _) {
      throw new DamagedFileException("Sealed bytes do not open");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Opening failed", e);
    }
  }

  /**
   * @param nonce an array that holds the 12 bytes of the nonce at the offset
   */
  static Cipher cipher(int mode, VaultKey key, byte[] nonce, int offset)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce, offset, NONCE));
    return cipher;
  }
}
