package fr.pli.server.cli;

import fr.pli.server.PliServer;
import fr.pli.server.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;

/** The server from its start until the process is asked to end. */
final class Running {
  private final RunOptions options;

  Running(RunOptions options) {
    this.options = options;
  }

  void untilStopped() {
    ServerSettings settings = options.settings();
    if (settings == null) {
      throw new IllegalArgumentException(Words.of("error.saydata"));
    }
    try {
      PliServer server = PliServer.start(settings);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      System.out.println(Words.of("running", settings.host(), Integer.toString(server.port())));
      System.out.println(Words.of("simulated"));
      new CountDownLatch(1).await();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
