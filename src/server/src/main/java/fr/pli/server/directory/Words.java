package fr.pli.server.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a person types to find an entry, and what an entry is found by: words without accents. */
final class Words {
  private static final int LONGEST = 60;
  private static final int MOST = 12;

  private Words() {}

  static List<String> of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^a-z0-9]+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
        .distinct()
        .limit(MOST)
        .toList();
  }

  static List<String> of(DirectoryEntry entry) {
    Stream<String> texts =
        Stream.of(
            entry.familyName(),
            entry.givenName(),
            entry.organisation(),
            entry.service(),
            entry.specialty(),
            entry.rpps() == null ? "" : entry.rpps().value(),
            entry.town());
    return texts.flatMap(text -> of(text).stream()).distinct().toList();
  }
}
