package fr.pli.desktop.vault;

import fr.pli.exchange.evidence.JournalHead;
import fr.pli.exchange.wire.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An open journal: a head, then one sealed record per entry, chained and forced to the disk. */
final class JournalFile implements Journal, AutoCloseable {
  private static final int MOST_TOGETHER = 500;

  private final Path file;
  private final VaultKey key;
  private final Mark mark;
  private final FileChannel out;
  private final ReentrantLock lock = new ReentrantLock();
  private JournalChain chain;
  private long length;
  private boolean unsure;
  private boolean closed;

  /**
   * Goes on behind what a scan of the same file believed; the file ends there.
   *
   * @param mark is told of every record; closed with the journal
   */
  JournalFile(Disk disk, Path file, VaultKey key, JournalScan scan, Mark mark) throws IOException {
    this.file = file;
    this.key = key;
    this.mark = mark;
    this.chain = scan.chain();
    this.length = scan.length();
    mark.begin(chain.count(), chain.bound());
    this.out = disk.open(file);
  }

  @Override
  public void append(JournalEntry entry) {
    append(Json.write(entry));
  }

  /** One record holds them all, so that a power cut leaves all of them or none. */
  @Override
  public void appendAll(List<JournalEntry> entries) {
    for (int from = 0; from < entries.size(); from += MOST_TOGETHER) {
      int to = Math.min(entries.size(), from + MOST_TOGETHER);
      List<JournalEntry> part = entries.subList(from, to);
      append(part.size() == 1 ? Json.write(part.getFirst()) : Json.write(part));
    }
  }

  private void append(byte[] plain) {
    lock.lock();
    try {
      requireOpen();
      if (unsure) {
        throw new StorageException(StorageException.Reason.UNSURE);
      }
      byte[] box = SealedBox.seal(key, plain, chain.bound());
      if (box.length > JournalScan.LONGEST) {
        throw new IllegalArgumentException("An entry has at most 1 MiB");
      }
      write(Bytes.join(chain.length(box.length), box), chain.then(box));
    } catch (IOException e) {
      throw StorageException.of(e, file.resolveSibling(""));
    } finally {
      lock.unlock();
    }
  }

  boolean isEmpty() {
    return chain.count() == 0;
  }

  private void requireOpen() {
    if (closed) {
      throw new StorageException(StorageException.Reason.CLOSED);
    }
  }

  private void write(byte[] record, JournalChain then) throws IOException {
    unsure = true;
    try {
      Disk.writeFully(out, ByteBuffer.wrap(record), length);
    } catch (IOException e) {
      // A full disk: what was written of the record goes, and the next entry may be tried.
      out.truncate(length);
      unsure = false;
      throw e;
    }
    try {
      out.force(false);
      mark.write(then.count(), then.bound());
    } catch (IOException e) {
      throw StorageException.unsure(e);
    }
    chain = then;
    length += record.length;
    unsure = false;
  }

  @Override
  public List<JournalEntry> entries() {
    lock.lock();
    try {
      requireOpen();
      JournalScan scan = JournalScan.of(Files.readAllBytes(file), key);
      if (!scan.chain().sameAs(chain)) {
        throw new JournalException("The journal changed under an open vault");
      }
      return entriesOf(scan);
    } catch (IOException e) {
      throw StorageException.of(e, file.resolveSibling(""));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public JournalHead head() {
    lock.lock();
    try {
      requireOpen();
      return chain.head();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<JournalHead> headAt(long count) {
    lock.lock();
    try {
      requireOpen();
      JournalHead head = JournalScan.first(count, Files.readAllBytes(file), key).chain().head();
      return Optional.of(head).filter(found -> found.count() == count);
    } catch (IOException e) {
      throw StorageException.of(e, file.resolveSibling(""));
    } finally {
      lock.unlock();
    }
  }

  /** The documents that entries need to be done again. */
  Set<DocumentId> contents() {
    return entries().stream()
        .flatMap(entry -> entry.content().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<JournalEntry> entriesOf(JournalScan scan) throws JournalException {
    try {
      return scan.records().stream().flatMap(JournalFile::ofRecord).toList();
    } catch (IllegalArgumentException | NullPointerException _) {
      throw new JournalException("A record that is not an entry");
    }
  }

  private static Stream<JournalEntry> ofRecord(byte[] record) {
    boolean several = record.length > 0 && record[0] == '[';
    return several
        ? Stream.of(Json.read(record, JournalEntry[].class))
        : Stream.of(Json.read(record, JournalEntry.class));
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try (mark;
        out) {
      closed = true;
    } finally {
      lock.unlock();
    }
  }
}
