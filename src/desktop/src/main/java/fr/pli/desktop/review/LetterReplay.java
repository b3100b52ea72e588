package fr.pli.desktop.review;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.Replay;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.letter.LetterState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Letters that were taken in. What was not approved yet is read again, so that a person looks at it
 * again.
 */
public final class LetterReplay implements Replay {
  @Override
  public void replay(Connection c, JournalEntry entry, byte[] content) throws SQLException {
    switch (entry.event()) {
      case LetterEntries.TAKEN -> taken(c, entry, SourceFile.of(entry, content));
      case LetterEntries.MOVED -> moved(c, entry);
      default -> {}
    }
  }

  private static void taken(Connection c, JournalEntry entry, SourceFile file) throws SQLException {
    OutgoingLetter letter =
        new OutgoingLetter(
            UUID.fromString(entry.subject()),
            LetterState.READING,
            file.file(),
            file.folder(),
            new DocumentId(entry.fact(LetterEntries.DOCUMENT)),
            Long.parseLong(entry.fact("bytes")),
            entry.fact("sha256"),
            entry.at(),
            "",
            LetterRows.earlier(c, entry.fact("sha256")).orElse(null),
            null,
            null);
    if (!known(c, letter.id())) {
      LetterRows.insert(c, letter);
      LetterRows.trace(
          c, letter.id(), entry.at(), LetterState.READING, entry.fact("how"), entry.who());
    }
  }

  private static void moved(Connection c, JournalEntry entry) throws SQLException {
    LetterState to = LetterState.ofCode(entry.fact("state"));
    UUID letter = UUID.fromString(entry.subject());
    LetterState then = to == LetterState.TO_REVIEW ? LetterState.READING : to;
    enter(c, letter, then, entry.fact("reason"), entry);
  }

  /** Enters a letter as it was when it was approved. */
  public static void enter(Connection c, OutgoingLetter letter, JournalEntry entry)
      throws SQLException {
    if (!known(c, letter.id())) {
      LetterRows.insert(c, letter);
    }
    Sql.of(
            c,
            "update letter set document = ?, reading = ?, sheet = ? where id = ?",
            letter.document() == null ? null : letter.document().value(),
            json(letter.reading()),
            json(letter.sheet()),
            letter.id())
        .update();
  }

  /** Enters a move of a letter. */
  public static void move(Connection c, UUID letter, LetterState to, JournalEntry entry)
      throws SQLException {
    String reason = to == LetterState.TO_REVIEW ? entry.event() : "";
    enter(c, letter, to, reason, entry);
  }

  /** A letter that was erased to the last has no row, and its moves say nothing any more. */
  private static void enter(
      Connection c, UUID letter, LetterState to, String reason, JournalEntry entry)
      throws SQLException {
    if (known(c, letter)) {
      set(c, letter, to, reason);
      LetterRows.trace(c, letter, entry.at(), to, reason, entry.who());
    }
  }

  private static void set(Connection c, UUID letter, LetterState to, String reason)
      throws SQLException {
    Sql.of(c, "update letter set state = ?, reason = ? where id = ?", to.code(), reason, letter)
        .update();
  }

  private static boolean known(Connection c, UUID letter) throws SQLException {
    return Sql.of(c, "select 1 from letter where id = ?", letter)
        .first(row -> row.getInt(1))
        .isPresent();
  }

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : LetterRows.json(value);
  }
}
