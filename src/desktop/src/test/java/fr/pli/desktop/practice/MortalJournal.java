package fr.pli.desktop.practice;

import fr.pli.desktop.vault.Journal;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.exchange.evidence.JournalHead;
import java.util.List;
import java.util.Optional;

/** A journal whose program can die before and after each entry. */
final class MortalJournal implements Journal {
  private final Journal journal;
  private final Fuse fuse;

  MortalJournal(Journal journal, Fuse fuse) {
    this.journal = journal;
    this.fuse = fuse;
  }

  @Override
  public void append(JournalEntry entry) {
    fuse.pass("journal:" + entry.event());
    journal.append(entry);
    fuse.pass("journal:" + entry.event() + ":after");
  }

  @Override
  public List<JournalEntry> entries() {
    return journal.entries();
  }

  @Override
  public JournalHead head() {
    return journal.head();
  }

  @Override
  public Optional<JournalHead> headAt(long count) {
    return journal.headAt(count);
  }
}
