package fr.pli.desktop.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the change feed was taken in.
 *
 * @param text the server's cursor, null to begin with the first change
 * @param seq number of the last change, 0 when none
 */
record Cursor(@Nullable String text, long seq) {
  static final Cursor START = new Cursor(null, 0);

  static Cursor read(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select cursor, seq from sync_cursor where id = 1");
        ResultSet row = query.executeQuery()) {
      if (!row.next() || row.getString(1).isEmpty()) {
        return START;
      }
      return new Cursor(row.getString(1), row.getLong(2));
    }
  }

  void write(Connection connection) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "merge into sync_cursor (id, cursor, seq) key (id) values (1, ?, ?)")) {
      update.setString(1, text == null ? "" : text);
      update.setLong(2, seq);
      update.executeUpdate();
    }
  }

  /** When everything was exchanged for the last time. */
  static Optional<Instant> lastSync(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select last_sync from sync_cursor where id = 1");
        ResultSet row = query.executeQuery()) {
      OffsetDateTime at = row.next() ? row.getObject(1, OffsetDateTime.class) : null;
      return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
  }

  /** Everything has been exchanged. */
  static void synced(Connection connection, Instant at) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update sync_cursor set last_sync = ? where id = 1")) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.executeUpdate();
    }
  }
}
