package fr.pli.desktop.review;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.wire.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the tables letter and letter_move. */
final class LetterRows {
  static final String SELECT =
      """
      select id, state, file_name, folder, document, bytes, sha256, taken_at, reason, same_as,
        reading, sheet
      from letter
      """;

  private LetterRows() {}

  static OutgoingLetter of(ResultSet row) throws SQLException {
    String document = row.getString(5);
    return new OutgoingLetter(
        row.getObject(1, UUID.class),
        LetterState.ofCode(row.getString(2)),
        row.getString(3),
        row.getString(4),
        document == null ? null : new DocumentId(document),
        row.getLong(6),
        row.getString(7),
        row.getObject(8, Instant.class),
        row.getString(9),
        row.getObject(10, UUID.class),
        json(row.getString(11), Reading.class),
        json(row.getString(12), ReviewSheet.class));
  }

  /** Files of a folder whose letters have a move with this reason. */
  static List<CopiedFile> copies(Connection connection, String folder, String reason)
      throws SQLException {
    return Sql.of(
            connection,
            """
            select distinct l.file_name, l.bytes, l.sha256
            from letter l join letter_move m on m.letter = l.id
            where l.folder = ? and m.reason = ?
              and (l.document is not null or l.state = 'erased')
            """,
            folder,
            reason)
        .list(row -> new CopiedFile(row.getString(1), row.getLong(2), row.getString(3)));
  }

  static boolean exists(Connection connection, String folder, String fileName, String sha256)
      throws SQLException {
    return Sql.of(
            connection,
            "select 1 from letter where sha256 = ? and folder = ? and file_name = ?",
            sha256,
            folder,
            fileName)
        .first(row -> row.getInt(1))
        .isPresent();
  }

  /** The letter of a file that is still arriving. */
  static Optional<OutgoingLetter> withoutDocument(Connection c, String folder, String fileName)
      throws SQLException {
    return Sql.of(
            c, SELECT + "where folder = ? and file_name = ? and document is null", folder, fileName)
        .first(LetterRows::of);
  }

  /** Letters with a document from a folder whose file's name begins so, whatever its case. */
  static List<OutgoingLetter> named(Connection c, String folder, String beginning)
      throws SQLException {
    return Sql.of(
            c,
            SELECT
                + """
                where folder = ? and locate(upper(?), upper(file_name)) = 1
                  and document is not null order by taken_at, id
                """,
            folder,
            beginning)
        .list(LetterRows::of);
  }

  /** The last letter with the same bytes. */
  static Optional<UUID> earlier(Connection connection, String sha256) throws SQLException {
    return Sql.of(
            connection,
            "select id from letter where sha256 = ? order by taken_at desc, id desc"
                + " fetch first row only",
            sha256)
        .first(row -> row.getObject(1, UUID.class));
  }

  /** Letters in a state that were taken in before a moment, the oldest first. */
  static List<OutgoingLetter> before(Connection c, Instant moment, LetterState state)
      throws SQLException {
    return Sql.of(
            c,
            SELECT + "where state = ? and taken_at < ? order by taken_at, id",
            state.code(),
            moment)
        .list(LetterRows::of);
  }

  /** A PDF takes the place of what came, unless the letter was erased meanwhile. */
  static int convert(Connection c, UUID letter, DocumentId pdf) throws SQLException {
    return Sql.of(
            c,
            "update letter set document = ? where id = ? and state <> 'erased'",
            pdf.value(),
            letter)
        .update();
  }

  /** Why it was put aside weighs more than why it is still arriving. */
  static String reasonOf(OutgoingLetter known, String reason) {
    return known.state() == LetterState.ARRIVING ? reason : known.reason();
  }

  static String unreadable(Reading reading) {
    return reading.notes().stream()
        .filter(note -> note.startsWith("unreadable:"))
        .map(note -> note.substring("unreadable:".length()))
        .findFirst()
        .orElse("");
  }

  static void insert(Connection connection, OutgoingLetter letter) throws SQLException {
    DocumentId document = letter.document();
    Sql.of(
            connection,
            """
            insert into letter (id, state, file_name, folder, document, bytes, sha256, taken_at,
              reason, same_as) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            letter.id(),
            letter.state().code(),
            letter.fileName(),
            letter.folder(),
            document == null ? null : document.value(),
            letter.bytes(),
            letter.sha256(),
            letter.takenAt(),
            letter.reason(),
            letter.sameAs())
        .update();
  }

  static void trace(
      Connection connection, UUID letter, Instant at, LetterState state, String reason, String who)
      throws SQLException {
    Sql.of(
            connection,
            "insert into letter_move (letter, at, state, reason, who, signer)"
                + " values (?, ?, ?, ?, ?, ?)",
            letter,
            at,
            state.code(),
            reason,
            who,
            signer(connection, letter))
        .update();
  }

  static List<LetterMove> moves(Connection connection, UUID letter) throws SQLException {
    return Sql.of(
            connection,
            "select at, state, reason, who, signer from letter_move where letter = ? order by seq",
            letter)
        .list(
            row ->
                new LetterMove(
                    row.getObject(1, Instant.class),
                    LetterState.ofCode(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)));
  }

  /** Name of the doctor whose letter it is now; empty when nobody is known to have written it. */
  private static String signer(Connection connection, UUID letter) throws SQLException {
    return Sql.of(connection, "select sheet from letter where id = ?", letter)
        .first(row -> Optional.ofNullable(json(row.getString(1), ReviewSheet.class)))
        .flatMap(sheet -> sheet.map(ReviewSheet::signer))
        .orElse("");
  }

  static String json(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }

  /** What cannot be read any more counts as not known: a person fills it in, nothing is guessed. */
  private static <T> @Nullable T json(@Nullable String json, Class<T> type) {
    if (json == null) {
      return null;
    }
    try {
      return Json.read(json.getBytes(StandardCharsets.UTF_8), type);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
