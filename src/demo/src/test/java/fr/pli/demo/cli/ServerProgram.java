package fr.pli.demo.cli;

import fr.pli.server.cli.ServerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running pli-server. Closing ends it the way an operator does. */
final class ServerProgram implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Process process;

  private ServerProgram(Process process) {
    this.process = process;
  }

  /** Starts a server and returns when it listens. */
  static ServerProgram start(Path folder, Path data, int port)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "server", ".out");
    Path err = Files.createTempFile(folder, "server", ".err");
    List<String> arguments =
        List.of("--data", data.toString(), "--port", "" + port, "--instant-simulation");
    Process process = new Program(folder, ServerMain.class).start(out, err, arguments);
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!Files.readString(out).contains("localhost:" + port)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroyForcibly();
        throw new IOException("The server does not start: " + Files.readString(err));
      }
      Thread.sleep(50);
    }
    return new ServerProgram(process);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        process.waitFor();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
