package fr.pli.exchange.directory;

import fr.pli.exchange.directory.ExtractionHeader.Fields;
import java.util.Optional;

/** One of the two open extraction formats: recognised by its header, reads its own lines. */
sealed interface ExtractionFormat permits MssanteExtraction, PersonExtraction {
  /** True when the header has the columns without which this format means nothing. */
  boolean recognises(ExtractionHeader header);

  /** One line; empty when the line identifies nobody. */
  Optional<ExtractionRow> row(Fields fields);
}
