package fr.pli.desktop.vault;

import fr.pli.desktop.platform.OperatingSystem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/** The file system of this machine. */
final class LocalDisk implements Disk {
  /** H2's asynchronous channel, since a plain one closes when its thread is interrupted. */
  @Override
  public FileChannel open(Path file) throws IOException {
    return FilePath.get("async:" + file.toAbsolutePath()).open("rw");
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Windows has no such call and does it by itself. */
  @Override
  public void sync(@Nullable Path folder) throws IOException {
    if (folder == null || OperatingSystem.current() == OperatingSystem.WINDOWS) {
      return;
    }
    boolean interrupted = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** By way of the file: a file store reads the whole table of mounts, before each write. */
  @Override
  public long usable(Path folder) throws IOException {
    long usable = folder.toFile().getUsableSpace();
    return usable > 0 ? usable : Files.getFileStore(folder).getUsableSpace();
  }
}
