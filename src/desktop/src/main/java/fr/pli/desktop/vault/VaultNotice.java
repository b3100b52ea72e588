package fr.pli.desktop.vault;

/** Something that the user must be told after a vault was opened. */
public enum VaultNotice {
  /** The database was missing, broken or an older one; it was put aside and one made anew. */
  DATABASE_REBUILT,
  /** Some entries of the journal could not be entered into the database that was made anew. */
  REPLAY_INCOMPLETE,
  /** Pages of the database did not open; the last changes may be missing and must be fetched. */
  DATABASE_MENDED,
  /** The journal ended in half an entry, which was cut off: a crash or a power cut. */
  JOURNAL_CUT,
  /** The journal was changed or cut back; what could be believed of it was kept. */
  JOURNAL_BROKEN,
  /** What tells the age of the database or of the journal was missing, changed or put back. */
  MARK_BROKEN,
  /** The key slots or a secret are not those that were written last: a file was put back. */
  KEYS_PUT_BACK
}
