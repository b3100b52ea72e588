package fr.pli.desktop.inbox;

import fr.pli.desktop.vault.JournalEntry;
import fr.pli.exchange.wire.Json;
import java.util.UUID;

/**
 * Where a letter was filed, as the journal keeps it apart: the path names the patient, and what is
 * apart can be erased.
 */
record FiledLetter(UUID letter, String path) {
  /** What an entry says; in entries of former days it lies in the entry itself. */
  static String path(JournalEntry entry, byte[] content) {
    return content.length > 0 ? Json.read(content, FiledLetter.class).path() : entry.fact("path");
  }
}
