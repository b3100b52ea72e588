package fr.pli.server.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The language of messages; read before all other options. */
final class LanguageOption {
  @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "lang")
  private @Nullable String language;

  /** The language that was asked for, or empty for the system's. */
  String language() {
    return language == null ? "" : language;
  }
}
