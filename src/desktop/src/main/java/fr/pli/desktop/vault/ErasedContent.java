package fr.pli.desktop.vault;

import fr.pli.exchange.wire.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What stands in the journal in the place of what was erased.
 *
 * @param subject the letter
 * @param depth how much went
 * @param instead by the id of a destroyed document: the JSON in its place, empty for nothing
 */
public record ErasedContent(UUID subject, Erasable.Depth depth, Map<String, String> instead) {
  /** The event of the journal. */
  public static final String EVENT = "erased";

  public ErasedContent {
    instead = Map.copyOf(instead);
  }

  /** The documents that were destroyed. */
  public Set<DocumentId> destroyed() {
    return instead.keySet().stream().map(DocumentId::new).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Everything that entries say was erased. The last word counts: what stood in the place of
   * something may have been erased later.
   */
  static Map<String, String> of(List<JournalEntry> entries, Documents documents) {
    Map<String, String> all = new HashMap<>();
    for (JournalEntry entry : entries.reversed()) {
      Optional<DocumentId> content = entry.content();
      if (entry.event().equals(EVENT)
          && content.isPresent()
          && !all.containsKey(content.get().value())) {
        byte[] json = documents.read(content.get());
        Json.read(json, ErasedContent.class).instead().forEach(all::putIfAbsent);
      }
    }
    return all;
  }
}
