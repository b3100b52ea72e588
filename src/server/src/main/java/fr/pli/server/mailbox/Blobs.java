package fr.pli.server.mailbox;

import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Routes;
import fr.pli.server.store.Documents;
import fr.pli.server.store.Documents.Incoming;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Sealed envelopes and who may fetch them: the mailbox that brought the bytes and the mailboxes
 * they were sent to. To everyone else they do not exist.
 */
public final class Blobs {
  private static final int BUFFER = 64 << 10;

  private final Store store;
  private final Documents documents;
  private final InstantSource clock;

  public Blobs(Store store, Documents documents, InstantSource clock) {
    this.store = store;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * Takes bytes in. Even when they are known they are read and hashed: knowing a hash is no proof
   * of having the document. Bytes that were erased are not kept again.
   *
   * @param expected SHA-256, or empty to take what comes
   * @return the hash, and whether it is new to this mailbox
   * @throws Refusal blob-hash-mismatch, too-large
   */
  public Taken take(UUID mailbox, InputStream bytes, String expected) throws IOException {
    try (Incoming incoming = documents.receive()) {
      copy(bytes, incoming);
      String sha256 = incoming.sha256();
      if (!expected.isEmpty() && !expected.equals(sha256)) {
        throw new Refusal(ProblemType.BLOB_HASH_MISMATCH, "The bytes have another hash");
      }
      if (store.read(session -> isKnownOrErased(session, mailbox, sha256))) {
        return new Taken(sha256, false);
      }
      if (!documents.holds(sha256)) {
        incoming.keep();
      }
      Instant now = clock.instant();
      store.change(session -> note(session, mailbox, sha256, incoming.size(), now));
      return new Taken(sha256, true);
    }
  }

  private static boolean isKnownOrErased(Session session, UUID mailbox, String sha256) {
    return size(session, mailbox, sha256).isPresent() || Erasures.isErased(session, sha256);
  }

  private static void copy(InputStream bytes, Incoming incoming) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
      incoming.write(buffer, read);
      if (incoming.size() > Routes.MAX_BLOB) {
        throw new Refusal(ProblemType.TOO_LARGE, "At most " + Routes.MAX_BLOB + " bytes");
      }
    }
  }

  private static void note(Session session, UUID mailbox, String sha256, long size, Instant now) {
    if (!session.any("select 1 from document where sha256 = ?", sha256)) {
      session.update("insert into document values (?, ?, ?)", sha256, size, now);
    }
    grant(session, mailbox, sha256);
  }

  /** Lets a mailbox fetch a document. */
  public static void grant(Session session, UUID mailbox, String sha256) {
    if (size(session, mailbox, sha256).isEmpty()) {
      session.update("insert into document_reader values (?, ?)", sha256, mailbox);
    }
  }

  /** Bytes of a document that the mailbox may read; empty if there is none. */
  public OptionalLong size(UUID mailbox, String sha256) {
    return store.read(session -> size(session, mailbox, sha256));
  }

  static OptionalLong size(Session session, UUID mailbox, String sha256) {
    return session
        .one(
            "select d.size from document d join document_reader r on r.sha256 = d.sha256"
                + " where d.sha256 = ? and r.mailbox = ?",
            row -> OptionalLong.of(row.getLong(1)),
            sha256,
            mailbox)
        .orElse(OptionalLong.empty());
  }

  /** Opens a document; ask {@link #size} first whether the caller may. */
  public FileChannel open(String sha256) throws IOException {
    return documents.open(sha256);
  }

  /** What was taken in. */
  public record Taken(String sha256, boolean fresh) {}
}
