package fr.pli.desktop.vault;

import java.time.Instant;
import java.util.Map;

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
  public JournalEntry {
    facts = Map.copyOf(facts);
  }
}
