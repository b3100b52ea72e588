package fr.pli.desktop.vault;

import fr.pli.exchange.wire.Json;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Destroys a vault for good: the key slots first, after which nothing in it can be read by anybody,
 * then its files. What is left is a note that says when. After a stop in between {@link
 * #destroyFiles} goes on.
 *
 * <p>What it can do, honestly: a disk of flash memory may keep a former copy of the slots, which
 * then are as strong as the passphrase.
 */
public final class Erasure {
  private static final String NOTE = "erased.json";

  private final Disk disk = new LocalDisk();
  private final Path directory;

  public Erasure(Path directory) {
    this.directory = directory;
  }

  /** The note that stays behind. */
  private record Note(Instant ordered) {}

  /**
   * When the order was given by which the vault was destroyed; empty when there is or was a vault
   * that nobody destroyed.
   */
  public Optional<Instant> done() {
    Path note = directory.resolve(NOTE);
    if (Vault.exists(directory) || Files.notExists(note)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(Files.readAllBytes(note), Note.class).ordered());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(Instant.EPOCH);
    }
  }

  /** Destroys what unlocks the vault; an open one stays usable until it is closed. */
  public void destroyKeys(Instant ordered) throws IOException {
    disk.write(directory.resolve(NOTE), Json.write(new Note(ordered)));
    Path slots = new VaultFile(directory).path();
    disk.overwrite(slots);
    disk.delete(slots);
    disk.delete(slots.resolveSibling(slots.getFileName() + Disk.TEMPORARY));
    disk.sync(directory);
  }

  /**
   * Deletes everything but the note, once the vault is closed; nothing while there are key slots.
   */
  public void destroyFiles() throws IOException {
    if (done().isPresent()) {
      Files.walkFileTree(directory, new Deletion());
      disk.sync(directory);
    }
  }

  private final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!file.equals(directory.resolve(NOTE))) {
        Files.delete(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      if (!folder.equals(directory)) {
        Files.delete(folder);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
