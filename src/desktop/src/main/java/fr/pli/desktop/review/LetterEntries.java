package fr.pli.desktop.review;

import fr.pli.desktop.vault.JournalEntry;
import fr.pli.exchange.letter.LetterState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What the journal learns of letters that are not approved yet: that they are here, and where. */
final class LetterEntries {
  static final String TAKEN = "taken";
  static final String MOVED = "moved";
  private static final Set<LetterState> APART =
      EnumSet.of(LetterState.SET_ASIDE, LetterState.DISCARDED);

  private LetterEntries() {}

  /**
   * @param how "taken", "copied" or of which letter it is a part
   */
  static JournalEntry taken(OutgoingLetter letter, String how, Instant at, String who) {
    return new JournalEntry(
        at,
        TAKEN,
        letter.id().toString(),
        who,
        Map.of(
            "how", how,
            "folder", letter.folder(),
            "file", letter.fileName(),
            "document", Objects.requireNonNull(letter.document()).value(),
            "bytes", Long.toString(letter.bytes()),
            "sha256", letter.sha256()));
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
