package fr.pli.desktop.recognition;

/** Whom the practice has written to: tells homonyms apart, never makes certain by itself. */
@FunctionalInterface
public interface Correspondents {
  /** Nothing is known of past letters. */
  Correspondents NONE = _ -> 0;

  /**
   * How many letters went to an entry of the directory.
   *
   * @param key of the directory entry, as {@code rpps:10965540585}
   */
  int lettersTo(String key);
}
