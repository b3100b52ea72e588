package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several files that are written together, each as {@link Disk#write} would: all are forced before
 * the first gets its name, and each folder is forced once. File systems force many files in little
 * more time than one, if they are asked at the same time. What was not committed is removed when
 * the group is closed.
 */
final class DiskGroup implements AutoCloseable {
  private static final int AT_ONCE = 8;

  private final Disk disk;
  private final Map<Path, FileChannel> open = new LinkedHashMap<>();
  private boolean committed;

  DiskGroup(Disk disk) {
    this.disk = disk;
  }

  /** Writes beside the file; it has its name after {@link #commit}. */
  void write(Path file, byte[] content) throws IOException {
    FileChannel out = disk.open(Disk.temporary(file));
    open.put(file, out);
    out.truncate(0);
    Disk.writeFully(out, ByteBuffer.wrap(content), 0);
  }

  /** All are on the disk under their names when this returns. */
  void commit() throws IOException {
    abreast(open.values().stream().<Callable<Object>>map(out -> () -> force(out)).toList());
    Set<Path> folders = new LinkedHashSet<>();
    for (Path file : open.keySet()) {
      disk.move(Disk.temporary(file), file);
      folders.add(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }
    abreast(folders.stream().<Callable<Object>>map(folder -> () -> sync(folder)).toList());
    committed = true;
  }

  private static FileChannel force(FileChannel out) throws IOException {
    out.force(true);
    out.close();
    return out;
  }

  private Path sync(Path folder) throws IOException {
    disk.sync(folder);
    return folder;
  }

  private static void abreast(List<Callable<Object>> works) throws IOException {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().factory())) {
      for (Future<Object> each : works.stream().map(threads::submit).toList()) {
        await(each);
      }
    }
  }

  private static void await(Future<Object> work) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          work.get();
          return;
        } catch (InterruptedException _) {
          // Half a group would be worse than a late end.
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException own ? own : new IOException(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Map.Entry<Path, FileChannel> each : open.entrySet()) {
      each.getValue().close();
      if (!committed) {
        disk.delete(Disk.temporary(each.getKey()));
      }
    }
  }
}
