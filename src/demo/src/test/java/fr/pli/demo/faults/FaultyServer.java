package fr.pli.demo.faults;

import fr.pli.server.PliServer;
import fr.pli.server.ServerSettings;
import fr.pli.server.channels.SimulationPace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * The real server behind a filter that loses answers, as a program to be killed. Arguments: data
 * folder, port, seed, one fault in so many writes, a file that outlives it and counts.
 */
final class FaultyServer {
  private FaultyServer() {}

  static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    Random random = new Random(Long.parseLong(arguments[2]));
    int oneIn = Integer.parseInt(arguments[3]);
    Consumer<String> count = counting(Path.of(arguments[4]));
    PliServer.start(
        settings(data, Integer.parseInt(arguments[1])),
        front -> new FaultFilter(front, random, oneIn, count));
    System.out.println("ready");
    new CountDownLatch(1).await();
  }

  static ServerSettings settings(Path data, int port) {
    return ServerSettings.of(data, "localhost", port)
        .withPace(SimulationPace.immediate())
        .withRequestsPerSecond(5_000);
  }

  private static Consumer<String> counting(Path file) {
    return what -> {
      try {
        Files.writeString(
            file,
            what + "\n",
            StandardCharsets.US_ASCII,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
