package fr.pli.desktop.recognition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What stands for words where the words themselves shall not be kept. */
final class Fingerprint {
  private Fingerprint() {}

  /** 64 hexadecimal digits, the same for the same words in the same parts. */
  @SafeVarargs
  static String of(String kind, List<String>... parts) {
    StringBuilder words = new StringBuilder(kind);
    for (List<String> part : parts) {
      words.append('\n').append(String.join(" ", part));
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(words.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
