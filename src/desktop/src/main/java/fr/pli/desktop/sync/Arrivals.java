package fr.pli.desktop.sync;

import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.Mark;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What arrives: the seam that the inbox fills. */
public interface Arrivals {
  /**
   * A letter lies in the mailbox ({@link Change#MESSAGE}), or is no longer there ({@link
   * Change#TOMBSTONE}: what was fetched stays, what was not becomes unreadable). Runs in the page's
   * transaction; idempotent, since pages are replayed.
   */
  void announced(Connection connection, Change change) throws SQLException;

  /**
   * Fetches, opens and verifies what is announced. A failure that concerns one letter only is kept
   * with that letter; the others go on.
   *
   * @throws LinkException if the server cannot be reached or refuses this workstation
   */
  void fetch(Link link) throws LinkException;

  /**
   * The next signed acknowledgements that the server has not had yet, oldest first, one of each
   * letter at most; empty when it has had all.
   */
  List<Acknowledgement> owed();

  /** The server has these, or will never take them. */
  void paid(List<Acknowledgement> acknowledgements);

  /**
   * A workstation of this practice, perhaps this one, did something with a letter. Runs in the
   * page's transaction; idempotent.
   */
  void marked(Connection connection, Mark mark) throws SQLException;

  /** What was done here that the server has not had yet, oldest first. */
  List<Mark> owedMarks();

  /** The server has this one. */
  void sent(Mark mark);

  /** The server will never take this one. */
  void refused(Mark mark);

  /** The changes are taken in from the beginning: the server may have lost what it was sent. */
  void begunAnew();
}
