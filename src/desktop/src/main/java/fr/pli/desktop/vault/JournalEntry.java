package fr.pli.desktop.vault;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One event that a user relies on.
 *
 * @param at when it happened
 * @param event what happened, a stable word: "approved", "submitted", "read"
 * @param subject id of the letter, dispatch or received letter that it happened to
 * @param who id or name of the person or part of the program that did it
 * @param facts what is needed to do it again or to prove it
 */
public record JournalEntry(
    Instant at, String event, String subject, String who, Map<String, String> facts) {
  private static final String CONTENT = "content";

  public JournalEntry {
    facts = Map.copyOf(facts);
  }

  /** The document that was kept with the entry, for what is too large for a fact. */
  public Optional<DocumentId> content() {
    return Optional.ofNullable(facts.get(CONTENT)).map(DocumentId::new);
  }

  JournalEntry with(DocumentId content) {
    Map<String, String> more = new HashMap<>(facts);
    more.put(CONTENT, content.value());
    return new JournalEntry(at, event, subject, who, more);
  }

  /**
   * A fact that must be there.
   *
   * @throws IllegalArgumentException if it is not
   */
  public String fact(String name) {
    String fact = facts.get(name);
    if (fact == null) {
      throw new IllegalArgumentException("No fact " + name);
    }
    return fact;
  }
}
