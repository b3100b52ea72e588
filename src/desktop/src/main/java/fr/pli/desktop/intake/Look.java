package fr.pli.desktop.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * How a file looked.
 *
 * @param since when it was first seen so
 */
record Look(long bytes, FileTime modified, Instant since) {
  /** Looks at a file without opening it. */
  static Look at(Path file, Instant now) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return new Look(attributes.size(), attributes.lastModifiedTime(), now);
  }

  boolean sameAs(Look other) {
    return bytes == other.bytes && modified.equals(other.modified);
  }

  boolean unchangedFor(Duration time, Instant now) {
    return !now.isBefore(since.plus(time));
  }
}
