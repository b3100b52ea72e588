package fr.pli.desktop.outbox;

import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientRole;
import fr.pli.exchange.wire.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of the tables dispatch and dispatch_move. Every change of state goes through here. */
final class DispatchRows {
  /** What still has a next attempt: to leave, or to ask for the receipt of its acceptance. */
  private static final String PLANNED =
      "(state in ('held', 'sealed', 'uploading', 'submitted') or overtaken)";

  private static final String SELECT =
      """
      select id, letter, recipient, role, option, state, held_until, created_at, since, reason,
        detail, simulated, attempts, next_attempt
      from dispatch
      """;

  /** Nothing is planned further ahead than a server may ask for, and a little. */
  private static final Duration FURTHEST_TRY = Duration.ofMinutes(65);

  /** The longest undo window. */
  private static final Duration FURTHEST_UNDO = Duration.ofSeconds(60);

  private static final int CODE = 60;
  private static final int CAUSE = 100;
  private static final int WHO = 200;
  private static final int DETAIL = 400;

  private DispatchRows() {}

  /** Rows that a condition selects. */
  static List<Dispatch> where(Connection c, String condition, Object... values)
      throws SQLException {
    return Sql.of(c, SELECT + condition, values).list(DispatchRows::of);
  }

  static Optional<Dispatch> find(Connection c, UUID id) throws SQLException {
    return where(c, "where id = ?", id).stream().findFirst();
  }

  static void insert(Connection c, Dispatch dispatch, String cause, String who, String signer)
      throws SQLException {
    Sql.of(
            c,
            """
            insert into dispatch (id, letter, recipient, role, channel, option, state, held_until,
              created_at, since, reason, detail, simulated, attempts, next_attempt,
              envelope_sha256, envelope_size, upload_offset)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', false, 0, ?, '', 0, 0)
            """,
            dispatch.id(),
            dispatch.letter(),
            json(dispatch.recipient()),
            dispatch.role().name(),
            dispatch.option().channel().code(),
            json(dispatch.option()),
            dispatch.state().code(),
            dispatch.heldUntil(),
            dispatch.createdAt(),
            dispatch.since(),
            dispatch.nextAttempt())
        .update();
    trace(c, dispatch.id(), new Move(dispatch.createdAt(), dispatch.state(), cause, who, signer));
  }

  /**
   * Compare-and-set with its trace row; the reason is the new one.
   *
   * @return false when the dispatch was not in {@code from} any more
   * @throws IllegalArgumentException if the move is not allowed
   */
  static boolean move(Connection c, UUID id, DispatchState from, Move move, String reason)
      throws SQLException {
    if (!from.mayBecome(move.state())) {
      throw new IllegalArgumentException(from.code() + " may not become " + move.state().code());
    }
    int moved =
        Sql.of(
                c,
                "update dispatch set state = ?, since = ?, reason = ? where id = ? and state = ?",
                move.state().code(),
                move.at(),
                clip(reason, CODE),
                id,
                from.code())
            .update();
    if (moved == 0) {
      return false;
    }
    trace(c, id, move);
    return true;
  }

  /** Enters what is known to have happened, whatever state is found. */
  static void enter(Connection c, UUID id, Move move, String reason) throws SQLException {
    int entered =
        Sql.of(
                c,
                "update dispatch set state = ?, since = ?, reason = ? where id = ?",
                move.state().code(),
                move.at(),
                clip(reason, CODE),
                id)
            .update();
    if (entered > 0) {
      trace(c, id, move);
    }
  }

  /** Whether the receipt of its acceptance is still to be asked for, others having come first. */
  static void overtaken(Connection c, UUID id, boolean overtaken) throws SQLException {
    Sql.of(c, "update dispatch set overtaken = ? where id = ?", overtaken, id).update();
  }

  /** The acceptance was asked for in vain: the reason, which is of the state, stays. */
  static boolean askLater(Connection c, UUID id, Instant next) throws SQLException {
    return Sql.of(
                c,
                "update dispatch set attempts = attempts + 1, next_attempt = ?"
                    + " where id = ? and overtaken",
                next,
                id)
            .update()
        > 0;
  }

  /** Another dispatch takes the place of this one. */
  static void replaced(Connection c, UUID id, UUID by) throws SQLException {
    Sql.of(c, "update dispatch set replaced_by = ? where id = ?", by, id).update();
  }

  /** Keeps what happened without changing the state. */
  static void trace(Connection c, UUID id, Move move) throws SQLException {
    Sql.of(
            c,
            "insert into dispatch_move (dispatch, at, state, cause, who, signer)"
                + " values (?, ?, ?, ?, ?, ?)",
            id,
            move.at(),
            move.state().code(),
            clip(move.cause(), CAUSE),
            clip(move.who(), WHO),
            clip(move.signer(), WHO))
        .update();
  }

  static List<Move> moves(Connection c, UUID id) throws SQLException {
    return Sql.of(
            c,
            "select at, state, cause, who, signer from dispatch_move where dispatch = ?"
                + " order by seq",
            id)
        .list(
            row ->
                new Move(
                    row.getObject(1, Instant.class),
                    DispatchState.ofCode(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)));
  }

  /** What a receipt says besides the state. */
  static void note(Connection c, UUID id, String reason, String detail, boolean simulated)
      throws SQLException {
    Sql.of(
            c,
            "update dispatch set reason = ?, detail = ?, simulated = simulated or ? where id = ?",
            clip(reason, CODE),
            clip(detail, DETAIL),
            simulated,
            id)
        .update();
  }

  /** A try that failed: the state stays, the next try is planned. */
  static boolean postpone(Connection c, UUID id, String reason, Instant next) throws SQLException {
    return Sql.of(
                c,
                "update dispatch set attempts = attempts + 1, reason = ?, next_attempt = ?"
                    + " where id = ? and state in ('held', 'sealed', 'uploading', 'submitted')",
                clip(reason, CODE),
                next,
                id)
            .update()
        > 0;
  }

  /** The line is the trouble, so everything that was to leave now waits alike. */
  static int postponeAllDue(Connection c, String reason, Instant now, Instant next)
      throws SQLException {
    return Sql.of(
            c,
            "update dispatch set attempts = attempts + 1, reason = ?, next_attempt = ?"
                + " where state in ('sealed', 'uploading', 'submitted') and next_attempt <= ?",
            clip(reason, CODE),
            next,
            now)
        .update();
  }

  /** The server answered: what waited for the line alone is due now. */
  static int lineIsBack(Connection c, Instant now) throws SQLException {
    return Sql.of(
            c,
            "update dispatch set next_attempt = ? where next_attempt > ?"
                + " and reason in ('offline', 'timeout', 'connection-broken')"
                + " and state in ('sealed', 'uploading', 'submitted')",
            now,
            now)
        .update();
  }

  /** Only a person can go on. */
  static boolean needsPerson(Connection c, Dispatch dispatch, String reason, Instant now)
      throws SQLException {
    Optional<Dispatch> it = find(c, dispatch.id());
    if (it.isEmpty() || !it.get().state().mayBecome(DispatchState.NEEDS_PERSON)) {
      return false;
    }
    Move move = new Move(now, DispatchState.NEEDS_PERSON, reason, "pli");
    return move(c, dispatch.id(), it.get().state(), move, reason);
  }

  /** True when a dispatch still waits to be sealed anew; its reason is settled then. */
  static boolean sealedAnew(Connection c, UUID id) throws SQLException {
    return Sql.of(
                c,
                "update dispatch set reason = '' where id = ? and state = 'sealed'"
                    + " and envelope is null",
                id)
            .update()
        > 0;
  }

  /** The next try is due, as if it were the first. */
  static void hurry(Connection c, UUID id, Instant now) throws SQLException {
    Sql.of(
            c,
            "update dispatch set attempts = 0, next_attempt = ?, held_until = least(held_until, ?)"
                + " where id = ?",
            now,
            now,
            id)
        .update();
  }

  /** Whether something is planned for a time that nobody would have planned it for. */
  static boolean plannedBeyond(Connection c, Instant now) throws SQLException {
    return Sql.of(
            c,
            "select 1 from dispatch where "
                + PLANNED
                + " and (next_attempt > ? or held_until > ?) fetch first row only",
            now.plus(FURTHEST_TRY),
            now.plus(FURTHEST_UNDO))
        .first(row -> row.getInt(1))
        .isPresent();
  }

  /** When the next attempt of any dispatch is due. */
  static Optional<Instant> nextAttempt(Connection c) throws SQLException {
    return Sql.of(
            c,
            "select next_attempt from dispatch where "
                + PLANNED
                + " order by next_attempt fetch first row only")
        .first(row -> row.getObject(1, Instant.class));
  }

  /** Such a try is due now, such an undo window has its longest time left. */
  static int replan(Connection c, Instant now) throws SQLException {
    Instant undo = now.plus(FURTHEST_UNDO);
    return Sql.of(
            c,
            """
            update dispatch set
              held_until = least(held_until, case when state = 'held' then ? else ? end),
              next_attempt = case when state = 'held' then least(next_attempt, ?)
                when next_attempt > ? then ? else next_attempt end
            """
                + "where "
                + PLANNED,
            undo,
            now,
            undo,
            now.plus(FURTHEST_TRY),
            now)
        .update();
  }

  /** Whether anything waits for a later try. */
  static boolean waiting(Connection c, Instant now) throws SQLException {
    return Sql.of(
            c,
            "select 1 from dispatch where next_attempt > ?"
                + " and state in ('sealed', 'uploading', 'submitted') fetch first row only",
            now)
        .first(row -> row.getInt(1))
        .isPresent();
  }

  /** The next try of all that waits for one is due, as if it were the first. */
  static int hurryWaiting(Connection c, Instant now) throws SQLException {
    return Sql.of(
            c,
            "update dispatch set attempts = 0, next_attempt = ? where next_attempt > ?"
                + " and state in ('sealed', 'uploading', 'submitted')",
            now,
            now)
        .update();
  }

  static Optional<Envelope> envelope(Connection c, UUID id) throws SQLException {
    return Sql.of(
            c,
            "select envelope, envelope_sha256, envelope_size from dispatch"
                + " where id = ? and envelope is not null",
            id)
        .first(
            row ->
                new Envelope(new DocumentId(row.getString(1)), row.getString(2), row.getLong(3)));
  }

  static void keep(Connection c, UUID id, Envelope envelope) throws SQLException {
    Sql.of(
            c,
            "update dispatch set envelope = ?, envelope_sha256 = ?, envelope_size = ?,"
                + " upload_offset = 0 where id = ?",
            envelope.document().value(),
            envelope.sha256(),
            envelope.size(),
            id)
        .update();
  }

  /** Forgets the envelope, so that the letter is sealed anew. */
  static void dropEnvelope(Connection c, UUID id) throws SQLException {
    Sql.of(
            c,
            "update dispatch set envelope = null, envelope_sha256 = '', envelope_size = 0,"
                + " upload_offset = 0 where id = ?",
            id)
        .update();
  }

  static String clip(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  private static Dispatch of(ResultSet row) throws SQLException {
    return new Dispatch(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        json(row.getString(3), Party.class),
        RecipientRole.valueOf(row.getString(4)),
        json(row.getString(5), ChannelOption.class),
        DispatchState.ofCode(row.getString(6)),
        row.getObject(7, Instant.class),
        row.getObject(8, Instant.class),
        row.getObject(9, Instant.class),
        row.getString(10),
        row.getString(11),
        row.getBoolean(12),
        row.getInt(13),
        row.getObject(14, Instant.class));
  }

  private static String json(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }

  private static <T> T json(String json, Class<T> type) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), type);
  }

  /**
   * A stored envelope.
   *
   * @param sha256 hexadecimal
   */
  record Envelope(DocumentId document, String sha256, long size) {}
}
