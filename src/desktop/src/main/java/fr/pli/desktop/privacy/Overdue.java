package fr.pli.desktop.privacy;

import java.util.List;
import java.util.UUID;

/**
 * Letters that are kept longer than the practice laid down, because nobody has finished with them.
 * They are never erased by themselves.
 *
 * @param unsent to review, put aside, or not arrived at every recipient
 * @param unread received, and nobody has read it or could
 * @param unfiled read and not filed
 */
public record Overdue(List<UUID> unsent, List<UUID> unread, List<UUID> unfiled) {
  public static final Overdue NONE = new Overdue(List.of(), List.of(), List.of());

  public Overdue {
    unsent = List.copyOf(unsent);
    unread = List.copyOf(unread);
    unfiled = List.copyOf(unfiled);
  }

  /** How many there are. */
  public int size() {
    return unsent.size() + unread.size() + unfiled.size();
  }
}
