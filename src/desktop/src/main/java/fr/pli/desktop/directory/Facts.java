package fr.pli.desktop.directory;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What is noted with a set when it is committed. */
final class Facts {
  private static final String ENTRIES = "entries";
  private static final String PUBLISHED = "published";
  private static final String IMPORTED = "imported";

  private Facts() {}

  static Map<String, String> of(long entries, Instant published, Instant imported) {
    return Map.of(
        ENTRIES,
        Long.toString(entries),
        PUBLISHED,
        published.toString(),
        IMPORTED,
        imported.toString());
  }

  /** The age of a set; empty when its notes are not ours. */
  static Optional<DataAge> age(Map<String, String> facts) {
    try {
      return Optional.of(
          new DataAge(
              Instant.parse(facts.getOrDefault(PUBLISHED, "")),
              Instant.parse(facts.getOrDefault(IMPORTED, ""))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
