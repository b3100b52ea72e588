package fr.pli.desktop.inbox;

import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.sync.Arrivals;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.StorageException;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.evidence.Acknowledgements;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.Mark;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Routes;
import fr.pli.exchange.wire.Sha256;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** Fetches, opens and verifies what was announced. Which step is next is read from the database. */
public final class SealedArrivals implements Arrivals {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Database database;
  private final Documents documents;
  private final OwedEntries journal;
  private final Trust trust;
  private final Opening opening;
  private final InstantSource clock;
  private final Signal changed;
  private final ReentrantLock fetching = new ReentrantLock();

  /** Over the same database as the inbox, whose signal fires when something arrived. */
  public SealedArrivals(
      Database database,
      H2Inbox inbox,
      Documents documents,
      OwedEntries journal,
      Trust trust,
      InstantSource clock) {
    this.database = database;
    this.documents = documents;
    this.journal = journal;
    this.trust = trust;
    this.opening = new Opening(documents, trust);
    this.clock = clock;
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
    fetching.lock();
    try {
      journal.settle();
      changed.fire();
      fetchAnnounced(link);
      openFetched();
    } finally {
      fetching.unlock();
    }
  }

  private void fetchAnnounced(Link link) throws LinkException {
    try {
      for (ReceivedLetter each : in(ReceivedState.ANNOUNCED)) {
        fetch(link, each.id());
      }
    } catch (LinkException e) {
      // What is here already can be read while the line is broken.
      openFetched();
      throw e;
    }
  }

  /** Opens what is here already; needs no network. */
  public void openFetched() {
    for (ReceivedLetter each : in(ReceivedState.FETCHED)) {
      open(each.id());
      journal.settle();
      changed.fire();
    }
  }

  /** The list of members is another one now: strangers may have become known. */
  public void membersChanged() {
    database.write(
        c -> {
          for (ReceivedLetter each :
              ReceivedRows.where(c, "where state = 'unreadable' and reason = 'unknown-sender'")) {
            ReceivedRows.move(c, each.id(), ReceivedState.UNREADABLE, ReceivedState.FETCHED, "");
          }
          return true;
        });
    openFetched();
  }

  private List<ReceivedLetter> in(ReceivedState state) {
    return database.read(
        c -> ReceivedRows.where(c, "where state = ? order by announced_at, id", state.code()));
  }

  private void fetch(Link link, UUID id) throws LinkException {
    ReceivedRows.Sealed sealed = database.read(c -> ReceivedRows.sealed(c, id)).orElseThrow();
    try {
      byte[] bytes = link.getBlob(sealed.blob(), sealed.size());
      if (!Sha256.hex(bytes).equals(sealed.blob())) {
        throw new LinkException(LinkException.Reason.ALTERED, "Other bytes than announced");
      }
      DocumentId stored = documents.put(bytes);
      database.write(
          c -> {
            if (ReceivedRows.move(c, id, ReceivedState.ANNOUNCED, ReceivedState.FETCHED, "")) {
              ReceivedRows.keepEnvelope(c, id, stored);
            }
            return true;
          });
    } catch (LinkException e) {
      if (!e.concernsThisRequestOnly()) {
        throw e;
      }
      // Anything else stays announced and is asked for again with the next exchange.
      if (e.is(ProblemType.NOT_FOUND) || e.is(ProblemType.BLOB_MISSING)) {
        unreadable(id, ReceivedState.ANNOUNCED, "missing-on-server");
      }
    }
  }

  private void open(UUID id) {
    ReceivedRows.Sealed sealed = database.read(c -> ReceivedRows.sealed(c, id)).orElseThrow();
    try {
      ReceivedRows.Content content = opening.open(id, bytes(sealed));
      database.write(c -> keep(c, id, content));
    } catch (UnopenedException e) {
      unreadable(id, ReceivedState.FETCHED, e.reason());
    }
  }

  private byte[] bytes(ReceivedRows.Sealed sealed) throws UnopenedException {
    if (sealed.envelope() == null) {
      throw new UnopenedException(H2Inbox.STORAGE_DAMAGED);
    }
    try {
      return documents.read(sealed.envelope());
    } catch (StorageException e) {
      if (e.reason() == StorageException.Reason.MISSING
          || e.reason() == StorageException.Reason.DAMAGED) {
        throw new UnopenedException(H2Inbox.STORAGE_DAMAGED);
      }
      throw e;
    }
  }

  private boolean keep(Connection c, UUID id, ReceivedRows.Content content) throws SQLException {
    if (!ReceivedRows.move(c, id, ReceivedState.FETCHED, ReceivedState.UNREAD, "")) {
      return false;
    }
    ReceivedRows.keepContent(c, id, content);
    Marks.settle(c, id);
    OwedAcknowledgements.owe(c, id, EvidenceEvent.DELIVERED);
    journal.owe(
        c,
        new JournalEntry(
            clock.instant(),
            "received",
            id.toString(),
            "pli",
            Map.of("sha256", content.sha256(), "suite", content.suite())));
    return true;
  }

  private void unreadable(UUID id, ReceivedState from, String reason) {
    database.write(c -> ReceivedRows.move(c, id, from, ReceivedState.UNREADABLE, reason));
  }

  @Override
  public List<Acknowledgement> owed() {
    return database.read(OwedAcknowledgements::owed).stream()
        .map(each -> Acknowledgements.sign(each.message(), each.event(), trust.signer()))
        .toList();
  }

  @Override
  public void paid(Acknowledgement acknowledgement) {
    UUID message = UUID.fromString(acknowledgement.message());
    database.write(c -> OwedAcknowledgements.paid(c, message, acknowledgement.event()));
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
