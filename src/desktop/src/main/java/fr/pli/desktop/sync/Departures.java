package fr.pli.desktop.sync;

import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What leaves: the seam that the outbox fills. */
public interface Departures {
  /**
   * Seals, uploads and submits whatever is due. A failure that concerns one dispatch only is kept
   * with that dispatch; the others go on.
   *
   * @return how many dispatches moved
   * @throws LinkException if the server cannot be reached or refuses this workstation, so that
   *     going on makes no sense
   */
  int depart(Link link, Instant now) throws LinkException;

  /** When the next dispatch is due (undo window, back-off); empty when nothing waits. */
  Optional<Instant> nextDue();

  /**
   * Takes a receipt whose signature has been verified. Runs in the transaction of the page that
   * brought it; idempotent, since pages are replayed. Must not open another transaction.
   */
  void receipt(Connection connection, Statement statement, Receipt receipt) throws SQLException;

  /** The transaction that held such receipts was committed: signals may fire now. */
  void receiptsStored();
}
