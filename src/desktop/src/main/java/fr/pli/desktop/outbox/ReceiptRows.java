package fr.pli.desktop.outbox;

import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.wire.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Receipts and what follows from them. A receipt counts once; it moves a dispatch forward or not at
 * all, and is kept in either case.
 */
final class ReceiptRows {
  private static final String SIMULATION = "simulation:";

  private final H2Letters letters;
  private final OwedEntries journal;

  ReceiptRows(H2Letters letters, OwedEntries journal) {
    this.letters = letters;
    this.journal = journal;
  }

  static List<Receipt> of(Connection c, UUID dispatch) throws SQLException {
    return Sql.of(
            c, "select receipt from dispatch_receipt where dispatch = ? order by at, id", dispatch)
        .list(row -> Json.read(row.getString(1).getBytes(StandardCharsets.UTF_8), Receipt.class));
  }

  /** Takes a verified receipt; one of an unknown dispatch is passed over. */
  void take(Connection c, Statement statement, Receipt receipt) throws SQLException {
    if (enter(c, letters, statement, receipt)) {
      journal.owe(c, Entries.receipt(statement), Json.write(receipt));
    }
  }

  /** True if it is a new one. */
  static boolean enter(Connection c, H2Letters letters, Statement statement, Receipt receipt)
      throws SQLException {
    Optional<Dispatch> dispatch = DispatchRows.find(c, statement.dispatch());
    if (dispatch.isEmpty() || !store(c, statement, receipt)) {
      return false;
    }
    follow(c, dispatch.get(), statement);
    LetterEnds.follow(c, letters, dispatch.get().letter());
    return true;
  }

  private static boolean store(Connection c, Statement statement, Receipt receipt)
      throws SQLException {
    UUID id = statement.id();
    if (Sql.of(c, "select 1 from dispatch_receipt where id = ?", id)
        .first(row -> row.getInt(1))
        .isPresent()) {
      return false;
    }
    Sql.of(
            c,
            "insert into dispatch_receipt (id, dispatch, at, receipt) values (?, ?, ?, ?)",
            id,
            statement.dispatch(),
            statement.at(),
            new String(Json.write(receipt), StandardCharsets.UTF_8))
        .update();
    return true;
  }

  private static void follow(Connection c, Dispatch dispatch, Statement statement)
      throws SQLException {
    DispatchState target = statement.event().state();
    if (!sameBytes(c, statement)) {
      keep(c, dispatch, statement, target, "other-bytes:" + statement.event().code());
      return;
    }
    List<DispatchState> way = way(dispatch.state(), target);
    boolean accepted = statement.event() == EvidenceEvent.ACCEPTED;
    if (accepted || way.contains(DispatchState.ACCEPTED)) {
      DispatchRows.overtaken(c, dispatch.id(), !accepted);
    }
    if (way.isEmpty()) {
      keep(c, dispatch, statement, target, "late:" + statement.event().code());
      return;
    }
    DispatchState from = dispatch.state();
    for (DispatchState to : way) {
      Move move = new Move(statement.at(), to, cause(statement), statement.by());
      DispatchRows.move(c, dispatch.id(), from, move, statement.reason());
      from = to;
    }
    DispatchRows.note(
        c,
        dispatch.id(),
        statement.reason(),
        statement.detail(),
        statement.by().startsWith(SIMULATION));
  }

  /** The states that lead to the target; empty when it would lead back or nowhere. */
  private static List<DispatchState> way(DispatchState from, DispatchState target) {
    if (from.mayBecome(target)) {
      return List.of(target);
    }
    return switch (from) {
      // Still held after its sealing was lost with database and journal.
      case HELD, NEEDS_PERSON -> onwards(DispatchState.SEALED, target);
      case SEALED -> onwards(DispatchState.SUBMITTED, target);
      // A receipt implies that the server accepted, whether its answer came or not.
      case UPLOADING, SUBMITTED -> onwards(DispatchState.ACCEPTED, target);
      default -> List.of();
    };
  }

  private static List<DispatchState> onwards(DispatchState step, DispatchState target) {
    List<DispatchState> rest = way(step, target);
    return rest.isEmpty() ? List.of() : Stream.concat(Stream.of(step), rest.stream()).toList();
  }

  private static void keep(
      Connection c, Dispatch dispatch, Statement statement, DispatchState state, String cause)
      throws SQLException {
    DispatchRows.trace(c, dispatch.id(), new Move(statement.at(), state, cause, statement.by()));
  }

  /** A receipt for bytes that are not the ones sealed here proves nothing about this dispatch. */
  private static boolean sameBytes(Connection c, Statement statement) throws SQLException {
    return DispatchRows.envelope(c, statement.dispatch())
        .map(envelope -> envelope.sha256().equals(statement.sha256()))
        .orElse(true);
  }

  private static String cause(Statement statement) {
    String code = "receipt:" + statement.event().code();
    return statement.reason().isEmpty() ? code : code + ":" + statement.reason();
  }
}
