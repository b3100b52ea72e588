package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/**
 * The database file as H2 sees it: plain pages; on the disk: a head of 64 bytes that names the
 * file, then one sealed record per page.
 *
 * <p>H2's store writes whole blocks of 4096 bytes at multiples of 4096, which is our page; anything
 * else is refused, so that nothing can be written in another form. A record that a crash cut off at
 * the end of the file does not count.
 */
// H2's base class serialises reads and writes; positional access to the file below needs no such
// lock, and readers would wait for each other.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class PagedChannel extends FileBaseDefault {
  private static final int PAGE = PageCipher.PAGE;
  private static final int RECORD = PageCipher.RECORD;
  private static final int HEAD = PageCipher.HEAD;
  // H2 keeps its store header twice, in pages 0 and 1.
  private static final int HEADER_COPIES = 2;

  private final FileChannel base;
  private final PageCipher cipher;

  PagedChannel(FileChannel base, PageCipher cipher) {
    this.base = base;
    this.cipher = cipher;
  }

  @Override
  public long size() throws IOException {
    return Math.max(0, base.size() - HEAD) / RECORD * PAGE;
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    long available = size() - position;
    if (available <= 0) {
      return -1;
    }
    int wanted = (int) Math.min(available, target.remaining());
    if (wanted == 0) {
      return 0;
    }
    long first = position / PAGE;
    int count = (int) ((position + wanted - 1) / PAGE - first) + 1;
    byte[] records = new byte[count * RECORD];
    readFully(ByteBuffer.wrap(records), HEAD + first * RECORD);
    byte[] pages = new byte[count * PAGE];
    for (int i = 0; i < count; i++) {
      open(first + i, records, i * RECORD, pages, i * PAGE);
    }
    target.put(pages, (int) (position - first * PAGE), wanted);
    return wanted;
  }

  /**
   * A copy of the store header that does not open reads as zeros, and H2 takes the other copy, as
   * it does with plain files; the cipher remembers that a page did not open. Any other page fails.
   */
  private void open(long page, byte[] records, int from, byte[] pages, int to)
      throws DamagedFileException {
    try {
      cipher.open(page, records, from, pages, to);
    } catch (DamagedFileException e) {
      if (page >= HEADER_COPIES) {
        throw e;
      }
    }
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    int length = source.remaining();
    if (position % PAGE != 0 || length % PAGE != 0) {
      throw new IOException("Only whole pages can be written");
    }
    long first = position / PAGE;
    int count = length / PAGE;
    if (first < HEADER_COPIES && count > 1) {
      writeHeaderCopies(source, first, count);
    } else {
      writePages(source, first, count);
    }
    return length;
  }

  /**
   * Writes the copies of the store header one after the other, the first on the disk before the
   * second begins: a power cut may tear one record, and a torn record does not open at all.
   */
  private void writeHeaderCopies(ByteBuffer source, long first, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      base.force(false);
      writePages(source, first + i, 1);
    }
  }

  private void writePages(ByteBuffer source, long first, int count) throws IOException {
    byte[] pages = new byte[count * PAGE];
    source.get(pages);
    ByteBuffer records = ByteBuffer.wrap(cipher.seal(first, pages));
    long at = HEAD + first * RECORD;
    while (records.hasRemaining()) {
      at += base.write(records, at);
    }
  }

  private void readFully(ByteBuffer target, long position) throws IOException {
    long at = position;
    while (target.hasRemaining()) {
      int read = base.read(target, at);
      if (read < 0) {
        throw new DamagedFileException("Database file cut short");
      }
      at += read;
    }
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    if (size % PAGE != 0) {
      throw new IOException("Only whole pages can be cut");
    }
    base.truncate(HEAD + size / PAGE * RECORD);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    base.force(metaData);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return base.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    cipher.destroy();
    base.close();
  }
}
