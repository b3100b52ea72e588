package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Common given names of France, folded. They tell the order of a name printed in one case: "DUPONT
 * JEAN". Many are family names too, so they decide only where one reading is left.
 */
final class GivenNames {
  private static final Set<String> COMMON = load();

  private GivenNames() {}

  /** "Jean", "JEAN-PIERRE": every part is a common given name. */
  static boolean common(String word) {
    return !word.isEmpty()
        && Arrays.stream(word.split("[\\s-]+", -1))
            .allMatch(part -> COMMON.contains(Folding.glue(part)));
  }

  private static Set<String> load() {
    try (InputStream names = GivenNames.class.getResourceAsStream("given-names.txt")) {
      String all =
          new String(Objects.requireNonNull(names).readAllBytes(), StandardCharsets.US_ASCII);
      return all.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
