package fr.pli.desktop.inbox;

import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.evidence.EvidenceEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Rows of the table owed_acknowledgement: each event of a letter is owed once in its life. */
final class OwedAcknowledgements {
  private OwedAcknowledgements() {}

  /**
   * Owes, unless it is or was owed already. Looked up by a query of its own: within one transaction
   * H2 answers a select without a table, whose condition is a subquery, from what it found before.
   */
  static void owe(Connection c, UUID message, EvidenceEvent event) throws SQLException {
    if (Sql.of(
            c,
            "select 1 from owed_acknowledgement where message = ? and event = ?",
            message,
            event.code())
        .first(row -> row.getInt(1))
        .isEmpty()) {
      Sql.of(
              c,
              "insert into owed_acknowledgement (message, event, paid) values (?, ?, false)",
              message,
              event.code())
          .update();
    }
  }

  /** The oldest that are owed, the first of each letter. */
  static List<Owed> owed(Connection c, int most) throws SQLException {
    return Sql.of(
            c,
            """
            select message, event from owed_acknowledgement o where not paid and not exists (
              select 1 from owed_acknowledgement e
              where e.message = o.message and not e.paid and e.seq < o.seq)
            order by seq fetch first ? rows only
            """,
            most)
        .list(
            row -> new Owed(row.getObject(1, UUID.class), EvidenceEvent.ofCode(row.getString(2))));
  }

  static int paid(Connection c, UUID message, String event) throws SQLException {
    return Sql.of(
            c,
            "update owed_acknowledgement set paid = true where message = ? and event = ?",
            message,
            event)
        .update();
  }

  record Owed(UUID message, EvidenceEvent event) {}
}
