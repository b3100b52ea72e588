package fr.pli.desktop.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/**
 * A word with at most one typing error: a letter wrong, missing, too many, or exchanged with its
 * neighbour; in a whole word or in the beginning of a longer one.
 */
final class Typo {
  /** In shorter words an error makes another word. */
  private static final int SHORTEST = 4;

  /** Errors in shorter beginnings fit too many words. */
  private static final int SHORTEST_BEGINNING = 5;

  private static final int LONGEST = 40;

  private final String word;

  /** Costs more than many a search, and most typos are never looked for. */
  private @Nullable CompiledAutomaton nearly;

  Typo(String word) {
    this.word = word;
  }

  /** True for words in which an error is looked for: never in numbers, never in short words. */
  static boolean bearable(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().noneMatch(Character::isDigit);
  }

  /** True when the other word, or its beginning, is this one with at most one error. */
  boolean fits(String other) {
    byte[] bytes = other.getBytes(StandardCharsets.US_ASCII);
    return nearly().runAutomaton.run(bytes, 0, bytes.length);
  }

  CompiledAutomaton nearly() {
    CompiledAutomaton made = nearly;
    if (made == null) {
      made = new CompiledAutomaton(typed(), false, true, true);
      nearly = made;
    }
    return made;
  }

  /** Folded words are ASCII: letters are bytes. */
  private Automaton typed() {
    Automaton whole =
        new LevenshteinAutomata(word.chars().toArray(), Byte.MAX_VALUE, true).toAutomaton(1);
    return word.length() < SHORTEST_BEGINNING
        ? whole
        : Operations.determinize(
            Operations.concatenate(List.of(whole, Automata.makeAnyBinary())),
            Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Typo typo && typo.word.equals(word);
  }

  @Override
  public int hashCode() {
    return word.hashCode();
  }
}
