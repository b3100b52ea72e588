package fr.pli.desktop.intake;

import fr.pli.desktop.conversion.FileKind;
import fr.pli.desktop.pages.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what is dropped on the window. The source stays where it is. A person chose it, so
 * nothing is waited for; what cannot become a letter is set aside with its reason.
 */
final class Drop {
  private static final Logger LOG = LoggerFactory.getLogger(Drop.class);

  private final Registry registry;

  Drop(Registry registry) {
    this.registry = registry;
  }

  /** Files, and the PDFs that lie directly in dropped folders. */
  void take(List<Path> paths) {
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        pdfs(path).forEach(this::take);
      } else {
        take(path);
      }
    }
  }

  private void take(Path file) {
    Source source = Source.dropped(Source.nameOf(file));
    try {
      long bytes = Files.size(file);
      if (bytes > Limits.MAX_FILE_BYTES) {
        registry.setAside(source, bytes, Reasons.TOO_LARGE);
      } else {
        take(source.fileName(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      registry.setAside(source, 0, Reasons.NOT_READABLE);
    }
  }

  /** One letter after the other: two of the same name must not take each other's place. */
  synchronized UUID take(String fileName, byte[] pdf) {
    Source source = Source.dropped(fileName);
    if (pdf.length == 0) {
      return registry.setAside(source, 0, Reasons.EMPTY);
    }
    if (pdf.length > Limits.MAX_FILE_BYTES) {
      return registry.setAside(source, pdf.length, Reasons.TOO_LARGE);
    }
    if (FileKind.of(pdf).isEmpty()) {
      return registry.setAside(source, pdf.length, Reasons.NOT_A_PDF);
    }
    try {
      return registry.enter(source, pdf, Hash.sha256(pdf));
    } catch (RuntimeException e) {
      LOG.warn("A dropped letter is not stored: {}", e.getClass().getName());
      return registry.setAside(source, pdf.length, Reasons.NOT_STORED);
    }
  }

  private static List<Path> pdfs(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> !IgnoredNames.contain(Source.nameOf(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
