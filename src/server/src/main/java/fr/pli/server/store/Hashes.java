package fr.pli.server.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256, in the one spelling that is used everywhere: 64 small hexadecimal digits. */
public final class Hashes {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private Hashes() {}

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  public static boolean isSha256(String text) {
    return SHA256.matcher(text).matches();
  }
}
