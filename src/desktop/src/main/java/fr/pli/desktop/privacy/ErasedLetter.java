package fr.pli.desktop.privacy;

import fr.pli.desktop.vault.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter whose content was erased, sent or received.
 *
 * @param who the person, or "pli"
 */
public record ErasedLetter(UUID letter, Instant at, ErasureCause cause, String who) {
  private static final String SELECT = "select letter, at, cause, who from erased_letter ";

  static Optional<ErasedLetter> find(Connection c, UUID letter) throws SQLException {
    return where(c, "where letter = ?", letter).stream().findFirst();
  }

  static List<ErasedLetter> where(Connection c, String condition, Object... values)
      throws SQLException {
    return Sql.of(c, SELECT + condition, values)
        .list(
            row ->
                new ErasedLetter(
                    row.getObject(1, UUID.class),
                    row.getObject(2, Instant.class),
                    ErasureCause.ofCode(row.getString(3)),
                    row.getString(4)));
  }

  /** The first time counts. */
  void keep(Connection c) throws SQLException {
    if (find(c, letter).isEmpty()) {
      Sql.of(
              c,
              "insert into erased_letter (letter, at, cause, who) values (?, ?, ?, ?)",
              letter,
              at,
              cause.code(),
              who)
          .update();
    }
  }
}
