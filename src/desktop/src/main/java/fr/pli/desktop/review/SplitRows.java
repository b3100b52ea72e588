package fr.pli.desktop.review;

import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.LetterState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which letter was made of which: the first line of a part's trace names the letter that it was
 * split from.
 */
final class SplitRows {
  private static final String PART_OF = "part-of:";
  private static final Set<LetterState> LEFT = Set.of(LetterState.APPROVED, LetterState.DONE);

  private SplitRows() {}

  /** Enters the parts in order, to be read. */
  static List<UUID> insert(
      Connection c,
      OwedEntries journal,
      OutgoingLetter whole,
      List<LetterPart> parts,
      Instant now,
      String who)
      throws SQLException {
    String how = PART_OF + whole.id();
    List<UUID> ids = new ArrayList<>();
    for (LetterPart part : parts) {
      OutgoingLetter letter =
          new OutgoingLetter(
              Ids.next(),
              LetterState.READING,
              part.fileName(),
              whole.folder(),
              part.document(),
              part.bytes(),
              part.sha256(),
              whole.takenAt(),
              "",
              null,
              null,
              null);
      LetterRows.insert(c, letter);
      LetterRows.trace(c, letter.id(), now, letter.state(), how, who);
      LetterEntries.taken(c, journal, List.of(letter), how, now, who);
      ids.add(letter.id());
    }
    return ids;
  }

  /** The letter that this one was split from. */
  static Optional<UUID> whole(Connection c, UUID part) throws SQLException {
    return Sql.of(
            c, "select reason from letter_move where letter = ? and reason like 'part-of:%'", part)
        .first(row -> UUID.fromString(row.getString(1).substring(PART_OF.length())));
  }

  /**
   * The parts of a letter and theirs, whatever became of them, but not those put together again.
   */
  static List<OutgoingLetter> family(Connection c, UUID whole) throws SQLException {
    List<OutgoingLetter> family = new ArrayList<>();
    List<OutgoingLetter> parts =
        Sql.of(
                c,
                LetterRows.SELECT
                    + """
                    where reason <> ? and id in (select letter from letter_move where reason = ?)
                    order by id
                    """,
                Letters.REJOINED,
                PART_OF + whole)
            .list(LetterRows::of);
    for (OutgoingLetter part : parts) {
      family.add(part);
      family.addAll(family(c, part.id()));
    }
    return family;
  }

  static boolean left(List<OutgoingLetter> family) {
    return family.stream().map(OutgoingLetter::state).anyMatch(LEFT::contains);
  }

  /** Takes a part out of sight for good: what it holds is in the whole letter again. */
  static void retire(Connection c, OwedEntries journal, UUID part, Instant now, String who)
      throws SQLException {
    Sql.of(
            c,
            "update letter set state = ?, reason = ? where id = ?",
            LetterState.DISCARDED.code(),
            Letters.REJOINED,
            part)
        .update();
    LetterRows.trace(c, part, now, LetterState.DISCARDED, Letters.REJOINED, who);
    journal.owe(c, LetterEntries.moved(part, LetterState.DISCARDED, Letters.REJOINED, now, who));
  }
}
