package fr.pli.exchange.wire;

import java.util.List;

/**
 * A page of changes.
 *
 * @param next cursor to ask from next; opaque, stored in the same transaction as the page
 * @param more true when another page waits
 */
public record ChangesPage(List<Change> changes, String next, boolean more) {
  public ChangesPage {
    changes = List.copyOf(changes);
  }
}
