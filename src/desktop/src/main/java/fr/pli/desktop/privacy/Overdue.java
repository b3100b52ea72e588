package fr.pli.desktop.privacy;

import java.util.List;
import java.util.UUID;

/**
 * Letters that are kept longer than the practice laid down, because nobody has finished with them.
 * They are never erased by themselves.
 *
 * @param unsent to review, put aside, or not arrived at every recipient
 * @param unfiled received and not filed, read or not
 */
public record Overdue(List<UUID> unsent, List<UUID> unfiled) {
  public static final Overdue NONE = new Overdue(List.of(), List.of());

  public Overdue {
    unsent = List.copyOf(unsent);
    unfiled = List.copyOf(unfiled);
  }
}
