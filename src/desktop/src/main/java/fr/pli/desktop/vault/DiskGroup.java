package fr.pli.desktop.vault;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Several files that are written together, each as {@link Disk#write} would: all are forced before
 * the first gets its name, and each folder is forced once. File systems force many files in little
 * more time than one, if they are asked at the same time.
 */
final class DiskGroup implements AutoCloseable {
  private static final int AT_ONCE = 8;

  private final Map<Path, FileOutputStream> open = new LinkedHashMap<>();

  /** Writes beside the file; it has its name after {@link #commit}. */
  void write(Path file, byte[] content) throws IOException {
    FileOutputStream out = new FileOutputStream(Disk.temporary(file).toFile());
    open.put(file, out);
    out.write(content);
  }

  /** All are on the disk under their names when this returns. */
  void commit() throws IOException {
    abreast(open.values().stream().map(out -> () -> force(out)));
    Set<Path> folders = new LinkedHashSet<>();
    for (Path file : open.keySet()) {
      Disk.rename(Disk.temporary(file), file);
      folders.add(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }
    abreast(
        folders.stream()
            .map(
                folder ->
                    () -> {
                      Disk.sync(folder);
                      return folder;
                    }));
  }

  private static FileOutputStream force(FileOutputStream out) throws IOException {
    out.getFD().sync();
    out.close();
    return out;
  }

  private static void abreast(Stream<Callable<Object>> works) throws IOException {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().factory())) {
      for (Future<Object> each : works.map(threads::submit).toList()) {
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
    for (FileOutputStream out : open.values()) {
      out.close();
    }
  }
}
