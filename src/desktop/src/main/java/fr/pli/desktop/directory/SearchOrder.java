package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import java.util.Comparator;

/** The order of those who fit equally well. */
final class SearchOrder {
  static final Comparator<DirectoryEntry> BY_NAME =
      Comparator.comparing((DirectoryEntry entry) -> Folding.fold(entry.familyName()))
          .thenComparing(entry -> Folding.fold(entry.displayName()))
          .thenComparing(DirectoryEntry::key);

  private SearchOrder() {}
}
