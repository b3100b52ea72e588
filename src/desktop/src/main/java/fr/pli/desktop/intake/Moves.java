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
      Files.delete(from);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Path unfinished = to.resolveSibling(to.getFileName() + UNFINISHED);
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

  /** The name in a folder, or with a number when it is taken: "lettre (2).pdf". */
  static Path free(Path folder, String name) {
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? name.substring(dot) : "";
    Path free = folder.resolve(name);
    for (int number = 2; Files.exists(free); number++) {
      free = folder.resolve(stem + " (" + number + ")" + ending);
    }
    return free;
  }
}
