package fr.pli.desktop.conversion;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that only its owner may enter and that does not outlive its use: LibreOffice reads and
 * writes files, and they hold a letter in the clear for the seconds that it takes.
 */
final class PrivateFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);
  private final Path path;

  private PrivateFolder(Path path) {
    this.path = path;
  }

  static PrivateFolder in(Path parent) throws IOException {
    Files.createDirectories(parent);
    return new PrivateFolder(Files.createTempDirectory(parent, "run", ownersOnly(parent)));
  }

  /** Where there are no such permissions, the parent's access list has to do: our own data's. */
  private static FileAttribute<?>[] ownersOnly(Path parent) {
    boolean posix = parent.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  Path path() {
    return path;
  }

  /** Deletes what earlier runs left when everything stopped under them. */
  static void sweep(Path parent) {
    if (!Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> entries = Files.list(parent)) {
      entries.forEach(PrivateFolder::delete);
    } catch (IOException e) {
      LOG.warn("A folder for conversions is not swept: {}", e.getClass().getName());
    }
  }

  @Override
  public void close() {
    delete(path);
  }

  private static void delete(Path tree) {
    try {
      Files.walkFileTree(tree, new Deletion());
    } catch (IOException laterBySweep) {
      LOG.warn("A folder for a conversion remains: {}", laterBySweep.getClass().getName());
    }
  }

  /** Follows no link; a file that resists does not save the others. */
  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
