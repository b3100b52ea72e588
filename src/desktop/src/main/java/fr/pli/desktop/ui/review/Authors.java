package fr.pli.desktop.ui.review;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.Party;

/** Someone of the directory as the author of a letter. */
final class Authors {
  private Authors() {}

  static Party of(DirectoryEntry entry) {
    return new Party(
        entry.kind(),
        entry.title(),
        entry.displayName(),
        ReviewWords.detail(entry),
        entry.rpps(),
        entry.finess());
  }
}
