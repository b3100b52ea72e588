package fr.pli.desktop.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/** Moves a file without ever being able to lose it. */
final class Moves {
  /** How one name becomes another in one step. */
  interface Rename {
    /**
     * Renames.
     *
     * @throws AtomicMoveNotSupportedException if the file system cannot do it in one step
     */
    void apply(Path from, Path to) throws IOException;
  }

  /** What the file system does. */
  static final Rename ATOMIC = (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);

  /** Name of an empty file that is moved for trial. */
  static final String PROBE = ".pli-essai";

  private static final String UNFINISHED = ".part";

  private final Rename rename;

  Moves(Rename rename) {
    this.rename = rename;
  }

  /**
   * Moves to a name that must be free. Where that cannot be one step, the file is copied, synced
   * and compared before the source is deleted.
   */
  void move(Path from, Path to) throws IOException {
    try {
      rename.apply(from, to);
    } catch (AtomicMoveNotSupportedException notInOneStep) {
      copy(from, to);
      delete(from, to);
    }
  }

  /** A source that may not be deleted stays; then its copy goes, so that there is one of them. */
  private static void delete(Path from, Path copy) throws IOException {
    try {
      Files.delete(from);
    } catch (IOException stays) {
      Files.delete(copy);
      throw stays;
    }
  }

  /** True if a file of our own can be made in one folder and moved into the other. */
  boolean possible(Path from, Path to) {
    Path here = from.resolve(PROBE);
    Path there = to.resolve(PROBE);
    try {
      Files.createDirectories(to);
      Files.write(here, new byte[0]);
      move(here, there);
      return Files.deleteIfExists(there);
    } catch (IOException e) {
      return false;
    } finally {
      here.toFile().delete(); // where it could be made but not moved; what stays is overwritten
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Path unfinished = to.resolveSibling(Spelling.with(Source.nameOf(to), UNFINISHED));
    Files.copy(from, unfinished, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    if (!MessageDigest.isEqual(Hash.sha256(from), Hash.sha256(unfinished))) {
      Files.delete(unfinished);
      throw new IOException("The copy differs");
    }
    Files.move(unfinished, to);
  }
}
