package fr.pli.desktop.ui.sent;

import fr.pli.desktop.outbox.Move;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.exchange.evidence.Statement;
import java.util.List;

/**
 * Everything about one dispatch.
 *
 * @param statements what the server's receipts state, oldest first
 * @param others the other channels that this recipient has
 */
record SentDetail(
    SentRow.Entry entry, List<Move> moves, List<Statement> statements, List<ChannelOption> others) {
  SentDetail {
    moves = List.copyOf(moves);
    statements = List.copyOf(statements);
    others = List.copyOf(others);
  }

  /** True when nobody looked at the letter before it left. */
  boolean unreviewed() {
    return moves.stream().anyMatch(move -> move.cause().equals("auto"));
  }
}
