package fr.pli.desktop.review;

import fr.pli.desktop.vault.JournalEntry;
import fr.pli.exchange.wire.Json;
import java.util.UUID;

/**
 * The file that a letter came from, as the journal keeps it apart: people name files after
 * patients, and what is apart can be erased.
 *
 * @param letter makes it another one for each letter
 */
record SourceFile(UUID letter, String folder, String file) {
  /**
   * What belongs to an entry. In entries of former days it lies in the entry itself; where it is
   * lost, the letter goes on without a name.
   */
  static SourceFile of(JournalEntry entry, byte[] content) {
    return content.length > 0
        ? Json.read(content, SourceFile.class)
        : new SourceFile(
            UUID.fromString(entry.subject()),
            entry.facts().getOrDefault("folder", ""),
            entry.facts().getOrDefault("file", ""));
  }
}
