package fr.pli.desktop.recognition;

import fr.pli.exchange.wire.Sha256;
import java.nio.charset.StandardCharsets;
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
    return Sha256.hex(words.toString().getBytes(StandardCharsets.UTF_8));
  }
}
