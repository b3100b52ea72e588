package fr.pli.exchange.directory;

import fr.pli.exchange.directory.ExtractionException.Reason;
import fr.pli.exchange.directory.ExtractionHeader.Fields;
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
   * @param broken lines with too few columns, not handed on
   * @param cutOff true when the last line is broken: the file is half a file
   */
  public record Count(long rows, long skipped, long broken, boolean cutOff) {
    static final Count NONE = new Count(0, 0, 0, false);

    /** Both together. */
    public Count plus(Count other) {
      return new Count(
          rows + other.rows,
          skipped + other.skipped,
          broken + other.broken,
          cutOff || other.cutOff);
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
    Counting counting = new Counting();
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        counting.add(read(header.fields(line), format, rows));
      }
    }
    return counting.count();
  }

  private static Kind read(Fields fields, ExtractionFormat format, Consumer<ExtractionRow> rows) {
    if (!fields.complete()) {
      return Kind.BROKEN;
    }
    Optional<ExtractionRow> row = format.row(fields).filter(r -> !r.key().isEmpty());
    row.ifPresent(rows);
    return row.isPresent() ? Kind.GOOD : Kind.OF_NOBODY;
  }

  private enum Kind {
    GOOD,
    OF_NOBODY,
    BROKEN
  }

  private static final class Counting {
    private long good;
    private long ofNobody;
    private long broken;
    private boolean brokenLast;

    void add(Kind kind) {
      brokenLast = kind == Kind.BROKEN;
      switch (kind) {
        case GOOD -> good++;
        case OF_NOBODY -> ofNobody++;
        case BROKEN -> broken++;
      }
    }

    Count count() {
      return new Count(good, ofNobody, broken, brokenLast);
    }
  }

  private static ExtractionFormat format(ExtractionHeader header) throws ExtractionException {
    return FORMATS.stream()
        .filter(format -> format.recognises(header))
        .findFirst()
        .orElseThrow(() -> new ExtractionException(Reason.NOT_AN_EXTRACTION));
  }
}
