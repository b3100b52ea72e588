package fr.pli.desktop.review;

import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.wire.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What the journal learns of letters that are not approved yet: that they are here, and where. */
final class LetterEntries {
  static final String TAKEN = "taken";

  /** The fact that names the document. */
  static final String DOCUMENT = "document";

  static final String MOVED = "moved";
  private static final Set<LetterState> APART =
      EnumSet.of(LetterState.SET_ASIDE, LetterState.DISCARDED);

  private LetterEntries() {}

  /**
   * Owes what is to be known of letters that were taken in together.
   *
   * @param how "taken", "copied" or of which letter each is a part
   */
  static void taken(
      Connection c,
      OwedEntries journal,
      List<OutgoingLetter> letters,
      String how,
      Instant at,
      String who)
      throws SQLException {
    journal.owe(
        c,
        letters.stream().map(letter -> taken(letter, how, at, who)).toList(),
        letters.stream().map(LetterEntries::source).toList());
  }

  private static JournalEntry taken(OutgoingLetter letter, String how, Instant at, String who) {
    return new JournalEntry(
        at,
        TAKEN,
        letter.id().toString(),
        who,
        Map.of(
            "how",
            how,
            DOCUMENT,
            Objects.requireNonNull(letter.document()).value(),
            "bytes",
            Long.toString(letter.bytes()),
            "sha256",
            letter.sha256()));
  }

  private static byte[] source(OutgoingLetter letter) {
    return Json.write(new SourceFile(letter.id(), letter.folder(), letter.fileName()));
  }

  /** Whether a move must outlive the database: a letter is put away or taken up again. */
  static boolean tells(LetterState from, LetterState to) {
    return APART.contains(from) || APART.contains(to);
  }

  static JournalEntry moved(UUID letter, LetterState to, String reason, Instant at, String who) {
    return new JournalEntry(
        at, MOVED, letter.toString(), who, Map.of("state", to.code(), "reason", reason));
  }
}
