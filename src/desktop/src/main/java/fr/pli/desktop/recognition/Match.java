package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.DirectoryEntry;
import java.util.List;
import java.util.Optional;

/**
 * Who in the directory may be meant.
 *
 * @param candidates one = matched; several = a person must choose
 * @param confidence that the single candidate is meant
 */
record Match(List<DirectoryEntry> candidates, double confidence) {
  /** Nobody in the directory bears the name. */
  static final Match NONE = new Match(List.of(), 0);

  Match {
    candidates = List.copyOf(candidates);
  }

  Optional<DirectoryEntry> single() {
    return candidates.size() == 1 && confidence > 0
        ? Optional.of(candidates.getFirst())
        : Optional.empty();
  }

  List<String> keys() {
    return candidates.stream().map(DirectoryEntry::key).limit(20).toList();
  }
}
