package fr.pli.desktop.sync;

import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.exchange.wire.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder where sealed letters lie that came while the desk was locked, or of which a part came:
 * each as it came, under the SHA-256 that the server knows it by. It needs no key: what lies in it
 * is sealed to this workstation, whose keys to open it are in the vault. Whatever is missing or
 * wrong in it is fetched again.
 */
public record Antechamber(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(Antechamber.class);
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  /** Fetches a letter into it, going on where an earlier try stopped; false when it was here. */
  boolean keep(Link link, Change.Notice notice) throws LinkException, IOException {
    if (!NAME.matcher(notice.blob()).matches()) {
      return false;
    }
    Path file = folder.resolve(notice.blob());
    if (Files.exists(file) && Files.size(file) == notice.size()) {
      return false;
    }
    bring(link, notice.blob(), notice.size());
    return true;
  }

  /**
   * The bytes that came for a hash, which the caller verifies as if a stranger had brought them;
   * empty when there are none, or not as many as announced.
   */
  public Optional<byte[]> bytes(String sha256, long size) {
    Path file = folder.resolve(sha256);
    try {
      return NAME.matcher(sha256).matches() && Files.exists(file) && Files.size(file) == size
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** Fetches a large letter by way of its file, going on where an earlier try stopped. */
  public byte[] fetch(Link link, String sha256, long size) throws LinkException {
    try {
      return Files.readAllBytes(bring(link, sha256, size));
    } catch (IOException e) {
      throw new LinkException(LinkException.Reason.STORAGE, e.getClass().getSimpleName(), e);
    }
  }

  private Path bring(Link link, String sha256, long size) throws LinkException, IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(sha256);
    link.getBlob(sha256, size, file);
    return file;
  }

  /**
   * Removes what no letter waits for any more.
   *
   * @param awaited hashes of the letters that are still to be fetched
   */
  public void sweep(Set<String> awaited) {
    for (Path file : files()) {
      try {
        if (!awaited.contains(String.valueOf(file.getFileName()))) {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        LOG.debug("A sealed letter stays until the next round: {}", e.getClass().getSimpleName());
      }
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> NAME.matcher(String.valueOf(file.getFileName())).matches())
          .toList();
    } catch (IOException _) {
      return List.of();
    }
  }
}
