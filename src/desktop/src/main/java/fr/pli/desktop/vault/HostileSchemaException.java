package fr.pli.desktop.vault;

import java.sql.SQLException;

/** The database holds something that our migrations do not make. */
final class HostileSchemaException extends SQLException {
  HostileSchemaException(String message) {
    super(message);
  }
}
