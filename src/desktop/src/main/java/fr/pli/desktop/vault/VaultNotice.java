package fr.pli.desktop.vault;

/** Something that the user must be told after a vault was opened. */
public enum VaultNotice {
  /** The database could not be used; it was put aside and an empty one made. */
  DATABASE_REBUILT,
  /** Pages of the database did not open; the last changes may be missing and must be fetched. */
  DATABASE_MENDED,
  /** The journal ended in half an entry, which was cut off: a crash or a power cut. */
  JOURNAL_CUT,
  /** The journal was changed or cut back; what could be believed of it was kept. */
  JOURNAL_BROKEN
}
