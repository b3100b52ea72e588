package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FilePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The encrypted file system that H2 is given for one vault. H2 finds file systems by scheme, so
 * each open vault registers its own, named at random, and takes it away when it closes: the key is
 * only in this object, never in a URL. H2 sees bare file names; the folder stays here.
 */
final class PagedFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PagedFolder.class);

  private final Disk disk;
  private final Path folder;
  private final VaultKey key;
  private final String scheme = "pligcm" + HexFormat.of().formatHex(VaultKey.randomBytes(8));
  private final AtomicInteger failures = new AtomicInteger();
  private final Set<FileChannel> open = ConcurrentHashMap.newKeySet();

  PagedFolder(Disk disk, Path folder, VaultKey databaseKey) {
    this.disk = disk;
    this.folder = folder.toAbsolutePath();
    this.key = databaseKey;
    FilePath.register(new PagedPath(this, ""));
  }

  String scheme() {
    return scheme;
  }

  /** How many pages did not open since this object was made. */
  int failures() {
    return failures.get();
  }

  FilePath base(String name) {
    return FilePath.get(folder.resolve(name).toString());
  }

  FileChannel open(String name) throws IOException {
    FileChannel base = disk.open(folder.resolve(name));
    try {
      FileChannel paged = new PagedChannel(base, cipher(base));
      open.add(paged);
      return paged;
    } catch (IOException | RuntimeException e) {
      base.close();
      throw e;
    }
  }

  private PageCipher cipher(FileChannel base) throws IOException {
    if (base.size() < PageCipher.HEAD) {
      PageCipher cipher = PageCipher.ofNewFile(key, failures);
      Disk.writeFully(base, ByteBuffer.wrap(cipher.head()), 0);
      base.force(true);
      disk.sync(folder);
      return cipher;
    }
    ByteBuffer head = ByteBuffer.allocate(PageCipher.HEAD);
    base.read(head, 0);
    return PageCipher.ofHead(head.array(), key, failures);
  }

  void delete(String name) throws IOException {
    disk.delete(folder.resolve(name));
  }

  void move(String from, String to) throws IOException {
    disk.move(folder.resolve(from), folder.resolve(to));
  }

  boolean exists(String name) {
    return Files.exists(folder.resolve(name));
  }

  /**
   * Closes the files too: a database that met a fault of the disk keeps them open and locked, and
   * could not be opened again by this program.
   */
  @Override
  public void close() {
    FilePath.unregister(new PagedPath(this, ""));
    for (FileChannel channel : open) {
      try {
        channel.close();
      } catch (IOException e) {
        LOG.debug("A database file closed with {}", e.getClass().getName());
      }
    }
  }
}
