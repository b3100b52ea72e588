package fr.pli.desktop.outbox;

import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Sql;
import fr.pli.desktop.vault.StorageException;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptVerifier;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Routes;
import fr.pli.exchange.wire.Submission;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings one sealed dispatch to the server: bytes, submission, receipt. */
final class Carrier {
  private static final long OFFSET_STEP = 1 << 20;

  private final Database database;
  private final Documents documents;
  private final OwedEntries journal;
  private final ReceiptRows receipts;
  private final Keyring keys;
  private final Backoff backoff;

  Carrier(
      Database database,
      Documents documents,
      OwedEntries journal,
      ReceiptRows receipts,
      Keyring keys,
      Backoff backoff) {
    this.database = database;
    this.documents = documents;
    this.journal = journal;
    this.receipts = receipts;
    this.keys = keys;
    this.backoff = backoff;
  }

  /**
   * Goes on from the state that the dispatch is in.
   *
   * @return true when the server has it now
   * @throws LinkException if the line itself is the trouble
   */
  boolean bring(Link link, Dispatch dispatch, Instant now) throws LinkException {
    Optional<DispatchRows.Envelope> envelope =
        database.read(c -> DispatchRows.envelope(c, dispatch.id()));
    if (envelope.isEmpty()) {
      return false;
    }
    try {
      if (dispatch.state() != DispatchState.SUBMITTED
          && !(upload(link, dispatch, envelope.get(), now)
              && submitted(dispatch.id(), envelope.get(), now))) {
        return false;
      }
      return submit(link, dispatch, envelope.get(), now);
    } catch (LinkException e) {
      failed(dispatch, e, now);
      return false;
    }
  }

  /**
   * Asks once more for the receipt of an acceptance of which only what followed is known. The
   * server gives the same one again, and takes nothing twice.
   */
  boolean askForAcceptance(Link link, Dispatch dispatch, Instant now) throws LinkException {
    Optional<DispatchRows.Envelope> envelope =
        database.read(c -> DispatchRows.envelope(c, dispatch.id()));
    try {
      if (envelope.isPresent() && submit(link, dispatch, envelope.get(), now)) {
        return true;
      }
      Instant next = backoff.next(now, dispatch.attempts(), Backoff.CAP);
      database.write(c -> DispatchRows.askLater(c, dispatch.id(), next));
      return false;
    } catch (LinkException e) {
      if (!e.concernsThisRequestOnly()) {
        database.write(c -> DispatchRows.askLater(c, dispatch.id(), next(dispatch, e, now)));
        throw e;
      }
      database.write(c -> withoutAcceptance(c, dispatch, e.code(), now));
      return false;
    }
  }

  /** The server knows nothing of the acceptance any more: what it said later has to do. */
  private static boolean withoutAcceptance(
      Connection c, Dispatch dispatch, String cause, Instant now) throws SQLException {
    DispatchRows.overtaken(c, dispatch.id(), false);
    DispatchRows.trace(c, dispatch.id(), new Move(now, dispatch.state(), cause, "server"));
    return true;
  }

  /** False when the dispatch moved meanwhile, or its envelope cannot be read any more. */
  private boolean upload(Link link, Dispatch dispatch, DispatchRows.Envelope envelope, Instant now)
      throws LinkException {
    Optional<byte[]> sealed = bytes(dispatch.id(), envelope, now);
    if (sealed.isEmpty()) {
      return false;
    }
    boolean large = envelope.size() > Routes.MAX_SINGLE_UPLOAD;
    if (large && dispatch.state() == DispatchState.SEALED) {
      Move move = new Move(now, DispatchState.UPLOADING, "upload", "pli");
      if (!database.write(
          c -> DispatchRows.move(c, dispatch.id(), DispatchState.SEALED, move, ""))) {
        return false;
      }
    }
    link.putBlob(envelope.sha256(), sealed.get(), new Offset(dispatch.id(), large)::reached);
    return true;
  }

  private Optional<byte[]> bytes(UUID dispatch, DispatchRows.Envelope envelope, Instant now) {
    try {
      return Optional.of(documents.read(envelope.document()));
    } catch (StorageException e) {
      if (e.reason() == StorageException.Reason.CLOSED) {
        throw e;
      }
      database.write(c -> sealAnew(c, dispatch, "envelope-lost", now, now));
      return Optional.empty();
    }
  }

  /** The journal knows the envelope before the server does: it must be the one that is repeated. */
  private boolean submitted(UUID dispatch, DispatchRows.Envelope envelope, Instant now) {
    boolean moved =
        database.write(
            c -> {
              Dispatch it = DispatchRows.find(c, dispatch).orElseThrow();
              boolean on =
                  it.state() == DispatchState.SEALED || it.state() == DispatchState.UPLOADING;
              Move move = new Move(now, DispatchState.SUBMITTED, "submitted", "pli");
              if (!on || !DispatchRows.move(c, dispatch, it.state(), move, "")) {
                return false;
              }
              journal.owe(c, Entries.submitted(dispatch, envelope, move));
              return true;
            });
    journal.settle();
    return moved;
  }

  private boolean submit(Link link, Dispatch dispatch, DispatchRows.Envelope envelope, Instant now)
      throws LinkException {
    Receipt receipt = link.submit(dispatch.id(), submission(dispatch, envelope)).receipt();
    Optional<Statement> statement = verified(dispatch.id(), envelope, receipt);
    if (statement.isEmpty()) {
      Instant next = backoff.next(now, dispatch.attempts(), Backoff.CAP);
      database.write(c -> DispatchRows.postpone(c, dispatch.id(), "receipt-invalid", next));
      return false;
    }
    database.write(
        c -> {
          receipts.take(c, statement.get(), receipt);
          DispatchRows.lineIsBack(c, now);
          return true;
        });
    return true;
  }

  private static Submission submission(Dispatch dispatch, DispatchRows.Envelope envelope) {
    Channel channel = dispatch.option().channel();
    @Nullable String mailbox = channel == Channel.NETWORK ? dispatch.option().target() : null;
    return new Submission(channel.code(), mailbox, envelope.sha256(), envelope.size());
  }

  /** What the server states, if it is signed and about this very dispatch. */
  private Optional<Statement> verified(
      UUID dispatch, DispatchRows.Envelope envelope, Receipt receipt) {
    return keys.evidence().stream()
        .flatMap(certificate -> statement(receipt, certificate).stream())
        .filter(statement -> statement.dispatch().equals(dispatch))
        .filter(statement -> statement.event() == EvidenceEvent.ACCEPTED)
        .filter(statement -> statement.sha256().equals(envelope.sha256()))
        .findFirst();
  }

  private static Optional<Statement> statement(Receipt receipt, X509Certificate certificate) {
    try {
      return Optional.of(ReceiptVerifier.verify(receipt, certificate));
    } catch (EvidenceException _) {
      return Optional.empty();
    }
  }

  private void failed(Dispatch dispatch, LinkException e, Instant now) throws LinkException {
    Instant next = next(dispatch, e, now);
    if (!e.concernsThisRequestOnly()) {
      database.write(c -> DispatchRows.postponeAllDue(c, e.code(), now, next));
      throw e;
    }
    ProblemType problem = e.problem().orElse(null);
    database.write(
        c ->
            switch (problem) {
              case RECIPIENT_KEY_CHANGED -> sealAnew(c, dispatch.id(), e.code(), now, next);
              case BLOB_MISSING -> uploadAgain(c, dispatch.id(), e.code(), now, next);
              case UPLOAD_OFFSET_MISMATCH, BLOB_HASH_MISMATCH, NOT_FOUND ->
                  DispatchRows.postpone(c, dispatch.id(), e.code(), next);
              case null -> DispatchRows.postpone(c, dispatch.id(), e.code(), next);
              default -> DispatchRows.needsPerson(c, dispatch, e.code(), now);
            });
  }

  private Instant next(Dispatch dispatch, LinkException e, Instant now) {
    Duration cap = e.reason() == LinkException.Reason.OFFLINE ? Backoff.CAP_OFFLINE : Backoff.CAP;
    return e.retryAfter()
        .map(asked -> backoff.after(now, asked))
        .orElseGet(() -> backoff.next(now, dispatch.attempts(), cap));
  }

  private static boolean sealAnew(
      Connection c, UUID dispatch, String cause, Instant now, Instant next) throws SQLException {
    boolean back = uploadAgain(c, dispatch, cause, now, next);
    DispatchRows.dropEnvelope(c, dispatch);
    return back;
  }

  private static boolean uploadAgain(
      Connection c, UUID dispatch, String cause, Instant now, Instant next) throws SQLException {
    Dispatch it = DispatchRows.find(c, dispatch).orElseThrow();
    if (it.state().mayBecome(DispatchState.SEALED)) {
      Move move = new Move(now, DispatchState.SEALED, cause, "server");
      DispatchRows.move(c, dispatch, it.state(), move, cause);
    }
    return DispatchRows.postpone(c, dispatch, cause, next);
  }

  /** Keeps how far a large upload is, a megabyte at a time. */
  private final class Offset {
    private final UUID dispatch;
    private final boolean kept;
    private long last;

    Offset(UUID dispatch, boolean kept) {
      this.dispatch = dispatch;
      this.kept = kept;
    }

    void reached(long bytes) {
      if (!kept || bytes - last < OFFSET_STEP) {
        return;
      }
      last = bytes;
      database.write(
          c ->
              Sql.of(c, "update dispatch set upload_offset = ? where id = ?", bytes, dispatch)
                  .update());
    }
  }
}
