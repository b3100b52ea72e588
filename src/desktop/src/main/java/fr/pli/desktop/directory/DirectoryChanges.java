package fr.pli.desktop.directory;

import java.util.List;

/**
 * What differs between two sets: how much, and some names to look at.
 *
 * @param someAdded names and towns, at most {@link #SAMPLE}; so the other two lists
 */
public record DirectoryChanges(
    long added,
    long removed,
    long changed,
    List<String> someAdded,
    List<String> someRemoved,
    List<String> someChanged) {
  /** Names that are shown of each kind. */
  public static final int SAMPLE = 8;

  public DirectoryChanges {
    someAdded = List.copyOf(someAdded);
    someRemoved = List.copyOf(someRemoved);
    someChanged = List.copyOf(someChanged);
  }
}
