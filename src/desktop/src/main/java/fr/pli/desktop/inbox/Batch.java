package fr.pli.desktop.inbox;

import fr.pli.desktop.inbox.ReceivedRows.Announced;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Announced letters that are fetched together: oldest first, as many as are neither too many nor
 * too large in all; then each large letter by itself.
 */
record Batch(List<Announced> letters) {
  private static final int MOST = 100;
  private static final long MOST_BYTES = 16L << 20;

  static Batch first(Connection c) throws SQLException {
    Batch small = of(ReceivedRows.announced(c, false, null, MOST));
    return small.isEmpty() ? of(ReceivedRows.announced(c, true, null, 1)) : small;
  }

  /** Those behind these, whatever became of these; empty when there are no more. */
  Batch next(Connection c) throws SQLException {
    Announced last = letters.getLast();
    if (last.large()) {
      return of(ReceivedRows.announced(c, true, last, 1));
    }
    Batch small = of(ReceivedRows.announced(c, false, last, MOST));
    return small.isEmpty() ? of(ReceivedRows.announced(c, true, null, 1)) : small;
  }

  boolean isEmpty() {
    return letters.isEmpty();
  }

  private static Batch of(List<Announced> found) {
    long bytes = 0;
    int count = 0;
    while (count < found.size() && (count == 0 || bytes < MOST_BYTES)) {
      bytes += found.get(count++).size();
    }
    return new Batch(List.copyOf(found.subList(0, count)));
  }
}
