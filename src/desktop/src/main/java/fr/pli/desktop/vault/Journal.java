package fr.pli.desktop.vault;

import fr.pli.exchange.evidence.JournalHead;
import java.util.List;
import java.util.Optional;

/** The events that users rely on, in the order in which they happened; nothing is ever changed. */
public interface Journal {
  /**
   * Writes an entry behind the last; on the disk when this returns.
   *
   * @throws StorageException if it may not be on the disk
   */
  void append(JournalEntry entry);

  /** Writes entries behind the last, in this order; all are on the disk when this returns. */
  default void appendAll(List<JournalEntry> entries) {
    entries.forEach(this::append);
  }

  /**
   * All entries, first to last, verified.
   *
   * @throws StorageException {@code DAMAGED} if the file was changed since the vault was opened
   */
  List<JournalEntry> entries();

  /** How far it is, for those who are to vouch for it. */
  JournalHead head();

  /**
   * How far it was after so many entries; empty if it never had as many.
   *
   * @throws StorageException as {@link #entries}
   */
  Optional<JournalHead> headAt(long count);
}
