package fr.pli.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One server per data folder. H2 keeps other processes out, but lets a second one of the same
 * process in, and two writers would break the order of the feed. The system gives the lock back
 * when a process dies.
 */
final class DataLock implements AutoCloseable {
  private final FileChannel file;

  private DataLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Takes the folder.
   *
   * @throws StoreException if it is taken
   */
  static DataLock take(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel file =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(file) == null) {
        file.close();
        throw StoreException.alreadyOpen();
      }
      return new DataLock(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
