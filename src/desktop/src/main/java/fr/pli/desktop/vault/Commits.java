package fr.pli.desktop.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The one row of the table vault_commit: how many transactions were committed, for the mark beside
 * the database, and whether the journal is still to be replayed into it.
 */
final class Commits {
  private Commits() {}

  static long count(Connection connection) throws SQLException {
    return number(connection, "commits");
  }

  static void set(Connection connection, long count) throws SQLException {
    Sql.of(connection, "update vault_commit set commits = ?", count).update();
  }

  static boolean owesReplay(Connection connection) throws SQLException {
    return number(connection, "owes_replay") != 0;
  }

  /** Inside the transaction that replayed. */
  static void replayed(Connection connection) throws SQLException {
    Sql.of(connection, "update vault_commit set owes_replay = 0").update();
  }

  /** A database that takes the place of one that is lost. */
  static void follow(Connection connection, long commits) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("update vault_commit set owes_replay = 1");
    }
    set(connection, commits);
  }

  private static long number(Connection connection, String column) throws SQLException {
    return Sql.of(connection, "select " + column + " from vault_commit")
        .first(row -> row.getLong(1))
        .orElseThrow(() -> new HostileSchemaException("No count of commits"));
  }
}
