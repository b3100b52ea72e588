package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.DirectoryEntry;
import java.util.List;
import java.util.Optional;

/**
 * Who in the directory may be meant.
 *
 * @param candidates one = matched; several = a person must choose
 * @param evidence what speaks for the single candidate
 * @param chosen true when the single candidate is meant, not only a suggestion
 */
record Match(List<DirectoryEntry> candidates, Evidence evidence, boolean chosen) {
  /** Nobody in the directory bears the name. */
  static final Match NONE = new Match(List.of(), Evidence.of(), false);

  Match {
    candidates = List.copyOf(candidates);
  }

  static Match of(DirectoryEntry entry, Evidence evidence) {
    return new Match(List.of(entry), evidence, true);
  }

  /** Several may be meant, or one whose place or specialty the letter contradicts. */
  static Match choice(List<DirectoryEntry> entries) {
    return new Match(entries, Evidence.of().doubt(Evidence.Doubt.UNDECIDED, true), false);
  }

  double confidence() {
    return evidence.confidence();
  }

  Optional<DirectoryEntry> single() {
    return chosen ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  List<String> keys() {
    return candidates.stream().map(DirectoryEntry::key).limit(20).toList();
  }
}
