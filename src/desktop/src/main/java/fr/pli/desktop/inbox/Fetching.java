package fr.pli.desktop.inbox;

import fr.pli.desktop.inbox.ReceivedRows.Announced;
import fr.pli.desktop.link.Abreast;
import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.sync.Antechamber;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Sha256;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings the sealed bytes of announced letters into the vault. Many small ones travel side by side
 * and are stored together, while the next are on their way already; large ones come last, one by
 * one, by way of a file that outlives a restart.
 */
final class Fetching {
  private final Database database;
  private final Documents documents;
  private final Antechamber antechamber;

  Fetching(Database database, Documents documents, Antechamber antechamber) {
    this.database = database;
    this.documents = documents;
    this.antechamber = antechamber;
  }

  /**
   * A letter whose sealed bytes are on the disk now.
   *
   * @param sha256 of the sealed bytes, hexadecimal
   * @param acceptance what the server stated of them; null for letters of former days
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
  record Fetched(UUID id, byte[] sealed, String sha256, @Nullable Receipt acceptance) {}

  /**
   * Fetches all that is announced.
   *
   * @param then told of each group once it is stored
   * @throws LinkException if the line is the trouble; what came before is stored
   */
  void run(Link link, Consumer<List<Fetched>> then) throws LinkException {
    try (ExecutorService ahead = link.streams()) {
      Batch batch = database.read(Batch::first);
      Future<Brought> coming = ahead.submit(bring(link, batch));
      while (!batch.isEmpty()) {
        Brought here = await(coming);
        if (here.broken == null) {
          Batch last = batch;
          batch = database.read(last::next);
          coming = ahead.submit(bring(link, batch));
        }
        then.accept(keep(here));
        here.throwIfBroken();
      }
    }
    antechamber.sweep(Set.copyOf(database.read(ReceivedRows::awaited)));
  }

  private java.util.concurrent.Callable<Brought> bring(Link link, Batch batch) {
    return () -> {
      Brought brought = new Brought();
      try {
        Abreast.each(link, batch.letters(), letter -> bring(link, letter, brought));
      } catch (LinkException e) {
        brought.broken = e;
      }
      return brought;
    };
  }

  private void bring(Link link, Announced letter, Brought brought) throws LinkException {
    try {
      byte[] sealed = sealed(link, letter);
      brought.here.add(new Fetched(letter.id(), sealed, letter.blob(), letter.acceptance()));
    } catch (LinkException e) {
      if (!e.concernsThisRequestOnly()) {
        throw e;
      }
      // Anything else stays announced and is asked for again with the next exchange.
      if (e.is(ProblemType.NOT_FOUND) || e.is(ProblemType.BLOB_MISSING)) {
        brought.missing.add(letter.id());
      }
    }
  }

  /** What came while locked is believed by its hash, like what the server brings now. */
  private byte[] sealed(Link link, Announced letter) throws LinkException {
    Optional<byte[]> here =
        antechamber
            .bytes(letter.blob(), letter.size())
            .filter(bytes -> Sha256.hex(bytes).equals(letter.blob()));
    if (here.isPresent()) {
      return here.get();
    }
    byte[] sealed =
        letter.large()
            ? antechamber.fetch(link, letter.blob(), letter.size())
            : link.getBlob(letter.blob(), letter.size());
    if (!Sha256.hex(sealed).equals(letter.blob())) {
      throw new LinkException(LinkException.Reason.ALTERED, "Other bytes than announced");
    }
    return sealed;
  }

  /** Bytes first, then one transaction for all their rows. */
  private List<Fetched> keep(Brought brought) {
    List<Fetched> here = List.copyOf(brought.here);
    if (here.isEmpty() && brought.missing.isEmpty()) {
      return here;
    }
    List<DocumentId> stored = documents.putAll(here.stream().map(Fetched::sealed).toList());
    database.write(
        c -> {
          for (int i = 0; i < here.size(); i++) {
            fetched(c, here.get(i).id(), stored.get(i));
          }
          for (UUID id : brought.missing) {
            ReceivedRows.move(
                c, id, ReceivedState.ANNOUNCED, ReceivedState.UNREADABLE, "missing-on-server");
          }
          return true;
        });
    return here;
  }

  private static void fetched(Connection c, UUID id, DocumentId stored) throws SQLException {
    if (ReceivedRows.move(c, id, ReceivedState.ANNOUNCED, ReceivedState.FETCHED, "")) {
      ReceivedRows.keepEnvelope(c, id, stored);
    }
  }

  private static Brought await(Future<Brought> coming) throws LinkException {
    try {
      return coming.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LinkException(LinkException.Reason.BROKEN, "Ended by us", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
    }
  }

  /** What came of a batch. */
  private static final class Brought {
    private final Queue<Fetched> here = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> missing = new ConcurrentLinkedQueue<>();
    private @Nullable LinkException broken;

    void throwIfBroken() throws LinkException {
      if (broken != null) {
        throw broken;
      }
    }
  }
}
