package fr.pli.demo.faults;

import fr.pli.demo.cli.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a program, kills it after a while, and runs it again, as often as it is told; the last life
 * goes on until it is ended. The signal is the one that cannot be caught.
 */
final class MortalProgram implements AutoCloseable {
  private static final int KILLED = 128 + 9;
  private static final long LONGEST_START_MILLIS = 120_000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  private final Program program;
  private final Path folder;
  private final String name;
  private final List<String> arguments;
  private final Random random;
  private final Lives lives;
  private final Thread keeper;
  private volatile Process process;
  private volatile Path out;
  private final AtomicInteger killed = new AtomicInteger();
  private volatile String trouble = "";
  private volatile boolean closed;

  /**
   * How it lives. A life is measured in the processor's time, so that a machine with much else to
   * do does not kill programs that never got to work.
   *
   * @param kills how often it dies
   * @param longest processor time of a life, beginning when it is ready
   */
  record Lives(int kills, Duration longest) {}

  MortalProgram(
      Path folder, String name, Program program, List<String> arguments, Lives lives, Random random)
      throws IOException {
    this.folder = folder;
    this.name = name;
    this.program = program;
    this.arguments = arguments;
    this.lives = lives;
    this.random = random;
    this.out = folder.resolve(name + ".out");
    this.process = start();
    this.keeper = Thread.ofPlatform().name("keeper of " + name).start(this::keep);
  }

  /** How often it was killed so far. */
  int killed() {
    return killed.get();
  }

  /** True when nobody kills it any more. */
  boolean spared() {
    return killed.get() >= lives.kills();
  }

  /** What went wrong that no kill explains; empty when nothing did. */
  String trouble() throws IOException {
    return trouble.isEmpty() && spared() && !process.isAlive() ? ended() : trouble;
  }

  private String ended() throws IOException {
    return name + " ended by itself: " + Files.readString(folder.resolve(name + ".err"));
  }

  /** The last whole line that it said in this life. */
  String said() {
    try {
      List<String> lines = Files.readAllLines(out);
      return lines.size() < 2 ? "" : lines.get(lines.size() - 2);
    } catch (IOException e) {
      return "";
    }
  }

  private Process start() throws IOException {
    return program.start(out, folder.resolve(name + ".err"), arguments);
  }

  private void keep() {
    try {
      while (!closed && !spared()) {
        // One life in four may end while the program still starts.
        if (random.nextInt(4) > 0) {
          awaitReady();
        }
        live(Duration.ofMillis(1 + random.nextLong(lives.longest().toMillis())));
        if (!process.isAlive()) {
          trouble = ended();
          return;
        }
        kill();
        if (!closed) {
          process = start();
        }
        killed.incrementAndGet();
      }
    } catch (IOException e) {
      trouble = name + ": " + e;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until it has worked so long, or waited in vain. */
  private void live(Duration longest) throws InterruptedException {
    Duration before = worked();
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)
        && worked().minus(before).compareTo(longest) < 0
        && System.nanoTime() < end) {
      // Let it.
    }
  }

  private Duration worked() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private void awaitReady() throws IOException, InterruptedException {
    for (long waited = 0; waited < LONGEST_START_MILLIS && process.isAlive(); waited += 20) {
      if (Files.readString(out).startsWith("ready")) {
        return;
      }
      Thread.sleep(20);
    }
  }

  private void kill() throws InterruptedException {
    int code = process.destroyForcibly().waitFor();
    if (code != KILLED && !closed) {
      trouble = name + " ended with " + code;
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      keeper.join();
      process.destroyForcibly().waitFor();
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
