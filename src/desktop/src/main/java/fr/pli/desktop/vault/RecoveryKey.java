package fr.pli.desktop.vault;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;

/**
 * 256 random bits that open a vault when every passphrase is lost, written as 14 groups of four
 * characters (Crockford's base 32: no I, L, O, U), of which the last 24 bits are a checksum.
 */
public final class RecoveryKey {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CHECKSUM = 3;
  private static final int BITS = 5;
  private static final int CHARACTERS = (VaultKey.BYTES + CHECKSUM) * 8 / BITS;
  private static final int GROUP = 4;

  private final byte[] bytes;

  RecoveryKey(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  static RecoveryKey random() {
    return new RecoveryKey(VaultKey.randomBytes(VaultKey.BYTES));
  }

  VaultKey key() {
    return new VaultKey(bytes.clone());
  }

  /** The key as it is printed: "7QZ2-…". */
  public String text() {
    byte[] whole = Bytes.join(bytes, checksum(bytes));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < CHARACTERS; i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      int value = 0;
      for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
        value = value << 1 | (whole[bit / 8] >> (7 - bit % 8) & 1);
      }
      text.append(ALPHABET.charAt(value));
    }
    return text.toString();
  }

  /**
   * Reads what a person typed from the sheet: spaces, hyphens and case do not matter, and O, I and
   * L are taken for the digits they look like.
   *
   * @throws VaultException {@code WRONG_RECOVERY_KEY} if it is not a key or has a typing error
   */
  public static RecoveryKey parse(String text) throws VaultException {
    String plain =
        text.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}]", "")
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    if (plain.length() != CHARACTERS) {
      throw new VaultException(VaultException.Reason.WRONG_RECOVERY_KEY);
    }
    byte[] whole = new byte[VaultKey.BYTES + CHECKSUM];
    for (int bit = 0; bit < whole.length * 8; bit++) {
      int value = ALPHABET.indexOf(plain.charAt(bit / BITS));
      if (value < 0) {
        throw new VaultException(VaultException.Reason.WRONG_RECOVERY_KEY);
      }
      whole[bit / 8] |= (byte) ((value >> (BITS - 1 - bit % BITS) & 1) << (7 - bit % 8));
    }
    byte[] key = Arrays.copyOf(whole, VaultKey.BYTES);
    byte[] sum = Arrays.copyOfRange(whole, VaultKey.BYTES, whole.length);
    if (!MessageDigest.isEqual(sum, checksum(key))) {
      throw new VaultException(VaultException.Reason.WRONG_RECOVERY_KEY);
    }
    return new RecoveryKey(key);
  }

  private static byte[] checksum(byte[] key) {
    return Arrays.copyOf(Bytes.sha256(Bytes.utf8("pli recovery"), key), CHECKSUM);
  }
}
