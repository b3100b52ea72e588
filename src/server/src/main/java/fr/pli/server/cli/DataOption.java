package fr.pli.server.cli;

import fr.pli.server.Office;
import fr.pli.server.ServerSettings;
import fr.pli.server.operator.Operations;
import fr.pli.server.operator.OperatorClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The data folder that a command is about. */
final class DataOption {
  // Read before parsing; here so that it is a known option of the command.
  @Mixin final LanguageOption language = new LanguageOption();

  @Option(names = "--data", required = true, paramLabel = "DIR", descriptionKey = "data")
  private @Nullable Path data;

  Path folder() {
    if (data == null) {
      throw new IllegalStateException("picocli demands the option");
    }
    return data;
  }

  /** Carries out a command on the running server; if none listens, on the store itself. */
  void operate(Deed deed) throws IOException {
    if (Files.notExists(folder())) {
      throw new IOException(Words.of("error.nodata"));
    }
    Optional<OperatorClient> running = OperatorClient.find(folder());
    if (running.isPresent()) {
      deed.with(running.get());
      return;
    }
    try (Office office = Office.open(ServerSettings.of(folder(), "localhost", 0))) {
      deed.with(office.operations());
    }
  }

  /** What a command does. */
  @FunctionalInterface
  interface Deed {
    void with(Operations operations) throws IOException;
  }
}
