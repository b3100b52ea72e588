package fr.pli.desktop.intake;

import fr.pli.desktop.companion.Beside;
import fr.pli.desktop.companion.CompanionBytes;
import fr.pli.desktop.companion.CompanionFile;
import fr.pli.desktop.conversion.FileKind;
import fr.pli.desktop.pages.Limits;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    List<Path> files =
        paths.stream()
            .flatMap(path -> Files.isDirectory(path) ? pdfs(path).stream() : Stream.of(path))
            .toList();
    Set<String> letters = new HashSet<>();
    files.stream()
        .filter(file -> !CompanionFile.named(Source.nameOf(file)))
        .forEach(file -> letters.add(place(file)));
    files.stream()
        .filter(file -> !CompanionFile.named(Source.nameOf(file)) || !letters.contains(place(file)))
        .forEach(this::take);
  }

  /** The same for a letter and what comes with it. */
  private static String place(Path file) {
    return file.resolveSibling(CompanionFile.base(Source.nameOf(file))).toString();
  }

  private void take(Path file) {
    Source source = Source.dropped(Source.nameOf(file));
    try {
      long bytes = Files.size(file);
      if (bytes > Enclosed.mostBytes(file)) {
        registry.setAside(source, bytes, Reasons.TOO_LARGE);
      } else {
        Enclosed.Content content =
            Enclosed.content(file, Files.readAllBytes(file), Beside.of(file));
        take(source.fileName(), content.pdf(), content.companions());
      }
    } catch (IOException e) {
      registry.setAside(source, 0, Reasons.NOT_READABLE);
    }
  }

  /** One letter after the other: two of the same name must not take each other's place. */
  UUID take(String fileName, byte[] pdf) {
    return take(fileName, pdf, List.of());
  }

  private synchronized UUID take(String fileName, byte[] pdf, List<CompanionBytes> companions) {
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
      String sha256 = Sha256.hex(pdf);
      registry.keep(source, sha256, companions);
      return registry.enter(source, pdf, sha256);
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
