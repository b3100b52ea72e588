package fr.pli.desktop.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When extractions were made: "…_202608250812.txt" says it, else the time of the file. */
final class PublicationDate {
  private static final Logger LOG = LoggerFactory.getLogger(PublicationDate.class);
  private static final Pattern STAMP = Pattern.compile("_(\\d{12})(?:\\D|$)");
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuuMMddHHmm");
  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

  private PublicationDate() {}

  /** That of the oldest file. */
  static Instant of(List<Path> files) throws IOException {
    Instant oldest = Instant.MAX;
    for (Path file : files) {
      Instant published = of(file);
      oldest = published.isBefore(oldest) ? published : oldest;
    }
    return oldest;
  }

  private static Instant of(Path file) throws IOException {
    Matcher stamp = STAMP.matcher(String.valueOf(file.getFileName()));
    try {
      if (stamp.find()) {
        return LocalDateTime.parse(stamp.group(1), FORM).atZone(FRANCE).toInstant();
      }
    } catch (DateTimeParseException e) {
      LOG.debug("No time in the name of an extraction", e);
    }
    return Files.getLastModifiedTime(file).toInstant();
  }
}
