package fr.pli.desktop.tools;

import java.nio.file.Path;
import java.util.List;

/** What is known of a program on this machine. */
public sealed interface Tool {
  /** Not installed, or not where we look. */
  record Missing() implements Tool {}

  /** There is a file, but it does not answer as the program would. */
  record Unusable(Path path) implements Tool {}

  /**
   * Installed.
   *
   * @param version as the program says it, "5.3.0"
   * @param languages codes of the languages that it reads, empty for a program without such
   */
  record Installed(Path path, String version, List<String> languages) implements Tool {
    public Installed {
      languages = List.copyOf(languages);
    }
  }
}
