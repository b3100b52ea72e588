package fr.pli.desktop.inbox;

import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Mark;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * What the workstations of this practice did with a letter. How it stands is what the server told,
 * in its order, and then what was done here and has not come back yet; so all workstations agree as
 * soon as they have exchanged. Filing is never undone by a mark, and the rest is as the last mark
 * says.
 */
final class Marks {
  private Marks() {}

  /** Something was done here: the others will be told. */
  static void owe(Connection c, UUID message, String kind, String value, String who)
      throws SQLException {
    Sql.of(
            c,
            """
            insert into owed_mark (id, message, kind, content, who, sent)
            values (?, ?, ?, ?, ?, false)
            """,
            Ids.next(),
            message,
            kind,
            value,
            clipped(who))
        .update();
    settle(c, message);
  }

  /** The server told of a mark, perhaps our own; replays change nothing. */
  static void take(Connection c, Mark mark) throws SQLException {
    UUID message = UUID.fromString(mark.message());
    if (mark.kind().equals(Mark.ERASED)) {
      erasedElsewhere(c, message);
    }
    Standing told = told(c, message).after(mark);
    Sql.of(
            c,
            "merge into letter_mark (message, state, assigned_to) key (message) values (?, ?, ?)",
            message,
            told.state().code(),
            told.assignedTo())
        .update();
    Sql.of(c, "delete from owed_mark where id = ?", UUID.fromString(mark.id())).update();
    settle(c, message);
  }

  /** The content goes here too, with the next exchange; what is without it stays as it is. */
  private static void erasedElsewhere(Connection c, UUID message) throws SQLException {
    Sql.of(
            c,
            "update received set reason = ? where id = ? and state <> 'erased'",
            ReceivedErasure.ELSEWHERE,
            message)
        .update();
  }

  /** Brings an opened letter to where the marks say that it is. */
  static void settle(Connection c, UUID message) throws SQLException {
    Standing now = told(c, message);
    for (Mark each : of(c, "where message = ? order by seq", message)) {
      now = now.after(each);
    }
    ReceivedRows.bring(c, message, now.state(), now.assignedTo());
  }

  /** Marks that the server has not had yet, oldest first. */
  static List<Mark> owed(Connection c) throws SQLException {
    return of(c, "where not sent order by seq");
  }

  /** The server has it; it counts as ours until it comes back in the order of all. */
  static int sent(Connection c, String id) throws SQLException {
    return Sql.of(c, "update owed_mark set sent = true where id = ?", UUID.fromString(id)).update();
  }

  /** The server may have lost what it was sent: all that has not come back is sent again. */
  static int sendAgain(Connection c) throws SQLException {
    return Sql.of(c, "update owed_mark set sent = false").update();
  }

  private static Standing told(Connection c, UUID message) throws SQLException {
    // A letter that was read or filed before anybody told of it stands where it is.
    return Sql.of(
            c,
            """
            select state, assigned_to from letter_mark where message = ?
            union all
            select state, assigned_to from received where id = ? and state in ('read', 'filed')
            """,
            message,
            message)
        .first(row -> new Standing(ReceivedState.ofCode(row.getString(1)), row.getString(2)))
        .orElse(Standing.FRESH);
  }

  private static List<Mark> of(Connection c, String condition, Object... values)
      throws SQLException {
    return Sql.of(c, "select id, message, kind, content, who from owed_mark " + condition, values)
        .list(
            row ->
                new Mark(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)));
  }

  private static String clipped(String who) {
    return who.length() <= Mark.LONGEST ? who : who.substring(0, Mark.LONGEST);
  }

  /** Where a letter stands: unread, read or filed, and whose it is. */
  private record Standing(ReceivedState state, String assignedTo) {
    static final Standing FRESH = new Standing(ReceivedState.UNREAD, "");

    Standing after(Mark mark) {
      return switch (mark.kind()) {
        case Mark.FILED -> new Standing(ReceivedState.FILED, assignedTo);
        case Mark.READ -> readOrNot(ReceivedState.READ);
        case Mark.UNREAD -> readOrNot(ReceivedState.UNREAD);
        case Mark.ASSIGNED -> new Standing(state, mark.value());
        default -> this;
      };
    }

    private Standing readOrNot(ReceivedState other) {
      return state == ReceivedState.FILED ? this : new Standing(other, assignedTo);
    }
  }
}
