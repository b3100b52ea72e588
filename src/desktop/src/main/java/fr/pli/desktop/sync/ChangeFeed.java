package fr.pli.desktop.sync;

import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.vault.Database;
import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptVerifier;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.Change.Notice;
import fr.pli.exchange.wire.ChangesPage;
import fr.pli.exchange.wire.Mark;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Routes;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the changes of the mailbox, page by page: what a page brings and the cursor behind it
 * are one transaction. When the cursor is gone or numbers are missing, it begins anew; nothing that
 * is here is deleted, and what comes twice changes nothing.
 */
final class ChangeFeed {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
  private static final int PAGE = 200;

  private final Database database;
  private final Departures departures;
  private final Arrivals arrivals;
  private final Supplier<List<X509Certificate>> evidence;

  ChangeFeed(
      Database database,
      Departures departures,
      Arrivals arrivals,
      Supplier<List<X509Certificate>> evidence) {
    this.database = database;
    this.departures = departures;
    this.arrivals = arrivals;
    this.evidence = evidence;
  }

  /** True before anything was taken in, or when the database was made anew since. */
  boolean beginsAnew() {
    return database.read(Cursor::read).text() == null;
  }

  /** Takes in everything that is new; true when members changed. */
  boolean pull(Link link) throws LinkException {
    Cursor cursor = database.read(Cursor::read);
    boolean anew = cursor.text() == null;
    boolean members = false;
    boolean more = true;
    while (more) {
      ChangesPage page = page(link, cursor, anew);
      boolean whole = page != null && gapless(cursor, page, anew);
      if (page == null || (!anew && !whole)) {
        LOG.info("The change feed is taken in from its beginning");
        arrivals.begunAnew();
        cursor = Cursor.START;
        anew = true;
        continue;
      }
      members |= page.changes().stream().anyMatch(change -> change.kind().equals(Change.MEMBERS));
      more = page.more() && !page.changes().isEmpty();
      cursor = take(cursor, page);
    }
    return members;
  }

  /** Null when the server no longer knows the cursor. */
  private static @Nullable ChangesPage page(Link link, Cursor cursor, boolean anew)
      throws LinkException {
    try {
      return link.changes(cursor.text(), PAGE);
    } catch (LinkException e) {
      boolean unknown = e.is(ProblemType.CURSOR_GONE) || e.is(ProblemType.BAD_REQUEST);
      if (unknown && !anew) {
        return null;
      }
      throw e;
    }
  }

  /**
   * False when changes between the last one and this page, or within it, were never seen. It is
   * noted; a number that is missing from the beginning on is missing on the server.
   */
  private boolean gapless(Cursor cursor, ChangesPage page, boolean anew) {
    long expected = cursor.seq() + 1;
    for (Change change : page.changes()) {
      if (change.seq() != expected) {
        LOG.warn("Change {} came where {} was expected", change.seq(), expected);
        FeedGap gap = new FeedGap(expected, change.seq(), change.at(), anew);
        database.write(connection -> FeedGaps.note(connection, gap));
        return false;
      }
      expected++;
    }
    return true;
  }

  private Cursor take(Cursor cursor, ChangesPage page) {
    List<X509Certificate> certificates = evidence.get();
    long last = page.changes().isEmpty() ? cursor.seq() : page.changes().getLast().seq();
    Cursor next = new Cursor(page.next(), last);
    boolean receipts =
        database.write(
            connection -> {
              boolean any = false;
              for (Change change : page.changes()) {
                any |= take(connection, change, certificates);
              }
              next.write(connection);
              return any;
            });
    if (receipts) {
      departures.receiptsStored();
    }
    return next;
  }

  /** True when a receipt was stored. */
  private boolean take(Connection connection, Change change, List<X509Certificate> certificates)
      throws SQLException {
    return switch (change.kind()) {
      case Change.MESSAGE, Change.TOMBSTONE -> {
        announce(connection, change);
        yield false;
      }
      case Change.RECEIPT -> receipt(connection, change, certificates);
      case Change.MARK -> {
        mark(connection, change);
        yield false;
      }
      default -> false;
    };
  }

  private void announce(Connection connection, Change change) throws SQLException {
    boolean gone = change.kind().equals(Change.TOMBSTONE);
    if (named(change) && (gone || fetchable(change.message()))) {
      arrivals.announced(connection, change);
    } else {
      LOG.warn("An announcement that cannot be followed, number {}", change.seq());
    }
  }

  private void mark(Connection connection, Change change) throws SQLException {
    Mark mark = change.mark();
    if (mark != null
        && isId(mark.id())
        && isId(mark.message())
        && mark.value().length() <= Mark.LONGEST) {
      arrivals.marked(connection, mark);
    } else {
      LOG.warn("A mark that cannot be followed, number {}", change.seq());
    }
  }

  private static boolean named(Change change) {
    return isId(change.id());
  }

  private static boolean isId(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  private static boolean fetchable(@Nullable Notice notice) {
    return notice != null
        && notice.blob() != null
        && notice.blob().matches("[0-9a-f]{64}")
        && notice.size() > 0
        && notice.size() <= Routes.MAX_BLOB;
  }

  private boolean receipt(Connection connection, Change change, List<X509Certificate> certificates)
      throws SQLException {
    try {
      Receipt receipt = change.receipt();
      if (receipt == null) {
        throw new EvidenceException(EvidenceException.Reason.MALFORMED, "No receipt");
      }
      Statement statement = proven(receipt, certificates);
      if (!change.id().equals(String.valueOf(statement.dispatch()))) {
        throw new EvidenceException(EvidenceException.Reason.ALTERED, "About another dispatch");
      }
      departures.receipt(connection, statement, receipt);
      return true;
    } catch (EvidenceException e) {
      RefusedReceipts.note(connection, change, e.reason());
      return false;
    }
  }

  /** The server may have had several evidence certificates; each is known from enrolment. */
  private static Statement proven(Receipt receipt, List<X509Certificate> certificates)
      throws EvidenceException {
    EvidenceException refused =
        new EvidenceException(EvidenceException.Reason.WRONG_CERTIFICATE, "None is known");
    for (X509Certificate certificate : certificates) {
      try {
        return ReceiptVerifier.verify(receipt, certificate);
      } catch (EvidenceException e) {
        refused = e;
      }
    }
    throw refused;
  }
}
