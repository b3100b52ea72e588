package fr.pli.desktop.inbox;

import fr.pli.desktop.inbox.ReceivedRows.Announced;
import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.vault.Database;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Large letters that are on their way: what came of their sealed bytes so far, one file each under
 * the name that the server has for them. Nothing in it is readable without this workstation's keys.
 */
final class PartFiles {
  private final Path folder;

  PartFiles(Path folder) {
    this.folder = folder;
  }

  /** Goes on where an earlier try stopped, also one before a restart. */
  byte[] fetch(Link link, Announced letter) throws LinkException {
    try {
      Files.createDirectories(folder);
      Path part = folder.resolve(letter.blob());
      link.getBlob(letter.blob(), letter.size(), part);
      return Files.readAllBytes(part);
    } catch (IOException e) {
      throw new LinkException(LinkException.Reason.STORAGE, e.getClass().getSimpleName(), e);
    }
  }

  /** Deletes what no announced letter waits for any more. */
  void sweep(Database database) throws LinkException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Set<String> awaited = new HashSet<>(database.read(ReceivedRows::awaited));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!awaited.contains(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new LinkException(LinkException.Reason.STORAGE, e.getClass().getSimpleName(), e);
    }
  }
}
