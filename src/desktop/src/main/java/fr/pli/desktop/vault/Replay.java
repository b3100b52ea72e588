package fr.pli.desktop.vault;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A room of the desk that does again what the journal tells of it, in a database that was made
 * anew. An entry may come twice, and after entries that were lost: what happened is entered as it
 * is told, whatever state is found.
 */
@FunctionalInterface
public interface Replay {
  /**
   * Does an entry again if it is this room's; entries of others are passed over.
   *
   * @param content what was kept with the entry, empty if nothing was
   * @throws IllegalArgumentException if the entry does not hold what is needed
   */
  void replay(Connection connection, JournalEntry entry, byte[] content) throws SQLException;
}
