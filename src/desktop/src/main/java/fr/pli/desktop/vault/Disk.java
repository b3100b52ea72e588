package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * Everything by which the vault changes what lies on the disk. What is written to a file is there
 * for good once the file was forced, a name once its folder was synced, and nothing before.
 */
interface Disk {
  String TEMPORARY = ".new";
  SecureRandom RANDOM = new SecureRandom();

  /** A file to read and write, made if it is not there; an interrupted thread does not close it. */
  FileChannel open(Path file) throws IOException;

  /** Gives a file another name, in the place of whatever had it, at once. */
  void move(Path from, Path to) throws IOException;

  /** Deletes; nothing happens if it is not there. */
  void delete(Path file) throws IOException;

  /** Makes a folder that only this user can enter, where the file system knows of users. */
  void makeFolder(Path folder) throws IOException;

  /** Makes the names in a folder durable. */
  void sync(@Nullable Path folder) throws IOException;

  /** How many bytes can still be written below a folder. */
  long usable(Path folder) throws IOException;

  /**
   * Writes so that a crash or a power cut leaves the old file or the new one, never a mixture:
   * temporary file, fsync, atomic rename, fsync of the folder.
   */
  default void write(Path file, byte[] content) throws IOException {
    Path temporary = temporary(file);
    boolean written = false;
    try {
      writeTemporary(temporary, content);
      written = true;
    } finally {
      if (!written) {
        delete(temporary);
      }
    }
    replace(temporary, file);
  }

  /** Where a file is written before it gets its name. */
  static Path temporary(Path file) {
    return file.resolveSibling(file.getFileName() + TEMPORARY);
  }

  private void writeTemporary(Path temporary, byte[] content) throws IOException {
    try (FileChannel out = open(temporary)) {
      out.truncate(0);
      writeFully(out, ByteBuffer.wrap(content), 0);
      out.force(true);
    }
  }

  static void writeFully(FileChannel out, ByteBuffer content, long position) throws IOException {
    long at = position;
    while (content.hasRemaining()) {
      at += out.write(content, at);
    }
  }

  /** Puts a file that is on the disk already in the place of another. */
  default void replace(Path from, Path to) throws IOException {
    move(from, to);
    sync(to.toAbsolutePath().getParent());
  }

  /** Writes random bytes over a file, on the disk when this returns; nothing if it is not there. */
  default void overwrite(Path file) throws IOException {
    if (Files.notExists(file)) {
      return;
    }
    try (FileChannel out = open(file)) {
      byte[] part = new byte[64 * 1024];
      long size = out.size();
      for (long at = 0; at < size; at += part.length) {
        RANDOM.nextBytes(part);
        int length = (int) Math.min(part.length, size - at);
        writeFully(out, ByteBuffer.wrap(part, 0, length), at);
      }
      out.force(true);
    }
  }

  /** Copies what is not being written to. */
  default void copy(Path from, Path to) throws IOException {
    try (FileChannel source = open(from);
        FileChannel target = open(to)) {
      target.truncate(0);
      ByteBuffer part = ByteBuffer.allocate(1 << 20);
      long at = 0;
      while (source.read(part, at) > 0) {
        int length = part.flip().limit();
        writeFully(target, part, at);
        at += length;
        part.clear();
      }
      target.force(true);
    }
  }

  default void makePrivateFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      makeFolder(folder);
      sync(folder.toAbsolutePath().getParent());
    }
  }

  /**
   * Proves that the folder can be written to.
   *
   * @throws IOException as the first real write would
   */
  default void probe(Path folder) throws IOException {
    Path file = folder.resolve("probe" + TEMPORARY);
    try (FileChannel out = open(file)) {
      writeFully(out, ByteBuffer.allocate(64 * 1024), 0);
    } finally {
      delete(file);
    }
  }
}
