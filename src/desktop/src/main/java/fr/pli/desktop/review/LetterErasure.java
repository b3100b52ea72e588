package fr.pli.desktop.review;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Erasable;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.Loss;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.letter.LetterState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Outgoing letters. What stays of one is its hash, its author and its trace; the file's name goes,
 * and what was read.
 */
public final class LetterErasure implements Erasable {
  @Override
  public boolean knows(Connection c, UUID subject) throws SQLException {
    return find(c, subject).isPresent();
  }

  @Override
  public Optional<String> hindrance(Connection c, UUID subject) throws SQLException {
    return find(c, subject)
        .map(OutgoingLetter::state)
        .filter(state -> state == LetterState.ARRIVING || state == LetterState.READING)
        .map(_ -> "being-read");
  }

  /** A file that was split still holds the pages of each part. */
  @Override
  public Set<UUID> related(Connection c, UUID subject) throws SQLException {
    Set<UUID> whole = new HashSet<>();
    Optional<UUID> next = SplitRows.whole(c, subject);
    while (next.isPresent() && whole.add(next.get())) {
      next = SplitRows.whole(c, next.get());
    }
    return whole;
  }

  @Override
  public Set<DocumentId> erase(Connection c, UUID subject, Depth depth) throws SQLException {
    Optional<OutgoingLetter> letter = find(c, subject);
    if (letter.isPresent()) {
      strip(c, letter.get());
      PreparedRows.remove(c, subject);
      Sql.of(c, "delete from review_draft where json like ?", "%" + subject + "%").update();
    }
    if (depth == Depth.PROOF) {
      Sql.of(c, "delete from letter where id = ?", subject).update();
      Sql.of(c, "delete from letter_move where letter = ?", subject).update();
    }
    DocumentId document = letter.map(OutgoingLetter::document).orElse(null);
    return document == null ? Set.of() : Set.of(document);
  }

  private static void strip(Connection c, OutgoingLetter letter) throws SQLException {
    Sql.of(
            c,
            """
            update letter set state = 'erased', reason = '', file_name = '', document = null,
              same_as = null, reading = null, sheet = ? where id = ?
            """,
            LetterRows.json(stripped(letter.sheet())),
            letter.id())
        .update();
  }

  /** A letter as it may stay: nothing of the patient. */
  public static OutgoingLetter stripped(OutgoingLetter letter) {
    return new OutgoingLetter(
        letter.id(),
        letter.state(),
        "",
        letter.folder(),
        null,
        letter.bytes(),
        letter.sha256(),
        letter.takenAt(),
        letter.reason(),
        null,
        null,
        stripped(letter.sheet()));
  }

  private static ReviewSheet stripped(@Nullable ReviewSheet sheet) {
    return new ReviewSheet(
        null, false, sheet == null ? null : sheet.author(), null, null, List.of(), "", false);
  }

  @Override
  public Loss loss(JournalEntry entry, Set<UUID> subjects, Depth depth, Supplier<byte[]> content) {
    return entry.event().equals(LetterEntries.TAKEN)
        ? Loss.WHOLE.and(new DocumentId(entry.fact(LetterEntries.DOCUMENT)))
        : Loss.NONE;
  }

  @Override
  public Set<DocumentId> needed(Connection c) throws SQLException {
    return Set.copyOf(
        Sql.of(c, "select distinct document from letter where document is not null")
            .list(row -> new DocumentId(row.getString(1))));
  }

  private static Optional<OutgoingLetter> find(Connection c, UUID letter) throws SQLException {
    return Sql.of(c, LetterRows.SELECT + "where id = ?", letter).first(LetterRows::of);
  }
}
