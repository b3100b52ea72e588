package fr.pli.desktop.vault;

import fr.pli.desktop.platform.OperatingSystem;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Writing so that a crash or a power cut leaves the old file or the new one, never a mixture:
 * temporary file, fsync, atomic rename, fsync of the folder.
 */
final class Disk {
  static final String TEMPORARY = ".new";

  private Disk() {}

  static void write(Path file, byte[] content) throws IOException {
    Path temporary = temporary(file);
    // A stream, not a channel: an interrupted thread must not leave half the work undone.
    try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
      out.write(content);
      out.getFD().sync();
    }
    replace(temporary, file);
  }

  /** Puts a file that is on the disk already in the place of another. */
  static void replace(Path from, Path to) throws IOException {
    rename(from, to);
    sync(to.toAbsolutePath().getParent());
  }

  /** As {@link #replace}, but the new name may still be lost. */
  static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Where a file is written before it gets its name. */
  static Path temporary(Path file) {
    return file.resolveSibling(file.getFileName() + TEMPORARY);
  }

  /** Makes the names in a folder durable; Windows has no such call and does it by itself. */
  static void sync(@Nullable Path folder) throws IOException {
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

  /** Makes a folder that only this user can enter, where the file system knows of users. */
  static void makePrivateFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    sync(folder.toAbsolutePath().getParent());
  }

  /**
   * Proves that the folder can be written to.
   *
   * @throws IOException as the first real write would
   */
  static void probe(Path folder) throws IOException {
    Path file = folder.resolve("probe" + TEMPORARY);
    try {
      Files.write(file, new byte[64 * 1024]);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
