package fr.pli.exchange.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Fuzz target: the text of an extraction, or an archive of some, is read and put together, or
 * refused with an {@link IOException}.
 */
public final class DirectoryFuzz {
  private DirectoryFuzz() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    DirectoryAssembly assembly = new DirectoryAssembly();
    try {
      if (bytes.length > 0 && bytes[0] == 'P') {
        archive(bytes, assembly);
      } else {
        new ExtractionReader()
            .read(
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8),
                assembly);
      }
    } catch (IOException _) {
      return;
    }
    assembly.entries();
  }

  private static void archive(byte[] bytes, DirectoryAssembly assembly) throws IOException {
    Path file = Files.createTempFile("extraction", ".zip");
    try {
      Files.write(file, bytes);
      new ExtractionReader().read(file, assembly);
    } finally {
      Files.delete(file);
    }
  }
}
