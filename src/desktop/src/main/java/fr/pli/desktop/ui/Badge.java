package fr.pli.desktop.ui;

/**
 * The small count beside a screen's name.
 *
 * @param text "9", "2 à voir", or empty for none
 * @param attention true when a person must act
 */
public record Badge(String text, boolean attention) {
  public static final Badge NONE = new Badge("", false);

  /** A plain count; none for 0. */
  public static Badge count(int count) {
    return count == 0 ? NONE : new Badge(Integer.toString(count), false);
  }
}
