package fr.pli.desktop.tools;

import java.nio.file.Path;
import java.util.Optional;

/** Says where a program lies on this machine. */
@FunctionalInterface
public interface Locator {
  /** The file to run; empty when the program is not installed. */
  Optional<Path> locate(Program program);

  /** A machine on which nothing is installed. */
  static Locator nothing() {
    return _ -> Optional.empty();
  }
}
