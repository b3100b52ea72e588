package fr.pli.server.cli;

import fr.pli.server.ServerSettings;
import fr.pli.server.channels.SimulationPace;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the server is run. */
final class RunOptions {
  // Read before parsing; here so that it is a known option of the command.
  @Mixin final LanguageOption language = new LanguageOption();

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
  private @Nullable Path data;

  @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port", defaultValue = "8443")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      descriptionKey = "host",
      defaultValue = "localhost")
  private String host = "localhost";

  @Option(
      names = "--lease-days",
      paramLabel = "DAYS",
      descriptionKey = "lease",
      defaultValue = "30")
  private int leaseDays = 30;

  @Option(
      names = "--content-days",
      paramLabel = "DAYS",
      descriptionKey = "content",
      defaultValue = "30")
  private int contentDays = 30;

  @Option(names = "--instant-simulation", descriptionKey = "instant")
  private boolean instant;

  /** The settings, or null when no data folder was named. */
  @Nullable ServerSettings settings() {
    if (data == null) {
      return null;
    }
    return ServerSettings.of(data, host, port)
        .withLeaseDays(leaseDays)
        .withContentKept(Duration.ofDays(Math.max(0, contentDays)))
        .withPace(instant ? SimulationPace.immediate() : SimulationPace.realistic());
  }
}
