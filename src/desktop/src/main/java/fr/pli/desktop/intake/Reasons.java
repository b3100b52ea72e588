package fr.pli.desktop.intake;

/**
 * Codes of why a file or a letter is where it is. They are stored; the words live beside the UI.
 */
public final class Reasons {
  /** Arriving: size or time changed a moment ago. */
  public static final String BEING_WRITTEN = "being-written";

  /** Arriving: another program has it open for itself. */
  public static final String LOCKED = "locked";

  /** Arriving: it lacks the beginning or the end of a PDF. In {@code failed}: it did for good. */
  public static final String NOT_COMPLETE = "not-complete";

  /** Arriving, then set aside: nothing in it. */
  public static final String EMPTY = "empty-file";

  /** Arriving: this account may not read it, or the drive failed. */
  public static final String NOT_READABLE = "not-readable";

  /**
   * Arriving: the file may not be moved; it is tried again. Folder: files may not be moved out of
   * it; they are copied, left where they are, and remembered.
   */
  public static final String READ_ONLY = "read-only";

  /** Arriving: an earlier file of the same name is not finished. */
  public static final String WAITS_FOR_NAMESAKE = "waits-for-namesake";

  /** Arriving: too many letters wait to be read. */
  public static final String QUEUE_FULL = "queue-full";

  /**
   * Arriving: the vault did not store it yet; it is tried again. Folder: not even that could be
   * stored.
   */
  public static final String NOT_STORED = "not-stored";

  /** Arriving: it comes with a letter that is not there. */
  public static final String COMPANION_ALONE = "companion-alone";

  /** Arriving: it comes with a letter that was approved or sent before it came. */
  public static final String COMPANION_TOO_LATE = "companion-too-late";

  /** Arriving: several letters to review bear its name. */
  public static final String COMPANION_OF_SEVERAL = "companion-of-several";

  /** Reading: it was to review when a file came that belongs to it. */
  public static final String COMPANION_CAME = "companion-came";

  /** Set aside: no PDF, and nothing of which one is made. */
  public static final String NOT_A_PDF = "not-a-pdf";

  /** Set aside: larger than {@link fr.pli.desktop.pages.Limits#MAX_FILE_BYTES}. */
  public static final String TOO_LARGE = "too-large";

  /** Set aside: the stored document cannot be had back. */
  public static final String DOCUMENT_LOST = "document-lost";

  /** Discarded: the file that was set aside was written anew and arrives again. */
  public static final String FILE_CHANGED = "file-changed";

  /** Discarded: the file that was set aside has been taken away. */
  public static final String FILE_GONE = "file-gone";

  /** Folder: not there. */
  public static final String MISSING = "missing";

  /** Note on a reading: pages without a word. */
  public static final String NO_TEXT = "no-text";

  /** Note on a reading: it took longer than {@link fr.pli.desktop.pages.Limits#FILE}. */
  public static final String TIME_OVER = "time-over";

  /** Note on a reading: the same bytes were sent before. */
  public static final String ALREADY_SENT = "already-sent";

  /** Note on a reading: begins the code of an {@code UnreadableException}. */
  public static final String UNREADABLE = "unreadable:";

  /** Note on a reading: the PDF was made of a file of another kind. */
  public static final String CONVERTED = "converted";

  /** Note on a reading: the words were read, but nothing could be made of them. */
  public static final String NOT_RECOGNISED = "not-recognised";

  private Reasons() {}
}
