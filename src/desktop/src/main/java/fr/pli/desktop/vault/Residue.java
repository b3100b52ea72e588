package fr.pli.desktop.vault;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The one row of the table vault_residue. A row that is deleted stays in the pages of the database
 * file until they are written over, which may be never; a database that owes it is written anew
 * when it is opened next.
 */
final class Residue {
  /** The step of the schema that brings the table. */
  static final int SINCE = 13;

  private Residue() {}

  /** Something was erased: in its transaction. */
  static void owe(Connection connection) throws SQLException {
    Sql.of(connection, "update vault_residue set owed = 1").update();
  }

  static boolean owed(Connection connection) throws SQLException {
    return Sql.of(connection, "select 1 from vault_residue where owed <> 0")
        .first(row -> row.getInt(1))
        .isPresent();
  }

  /** In the file that is written anew. */
  static void gone(Connection connection) throws SQLException {
    Sql.of(connection, "update vault_residue set owed = 0").update();
  }
}
