package fr.pli.desktop.learning;

import java.util.List;
import java.util.UUID;

/**
 * A correction of one letter, as far as it holds for others.
 *
 * @param cue by what later letters are recognised; see {@link Lesson} for the rest
 * @param wording fingerprint of a recipient's name alone; empty for other topics
 */
public record Correction(
    UUID letter,
    Topic topic,
    String cue,
    String wording,
    String words,
    String choice,
    String label,
    List<String> instead) {
  public Correction {
    instead = List.copyOf(instead);
  }
}
