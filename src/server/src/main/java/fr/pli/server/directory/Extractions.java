package fr.pli.server.directory;

import fr.pli.exchange.directory.DirectoryAssembly;
import fr.pli.exchange.directory.ExtractionReader;
import java.nio.file.Path;
import java.util.List;

/** The open extractions of the national directory, as files. */
public final class Extractions {
  private Extractions() {}

  /** The entries of all files together, merged over files. */
  public static DirectorySource of(List<Path> files) {
    return taker -> {
      DirectoryAssembly assembly = new DirectoryAssembly();
      ExtractionReader reader = new ExtractionReader();
      for (Path file : files) {
        reader.read(file, assembly);
      }
      assembly.entries().forEach(taker);
    };
  }
}
