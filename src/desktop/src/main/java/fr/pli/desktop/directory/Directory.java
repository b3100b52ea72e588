package fr.pli.desktop.directory;

import fr.pli.desktop.work.Signal;
import fr.pli.exchange.directory.DirectoryEntry;
import java.util.List;
import java.util.Optional;

/** The local copy of the directory. Answers within a keystroke, without a network. */
public interface Directory {
  /** Best guesses first; tolerant of accents, case, hyphens, word order and one typing error. */
  List<DirectoryEntry> search(String words, int limit);

  Optional<DirectoryEntry> find(String key);

  /** Everyone whose family name (accents, case, hyphens ignored) is this one. */
  List<DirectoryEntry> familyNamed(String familyName);

  /** Organisations that share rare words with the text, best first. */
  List<DirectoryEntry> organisationsLike(String text, int limit);

  /** True for the practice's own correspondents, when the directory knows a practice. */
  default boolean knows(String key) {
    return false;
  }

  /** Number of entries. */
  long size();

  /** How old the entries are; empty when they were never imported. */
  default Optional<DataAge> age() {
    return Optional.empty();
  }

  Signal changed();
}
