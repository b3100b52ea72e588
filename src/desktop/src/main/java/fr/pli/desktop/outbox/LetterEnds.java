package fr.pli.desktop.outbox;

import fr.pli.desktop.review.H2Letters;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.LetterState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Keeps a letter's state in step with its dispatches, in their transaction. */
final class LetterEnds {
  /** Handed over is not here: a missing acknowledgement is work for someone. */
  private static final Set<DispatchState> WELL =
      EnumSet.of(
          DispatchState.FAXED,
          DispatchState.DELIVERED,
          DispatchState.OPENED,
          DispatchState.WITHDRAWN);

  private LetterEnds() {}

  /** Done when every dispatch ended well; taken up again when one did not after all. */
  static void follow(Connection c, H2Letters letters, UUID letter) throws SQLException {
    boolean ended =
        DispatchRows.where(c, "where letter = ?", letter).stream()
            .allMatch(each -> WELL.contains(each.state()));
    if (ended) {
      letters.move(c, letter, LetterState.APPROVED, LetterState.DONE, "", "pli");
    } else {
      letters.move(c, letter, LetterState.DONE, LetterState.APPROVED, "", "pli");
    }
  }
}
