package fr.pli.exchange.directory;

import fr.pli.exchange.directory.ExtractionException.Reason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Streams the open extractions of the national directory, text or ZIP: half a million lines pass
 * through without being held.
 */
public final class ExtractionReader {
  private static final List<ExtractionFormat> FORMATS =
      List.of(new MssanteExtraction(), new PersonExtraction());

  /**
   * What was read.
   *
   * @param rows lines handed on
   * @param skipped lines that identify nobody
   */
  public record Count(long rows, long skipped) {
    Count plus(Count other) {
      return new Count(rows + other.rows, skipped + other.skipped);
    }
  }

  /**
   * Reads an extraction, or a ZIP holding some.
   *
   * @throws ExtractionException if the file is no extraction or passes the limits
   */
  public Count read(Path file, Consumer<ExtractionRow> rows) throws IOException {
    if (ExtractionArchive.looksLikeZip(file)) {
      return new ExtractionArchive(this).read(file, rows);
    }
    // Latin letters broken by a wrong encoding become the replacement character and do no harm.
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      return read(reader, rows);
    }
  }

  /**
   * Reads the text of an extraction.
   *
   * @throws ExtractionException if the first line is not the header of an extraction
   */
  public Count read(Reader text, Consumer<ExtractionRow> rows) throws IOException {
    ExtractionLines lines = new ExtractionLines(text);
    String first = lines.next();
    if (first == null) {
      throw new ExtractionException(Reason.NOT_AN_EXTRACTION);
    }
    ExtractionHeader header = new ExtractionHeader(first);
    ExtractionFormat format = format(header);
    long good = 0;
    long skipped = 0;
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (line.isBlank()) {
        continue;
      }
      Optional<ExtractionRow> row = format.row(header.fields(line)).filter(r -> !r.key().isEmpty());
      row.ifPresent(rows);
      good += row.isPresent() ? 1 : 0;
      skipped += row.isPresent() ? 0 : 1;
    }
    return new Count(good, skipped);
  }

  private static ExtractionFormat format(ExtractionHeader header) throws ExtractionException {
    return FORMATS.stream()
        .filter(format -> format.recognises(header))
        .findFirst()
        .orElseThrow(() -> new ExtractionException(Reason.NOT_AN_EXTRACTION));
  }
}
