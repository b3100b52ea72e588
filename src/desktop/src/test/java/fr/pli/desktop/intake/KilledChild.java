package fr.pli.desktop.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pli.desktop.vault.RecoveryKey;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A {@link KilledIntake} in a process of its own. Begins to start at once. */
final class KilledChild {
  private static final String END = "end";

  private final Process process;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

  KilledChild(Path vault, RecoveryKey key, Path folder, boolean movable) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx192m",
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + testClasses(),
                KilledIntake.class.getName(),
                vault.toString(),
                key.text(),
                folder.toString(),
                Boolean.toString(movable))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Thread.ofVirtual().start(this::listen);
  }

  private static String testClasses() {
    try {
      return Path.of(KilledChild.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void listen() {
    try (BufferedReader out = process.inputReader()) {
      out.lines().forEach(said::add);
    } catch (IOException | UncheckedIOException killed) {
      // what it wanted to say is not needed
    }
    said.add(END);
  }

  /** Has it open the vault and go on to a step, the n-th time. */
  void open(String step, int times) throws Exception {
    assertEquals("ready", next(60_000));
    try (Writer in = process.outputWriter()) {
      in.write(step + " " + times + "\n");
    }
    assertEquals("open", next(60_000), "the vault did not open");
  }

  /** Waits until it stands at its step, or for so long. */
  boolean stands(long milliseconds) throws InterruptedException {
    String line = next(milliseconds);
    assertEquals(false, END.equals(line), "the program ended by itself");
    return line != null;
  }

  private @Nullable String next(long milliseconds) throws InterruptedException {
    return said.poll(milliseconds, TimeUnit.MILLISECONDS);
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
