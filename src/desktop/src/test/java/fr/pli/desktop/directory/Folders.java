package fr.pli.desktop.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Temporary folders for tests that outlive a method. */
final class Folders {
  private Folders() {}

  static Path temporary() throws IOException {
    return Files.createTempDirectory("pli-directory-test");
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
