package fr.pli.server.mailbox;

import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Routes;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Uploads that may be cut and taken up again, in the shape of draft-ietf-httpbis-resumable-upload.
 * What has arrived stays; the next part has to begin there. Unfinished ones are forgotten after a
 * week.
 */
public final class Uploads {
  private static final Duration LIFE = Duration.ofDays(7);
  private static final int BUFFER = 64 << 10;

  private final Store store;
  private final Path folder;
  private final Blobs blobs;
  private final InstantSource clock;
  private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

  public Uploads(Store store, Path folder, Blobs blobs, InstantSource clock) throws IOException {
    this.store = store;
    this.folder = Files.createDirectories(folder);
    this.blobs = blobs;
    this.clock = clock;
    sweep();
  }

  private void sweep() throws IOException {
    Instant limit = clock.instant().minus(LIFE);
    List<UUID> old =
        store.read(
            session ->
                session.all(
                    "select id from upload where started < ?",
                    row -> row.getObject(1, UUID.class),
                    limit));
    for (UUID id : old) {
      forget(id);
    }
  }

  /**
   * Begins an upload, or goes on with one that this mailbox began and did not finish.
   *
   * @param announced SHA-256 of the document to come, hexadecimal
   */
  public Begun begin(UUID mailbox, String announced) throws IOException {
    UUID fresh = Ids.next();
    UUID id =
        store.write(
            session -> {
              Optional<UUID> known = unfinished(session, mailbox, announced);
              if (known.isEmpty()) {
                session.update(
                    "insert into upload values (?, ?, ?, null, ?)",
                    fresh,
                    mailbox,
                    clock.instant(),
                    announced);
              }
              return known.orElse(fresh);
            });
    return new Begun(id, arrived(id), id.equals(fresh));
  }

  private static Optional<UUID> unfinished(Session session, UUID mailbox, String announced) {
    return session.one(
        "select id from upload where mailbox = ? and announced = ? and sha256 is null",
        row -> row.getObject(1, UUID.class),
        mailbox,
        announced);
  }

  /** A file that is not there yet, or was lost with a power cut, has nothing. */
  private long arrived(UUID id) throws IOException {
    Path file = file(id);
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /**
   * How far an upload is.
   *
   * @throws Refusal not-found, also for another mailbox's
   */
  public Progress progress(UUID mailbox, UUID id) throws IOException {
    Optional<String> finished =
        store.read(
            session ->
                session.one(
                    "select coalesce(sha256, '') from upload where id = ? and mailbox = ?",
                    row -> row.getString(1),
                    id,
                    mailbox));
    String sha256 =
        finished.orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No such upload"));
    long offset = sha256.isEmpty() ? arrived(id) : blobs.size(mailbox, sha256).orElse(0);
    return new Progress(offset, sha256);
  }

  /**
   * Adds bytes. What arrived before a cut is kept.
   *
   * @param offset where these bytes begin; has to be where the upload is
   * @param last true when the upload is complete with them
   * @throws Refusal upload-offset-mismatch, too-large, not-found
   */
  public Progress append(UUID mailbox, UUID id, long offset, boolean last, InputStream bytes)
      throws IOException {
    if (!busy.add(id)) {
      throw new Refusal(ProblemType.UPLOAD_OFFSET_MISMATCH, "Another request is adding to it");
    }
    try {
      Progress before = progress(mailbox, id);
      if (before.complete() || before.offset() != offset) {
        throw new Refusal(ProblemType.UPLOAD_OFFSET_MISMATCH, "It is at " + before.offset());
      }
      write(id, offset, bytes);
      return last ? finish(mailbox, id) : progress(mailbox, id);
    } finally {
      busy.remove(id);
    }
  }

  private void write(UUID id, long offset, InputStream bytes) throws IOException {
    long size = offset;
    try (FileChannel file =
        FileChannel.open(file(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.position(offset);
      byte[] buffer = new byte[BUFFER];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        size += read;
        if (size > Routes.MAX_BLOB) {
          throw new Refusal(ProblemType.TOO_LARGE, "At most " + Routes.MAX_BLOB + " bytes");
        }
        ByteBuffer part = ByteBuffer.wrap(buffer, 0, read);
        while (part.hasRemaining()) {
          file.write(part);
        }
      }
      file.force(true);
    }
  }

  private Progress finish(UUID mailbox, UUID id) throws IOException {
    String announced =
        store.read(
            session ->
                session
                    .one("select announced from upload where id = ?", row -> row.getString(1), id)
                    .orElse(""));
    String sha256;
    try (InputStream all = Files.newInputStream(file(id))) {
      sha256 = blobs.take(mailbox, all, announced).sha256();
    } catch (Refusal e) {
      // Bytes that turned out wrong would be wrong at the next try too.
      forget(id);
      throw e;
    }
    store.change(
        session -> session.update("update upload set sha256 = ? where id = ?", sha256, id));
    Files.deleteIfExists(file(id));
    return progress(mailbox, id);
  }

  private void forget(UUID id) throws IOException {
    Files.deleteIfExists(file(id));
    store.change(session -> session.update("delete from upload where id = ?", id));
  }

  private Path file(UUID id) {
    return folder.resolve(id + ".part");
  }

  /**
   * How far an upload is.
   *
   * @param offset bytes that have arrived
   * @param sha256 of the finished document, or empty
   */
  public record Progress(long offset, String sha256) {
    public boolean complete() {
      return !sha256.isEmpty();
    }
  }

  /**
   * Where to go on.
   *
   * @param offset bytes that have arrived
   * @param fresh false when it had been begun before
   */
  public record Begun(UUID id, long offset, boolean fresh) {}
}
