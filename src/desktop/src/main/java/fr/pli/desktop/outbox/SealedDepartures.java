package fr.pli.desktop.outbox;

import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.sync.Departures;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.StorageException;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.wire.Routes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Seals what is due and brings it to the server. Every step may be done again; which one is next is
 * read from the database alone, so that a restart needs no other memory.
 */
public final class SealedDepartures implements Departures {
  private final Database database;
  private final OwedEntries journal;
  private final Sealer sealer;
  private final Carrier carrier;
  private final ReceiptRows receipts;
  private final Backoff backoff;
  private final Runnable changed;
  private final Predicate<Dispatch> objected;
  private final ReentrantLock departing = new ReentrantLock();

  /**
   * Over the same database as the outbox.
   *
   * @param outbox whose signal, and that of its letters, fires when something moved
   */
  public SealedDepartures(
      Database database,
      H2Letters letters,
      H2Outbox outbox,
      Documents documents,
      OwedEntries journal,
      Keyring keys,
      RandomGenerator random) {
    this.database = database;
    this.journal = journal;
    this.backoff = new Backoff(random);
    this.receipts = new ReceiptRows(letters, journal);
    this.sealer = new Sealer(letters, documents, keys);
    this.carrier = new Carrier(database, documents, journal, receipts, keys, backoff);
    this.objected = outbox::objected;
    this.changed =
        () -> {
          letters.changed().fire();
          outbox.changed().fire();
        };
  }

  @Override
  public int depart(Link link, Instant now) throws LinkException {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    departing.lock();
    try {
      journal.settle();
      replan(at);
      int moved = sealDue(at);
      moved += bringDue(link, at);
      moved += askForAcceptances(link, at);
      receiptsStored();
      return moved;
    } catch (LinkException e) {
      receiptsStored();
      throw e;
    } finally {
      departing.unlock();
    }
  }

  /**
   * The clock may have been set back since something was planned; it would wait for as long as the
   * clock was wrong.
   */
  private void replan(Instant now) {
    if (database.read(c -> DispatchRows.plannedBeyond(c, now))) {
      database.write(c -> DispatchRows.replan(c, now));
    }
  }

  private int sealDue(Instant now) {
    int moved = 0;
    for (Dispatch each : due("(state = 'held' or envelope is null)", now)) {
      moved += seal(each, now) ? 1 : 0;
    }
    return moved;
  }

  private int bringDue(Link link, Instant now) throws LinkException {
    int moved = 0;
    for (Dispatch each : due("envelope is not null", now)) {
      moved += carrier.bring(link, each, now) ? 1 : 0;
    }
    return moved;
  }

  private int askForAcceptances(Link link, Instant now) throws LinkException {
    int moved = 0;
    for (Dispatch each : overtaken(now)) {
      moved += carrier.askForAcceptance(link, each, now) ? 1 : 0;
    }
    return moved;
  }

  private List<Dispatch> overtaken(Instant now) {
    return database.read(
        c -> DispatchRows.where(c, "where overtaken and next_attempt <= ? order by id", now));
  }

  private List<Dispatch> due(String condition, Instant now) {
    return database.read(
        c ->
            DispatchRows.where(
                c,
                "where state in ('held', 'sealed', 'uploading', 'submitted') and "
                    + condition
                    + " and held_until <= ? and next_attempt <= ? order by envelope_size > "
                    + Routes.MAX_SINGLE_UPLOAD
                    + ", held_until, created_at, id",
                now,
                now));
  }

  private boolean seal(Dispatch dispatch, Instant now) {
    if (objected.test(dispatch)) {
      return database.write(c -> DispatchRows.needsPerson(c, dispatch, "patient-objects", now));
    }
    try {
      Sealer.Sealed sealed = sealer.seal(dispatch, now);
      return database.write(c -> keep(c, dispatch, sealed, now));
    } catch (NotSealableException e) {
      return e.passes()
          ? postpone(dispatch, e.reason(), now)
          : database.write(c -> DispatchRows.needsPerson(c, dispatch, e.reason(), now));
    } catch (StorageException e) {
      if (e.reason() == StorageException.Reason.CLOSED) {
        throw e;
      }
      return postpone(dispatch, "storage", now);
    }
  }

  /** False: it did not move. */
  private boolean postpone(Dispatch dispatch, String reason, Instant now) {
    Instant next = backoff.next(now, dispatch.attempts(), Backoff.CAP);
    database.write(c -> DispatchRows.postpone(c, dispatch.id(), reason, next));
    return false;
  }

  /** False when the letter was taken back while it was sealed: the envelope is an orphan then. */
  private boolean keep(Connection c, Dispatch dispatch, Sealer.Sealed sealed, Instant now)
      throws SQLException {
    Move move = new Move(now, DispatchState.SEALED, sealed.cause(), "pli");
    if (dispatch.state() == DispatchState.HELD) {
      if (!DispatchRows.move(c, dispatch.id(), DispatchState.HELD, move, "")) {
        return false;
      }
    } else if (DispatchRows.sealedAnew(c, dispatch.id())) {
      DispatchRows.trace(c, dispatch.id(), move);
    } else {
      return false;
    }
    DispatchRows.keep(c, dispatch.id(), sealed.envelope());
    journal.owe(c, Entries.sealed(dispatch.id(), sealed.envelope(), move));
    return true;
  }

  @Override
  public Optional<Instant> nextDue() {
    return database.read(DispatchRows::nextAttempt);
  }

  @Override
  public void receipt(Connection connection, Statement statement, Receipt receipt)
      throws SQLException {
    receipts.take(connection, statement, receipt);
  }

  @Override
  public void receiptsStored() {
    journal.settle();
    changed.run();
  }
}
