package fr.pli.desktop.vault;

import java.sql.SQLException;

/** The database was migrated by a later version of Pli: it is left as it is. */
final class NewerSchemaException extends SQLException {
  NewerSchemaException() {
    super("Written by a later version");
  }
}
