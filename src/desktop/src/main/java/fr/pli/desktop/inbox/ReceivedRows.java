package fr.pli.desktop.inbox;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Routes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the table received. Every change of state goes through here. */
final class ReceivedRows {
  private static final String SELECT =
      """
      select id, state, announced_at, sheet, document, bytes, sha256, sender, suite, reason,
        filed_to, assigned_to, shut_out.at
      from received left join shut_out on shut_out.device = received.signer
      """;

  private ReceivedRows() {}

  /** Letters that a condition selects; their sheets carry no text. */
  static List<ReceivedLetter> where(Connection c, String condition, Object... values)
      throws SQLException {
    return Sql.of(c, SELECT + condition, values).list(row -> of(row, ""));
  }

  /** One letter, its sheet with the text. */
  static Optional<ReceivedLetter> find(Connection c, UUID id) throws SQLException {
    String words =
        Sql.of(c, "select text from received_text where id = ?", id)
            .first(row -> row.getString(1))
            .orElse("");
    return Sql.of(c, SELECT + "where id = ?", id).first(row -> of(row, words));
  }

  /** Nothing happens when the letter is known, or was and is erased: pages are replayed. */
  static void announce(Connection c, UUID id, Instant at, Change.Notice notice)
      throws SQLException {
    if (Sql.of(
            c,
            "select 1 from received where id = ? union select 1 from erased_letter where letter ="
                + " ?",
            id,
            id)
        .first(row -> row.getInt(1))
        .isPresent()) {
      return;
    }
    Sql.of(
            c,
            """
            insert into received (id, state, announced_at, blob, blob_size, acceptance, bytes,
              sha256, sender, suite, reason, filed_to)
              values (?, ?, ?, ?, ?, ?, 0, '', '', '', '', '')
            """,
            id,
            ReceivedState.ANNOUNCED.code(),
            at,
            notice.blob(),
            notice.size(),
            text(notice.acceptance()))
        .update();
  }

  /**
   * Compare-and-set.
   *
   * @return false when the letter was not in {@code from} any more
   * @throws IllegalArgumentException if the move is not allowed
   */
  static boolean move(Connection c, UUID id, ReceivedState from, ReceivedState to, String reason)
      throws SQLException {
    if (!from.mayBecome(to)) {
      throw new IllegalArgumentException(from.code() + " may not become " + to.code());
    }
    return Sql.of(
                c,
                "update received set state = ?, reason = ? where id = ? and state = ?",
                to.code(),
                reason,
                id,
                from.code())
            .update()
        > 0;
  }

  /**
   * Announced letters, large ones or the others, behind a given one; oldest first. The state is one
   * for all: it is in the order because H2 takes an index for an order only from its first column.
   */
  static List<Announced> announced(
      Connection c, boolean large, @Nullable Announced behind, int most) throws SQLException {
    Instant at = behind == null ? Instant.EPOCH : behind.at();
    UUID id = behind == null ? new UUID(0, 0) : behind.id();
    return Sql.of(
            c,
            "select id, announced_at, blob, blob_size, acceptance from received where state = ?"
                + " and announced_at >= ? and (announced_at > ? or id > ?) and blob_size "
                + (large ? ">" : "<=")
                + " ? order by state, announced_at, id fetch first ? rows only",
            ReceivedState.ANNOUNCED.code(),
            at,
            at,
            id,
            Routes.MAX_SINGLE_UPLOAD,
            most)
        .list(
            row ->
                new Announced(
                    row.getObject(1, UUID.class),
                    row.getObject(2, Instant.class),
                    row.getString(3),
                    row.getLong(4),
                    receipt(row.getString(5))));
  }

  /** The blobs that announced letters wait for. */
  static List<String> awaited(Connection c) throws SQLException {
    return Sql.of(c, "select blob from received where state = ?", ReceivedState.ANNOUNCED.code())
        .list(row -> row.getString(1));
  }

  /** Fetched letters that are to be opened, oldest first. */
  static List<UUID> fetched(Connection c, int most) throws SQLException {
    return Sql.of(
            c,
            "select id from received where state = ? order by state, announced_at, id"
                + " fetch first ? rows only",
            ReceivedState.FETCHED.code(),
            most)
        .list(row -> row.getObject(1, UUID.class));
  }

  /** Moves an opened letter to where it stands by now; one that is not opened stays as it is. */
  static void bring(Connection c, UUID id, ReceivedState to, String assignedTo)
      throws SQLException {
    for (ReceivedState from :
        List.of(ReceivedState.FILED, ReceivedState.READ, ReceivedState.UNREAD)) {
      if (from != to && from.mayBecome(to)) {
        move(c, id, from, to, "");
      }
    }
    Sql.of(c, "update received set assigned_to = ? where id = ?", assignedTo, id).update();
  }

  /** Sealed bytes as they are announced and stored. */
  static Optional<Sealed> sealed(Connection c, UUID id) throws SQLException {
    return Sql.of(c, "select blob, blob_size, envelope, acceptance from received where id = ?", id)
        .first(
            row ->
                new Sealed(
                    row.getString(1),
                    row.getLong(2),
                    document(row.getString(3)),
                    receipt(row.getString(4))));
  }

  /** An opened letter as the journal keeps it. */
  static KeptLetter kept(Connection c, UUID id, Content content) throws SQLException {
    return Sql.of(
            c,
            "select announced_at, blob, blob_size, envelope from received"
                + " where id = ? and envelope is not null",
            id)
        .first(
            row ->
                new KeptLetter(
                    row.getObject(1, Instant.class),
                    row.getString(2),
                    row.getLong(3),
                    new DocumentId(row.getString(4)),
                    content))
        .orElseThrow();
  }

  static void keepEnvelope(Connection c, UUID id, @Nullable DocumentId envelope)
      throws SQLException {
    Sql.of(
            c,
            "update received set envelope = ? where id = ?",
            envelope == null ? null : envelope.value(),
            id)
        .update();
  }

  static void keepContent(Connection c, UUID id, Content content) throws SQLException {
    Sql.of(
            c,
            """
            update received set document = ?, bytes = ?, sha256 = ?, sheet = ?, sender = ?,
              signer = ?, suite = ? where id = ?
            """,
            content.document().value(),
            content.bytes(),
            content.sha256(),
            new String(Json.write(withText(content.sheet(), "")), StandardCharsets.UTF_8),
            content.sender(),
            content.signer(),
            content.suite(),
            id)
        .update();
    Sql.of(
            c,
            "merge into received_text (id, text, search_text) key (id) values (?, ?, ?)",
            id,
            content.sheet().text(),
            content.searchText())
        .update();
  }

  /** Leaves who sent it and when, and its hash. The row stays: announced again, it is known. */
  static void strip(Connection c, UUID id) throws SQLException {
    Sql.of(
            c,
            """
            update received set state = 'erased', reason = '', envelope = null, document = null,
              sheet = null, filed_to = '' where id = ?
            """,
            id)
        .update();
    Sql.of(c, "delete from received_text where id = ?", id).update();
  }

  /** Deletes what was left of an erased letter. */
  static void delete(Connection c, UUID id) throws SQLException {
    Sql.of(c, "delete from letter_mark where message = ?", id).update();
    Sql.of(c, "delete from owed_acknowledgement where message = ? and paid", id).update();
    Sql.of(c, "delete from received where id = ?", id).update();
  }

  static void filedTo(Connection c, UUID id, String path) throws SQLException {
    Sql.of(c, "update received set filed_to = ? where id = ?", path, id).update();
  }

  private static ReceivedLetter of(ResultSet row, String text) throws SQLException {
    return new ReceivedLetter(
        row.getObject(1, UUID.class),
        ReceivedState.ofCode(row.getString(2)),
        row.getObject(3, Instant.class),
        sheet(row.getString(4), text),
        document(row.getString(5)),
        row.getLong(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getObject(13, Instant.class));
  }

  private static @Nullable DocumentId document(@Nullable String id) {
    return id == null ? null : new DocumentId(id);
  }

  private static @Nullable String text(@Nullable Receipt receipt) {
    return receipt == null ? null : new String(Json.write(receipt), StandardCharsets.UTF_8);
  }

  private static @Nullable Receipt receipt(@Nullable String json) {
    return json == null ? null : Json.read(json.getBytes(StandardCharsets.UTF_8), Receipt.class);
  }

  private static @Nullable LetterSheet sheet(@Nullable String json, String text) {
    if (json == null) {
      return null;
    }
    return withText(Json.read(json.getBytes(StandardCharsets.UTF_8), LetterSheet.class), text);
  }

  private static LetterSheet withText(LetterSheet s, String text) {
    return new LetterSheet(
        s.patient(),
        s.author(),
        s.recipients(),
        s.type(),
        s.date(),
        text,
        s.fileName(),
        s.delivery());
  }

  /**
   * Where a letter's sealed bytes are.
   *
   * @param blob SHA-256 on the server, hexadecimal
   * @param envelope where they lie here, null while they are not here
   * @param acceptance what the server stated of them; null for letters of former days
   */
  record Sealed(
      String blob, long size, @Nullable DocumentId envelope, @Nullable Receipt acceptance) {}

  /**
   * A letter to be fetched.
   *
   * @param blob SHA-256 on the server, hexadecimal
   * @param acceptance what the server stated of it; null for letters of former days
   */
  record Announced(UUID id, Instant at, String blob, long size, @Nullable Receipt acceptance) {
    /** True when it is worth a file of its own on the way. */
    boolean large() {
      return size > Routes.MAX_SINGLE_UPLOAD;
    }
  }

  /**
   * What an opened letter holds.
   *
   * @param signer the workstation that signed it; null for letters of former days
   */
  record Content(
      DocumentId document,
      long bytes,
      String sha256,
      LetterSheet sheet,
      String searchText,
      String sender,
      @Nullable UUID signer,
      String suite) {}
}
