package fr.pli.desktop.inbox;

import fr.pli.desktop.inbox.Fetching.Fetched;
import fr.pli.desktop.inbox.ReceivedRows.Sealed;
import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.sync.Antechamber;
import fr.pli.desktop.sync.Arrivals;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.StorageException;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.evidence.Acknowledgements;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.Mark;
import fr.pli.exchange.wire.Routes;
import fr.pli.exchange.wire.Sha256;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/**
 * Fetches, opens and verifies what was announced. Which step is next is read from the database
 * alone, so that a restart needs no other memory.
 */
public final class SealedArrivals implements Arrivals {
  private static final int AT_ONCE = 50;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Database database;
  private final Documents documents;
  private final OwedEntries journal;
  private final Trust trust;
  private final Fetching fetching;
  private final Unsealing unsealing;
  private final Signal changed;
  private final ReentrantLock arriving = new ReentrantLock();

  /**
   * Over the same database as the inbox, whose signal fires when something arrived.
   *
   * @param antechamber where sealed letters lie that came while the desk was locked
   */
  public SealedArrivals(
      Database database,
      H2Inbox inbox,
      Documents documents,
      OwedEntries journal,
      Trust trust,
      Antechamber antechamber,
      InstantSource clock) {
    this.database = database;
    this.documents = documents;
    this.journal = journal;
    this.trust = trust;
    this.fetching = new Fetching(database, documents, antechamber);
    this.unsealing = new Unsealing(database, documents, journal, new Opening(trust), clock);
    this.changed = inbox.changed();
  }

  @Override
  public void announced(Connection connection, Change change) throws SQLException {
    Optional<UUID> id = id(change);
    if (id.isEmpty()) {
      return;
    }
    if (change.kind().equals(Change.TOMBSTONE)) {
      ReceivedRows.move(
          connection,
          id.get(),
          ReceivedState.ANNOUNCED,
          ReceivedState.UNREADABLE,
          "withdrawn-by-server");
    } else if (change.kind().equals(Change.MESSAGE) && sound(change)) {
      ReceivedRows.announce(
          connection, id.get(), change.at(), Objects.requireNonNull(change.message()));
    }
  }

  @Override
  public void marked(Connection connection, Mark mark) throws SQLException {
    Marks.take(connection, mark);
  }

  /**
   * What names no letter, or bytes that cannot be, is passed over: nothing could ever come of it.
   */
  private static boolean sound(Change change) {
    Change.Notice notice = change.message();
    return notice != null
        && HASH.matcher(notice.blob()).matches()
        && notice.size() > 0
        && notice.size() <= Routes.MAX_BLOB;
  }

  private static Optional<UUID> id(Change change) {
    try {
      return Optional.of(UUID.fromString(change.id()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public void fetch(Link link) throws LinkException {
    arriving.lock();
    try {
      journal.settle();
      changed.fire();
      // What a crash left behind needs no network.
      openFetched();
      fetching.run(
          link,
          fetched -> {
            unsealing.open(fetched);
            changed.fire();
          });
    } finally {
      arriving.unlock();
    }
  }

  /** Fetches what is announced and leaves it sealed: no key is needed for it. */
  public void fetchSealed(Link link) throws LinkException {
    arriving.lock();
    try {
      fetching.run(link, _ -> changed.fire());
    } finally {
      arriving.unlock();
    }
  }

  /** Opens what is here already; needs no network. */
  public void openFetched() {
    for (List<UUID> some = fetched(); !some.isEmpty(); some = fetched()) {
      List<Fetched> here = new ArrayList<>();
      for (UUID each : some) {
        sealed(each).ifPresent(here::add);
      }
      unsealing.open(here);
      changed.fire();
    }
  }

  private List<UUID> fetched() {
    return database.read(c -> ReceivedRows.fetched(c, AT_ONCE));
  }

  /** The list of members is another one now: strangers and new seals may have become known. */
  public void membersChanged() {
    database.write(
        c -> {
          for (ReceivedLetter each :
              ReceivedRows.where(
                  c,
                  "where state = 'unreadable' and reason in (?, ?)",
                  Provenance.UNKNOWN_SENDER,
                  Provenance.NOT_ATTESTED)) {
            ReceivedRows.move(c, each.id(), ReceivedState.UNREADABLE, ReceivedState.FETCHED, "");
          }
          return true;
        });
    openFetched();
    changed.fire();
  }

  /** The sealed bytes of a fetched letter; when they are lost, it is unreadable and says so. */
  private Optional<Fetched> sealed(UUID id) {
    Sealed sealed = database.read(c -> ReceivedRows.sealed(c, id)).orElse(null);
    DocumentId envelope = sealed == null ? null : sealed.envelope();
    if (sealed != null && envelope != null) {
      try {
        byte[] bytes = documents.read(envelope);
        return Optional.of(new Fetched(id, bytes, Sha256.hex(bytes), sealed.acceptance()));
      } catch (StorageException e) {
        if (e.reason() != StorageException.Reason.MISSING
            && e.reason() != StorageException.Reason.DAMAGED) {
          throw e;
        }
      }
    }
    unsealing.unreadable(id, H2Inbox.STORAGE_DAMAGED);
    return Optional.empty();
  }

  @Override
  public List<Acknowledgement> owed() {
    return database.read(c -> OwedAcknowledgements.owed(c, AT_ONCE)).stream()
        .map(each -> Acknowledgements.sign(each.message(), each.event(), trust.signer()))
        .toList();
  }

  @Override
  public void paid(List<Acknowledgement> acknowledgements) {
    database.write(
        c -> {
          for (Acknowledgement each : acknowledgements) {
            OwedAcknowledgements.paid(c, UUID.fromString(each.message()), each.event());
          }
          return true;
        });
  }

  @Override
  public List<Mark> owedMarks() {
    return database.read(Marks::owed);
  }

  @Override
  public void sent(Mark mark) {
    database.write(c -> Marks.sent(c, mark.id()));
  }

  @Override
  public void refused(Mark mark) {
    database.write(
        c -> {
          Marks.take(c, mark);
          return true;
        });
  }

  @Override
  public void begunAnew() {
    database.write(Marks::sendAgain);
  }
}
