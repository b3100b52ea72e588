package fr.pli.desktop.recognition;

/** Whom the practice has written to: tells homonyms apart, never makes certain by itself. */
@FunctionalInterface
public interface Correspondents {
  /** Nothing is known of past letters. */
  Correspondents NONE = _ -> false;

  /**
   * True for an entry of the directory with which letters were exchanged.
   *
   * @param key of the directory entry, as {@code rpps:10965540585}
   */
  boolean know(String key);
}
