package fr.pli.bench.sync;

import fr.pli.server.PliServer;
import fr.pli.server.ServerSettings;
import java.nio.file.Path;

/** The letter server, in its own process. Arguments: data folder, port. Ends with its input. */
public final class ServerProgram {
  private ServerProgram() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    int port = Integer.parseInt(arguments[1]);
    try (PliServer server = PliServer.start(settings(data, port))) {
      System.out.println("listening on " + server.port());
      while (System.in.read() >= 0) {
        // Until whoever started us is gone.
      }
    }
  }

  /** Without the limit on requests that a single workstation has in the field. */
  static ServerSettings settings(Path data, int port) {
    return ServerSettings.of(data, "localhost", port).withRequestsPerSecond(100_000);
  }
}
