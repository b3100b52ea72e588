package fr.pli.desktop.directory;

import java.nio.file.Path;
import java.util.List;

/** An import in a process of its own, to be killed. */
final class KilledImport {
  private KilledImport() {}

  public static void main(String[] arguments) throws Exception {
    try (LocalDirectory directory = new LocalDirectory(Path.of(arguments[0]))) {
      new DirectoryImport(directory).read(List.of(Path.of(arguments[1])));
    }
  }
}
