package fr.pli.desktop.review;

import fr.pli.desktop.vault.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of the table letter_prepared. */
final class PreparedRows {
  private record Row(UUID letter, Prepared prepared) {}

  private PreparedRows() {}

  static void put(Connection c, UUID letter, Prepared it) throws SQLException {
    Sql.of(
            c,
            "merge into letter_prepared (letter, at, who) key (letter) values (?, ?, ?)",
            letter,
            it.at(),
            it.who())
        .update();
  }

  /** The sheet is another one now, or the letter left: whoever prepared it has to look again. */
  static void remove(Connection c, UUID letter) throws SQLException {
    Sql.of(c, "delete from letter_prepared where letter = ?", letter).update();
  }

  static Map<UUID, Prepared> all(Connection c) throws SQLException {
    return Sql.of(c, "select letter, at, who from letter_prepared")
        .list(
            row ->
                new Row(
                    row.getObject(1, UUID.class),
                    new Prepared(row.getObject(2, Instant.class), row.getString(3))))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Row::letter, Row::prepared));
  }
}
