package fr.pli.desktop.tools;

import fr.pli.desktop.tools.ToolException.Reason;
import fr.pli.desktop.work.Deadline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs programs to their end: bounded time (within a {@link Deadline} if one was set), bounded
 * output, no more of our environment than a program needs to start. Closing ends whatever still
 * runs. Safe for use from any thread.
 */
public final class ToolRunner implements AutoCloseable {
  /** Without these a program does not start on Windows, or does not find its own data. */
  private static final List<String> PASSED_ON =
      List.of("SystemRoot", "SystemDrive", "windir", "TESSDATA_PREFIX");

  private static final int STRIP = 1 << 14;

  /** A child that was born while its parent was being ended may hold the output open. */
  private static final long HELD_OPEN_SECONDS = 2;

  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Runs a program.
   *
   * @param input what it reads on its standard input
   * @return what it wrote to its standard output
   * @throws ToolException if it does not start, does not end in time, says too much or fails
   */
  public byte[] run(ToolRun run, byte[] input) throws ToolException {
    Duration time = Deadline.left(run.time());
    Process process = start(run);
    AtomicBoolean late = new AtomicBoolean();
    Thread alarm = Thread.ofVirtual().start(() -> endAfter(time, process, late));
    Thread.ofVirtual().start(() -> feed(process, input));
    FutureTask<byte[]> output = new FutureTask<>(() -> output(process, run.mostOutput()));
    Thread.ofVirtual().start(output);
    try {
      int status = process.waitFor();
      byte[] said = output.get(HELD_OPEN_SECONDS, TimeUnit.SECONDS);
      if (status != 0) {
        throw new ToolException(late.get() ? Reason.TOO_SLOW : Reason.FAILED);
      }
      return said;
    } catch (ExecutionException e) {
      throw late.get() || !(e.getCause() instanceof ToolException why)
          ? new ToolException(late.get() ? Reason.TOO_SLOW : Reason.FAILED)
          : why;
    } catch (TimeoutException outputHeldOpenByAnother) {
      throw new ToolException(late.get() ? Reason.TOO_SLOW : Reason.FAILED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ToolException(Reason.FAILED);
    } finally {
      alarm.interrupt();
      end(process);
      running.remove(process);
    }
  }

  private Process start(ToolRun run) throws ToolException {
    ProcessBuilder builder =
        new ProcessBuilder(run.command())
            .directory(run.folder().toFile())
            .redirectError(Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> !PASSED_ON.contains(name));
    builder.environment().putAll(run.environment());
    try {
      Process process = builder.start();
      running.add(process);
      if (closed) {
        end(process); // closed while this one was starting
      }
      return process;
    } catch (IOException e) {
      throw new ToolException(Reason.NOT_STARTED);
    }
  }

  private static void feed(Process process, byte[] input) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
    } catch (IOException endedBeforeItReadAll) {
      return; // its exit status says why
    }
  }

  private static byte[] output(Process process, int most) throws IOException, ToolException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    InputStream out = process.getInputStream();
    byte[] strip = new byte[STRIP];
    for (int read = out.read(strip); read >= 0; read = out.read(strip)) {
      bytes.write(strip, 0, read);
      if (bytes.size() > most) {
        end(process);
        throw new ToolException(Reason.TOO_MUCH_OUTPUT);
      }
    }
    return bytes.toByteArray();
  }

  private static void endAfter(Duration time, Process process, AtomicBoolean late) {
    try {
      Thread.sleep(time);
      late.set(true);
      end(process);
    } catch (InterruptedException endedInTime) {
      Thread.currentThread().interrupt();
    }
  }

  /** Children first: once their parent is gone nobody knows them. */
  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    closed = true;
    running.forEach(ToolRunner::end);
  }
}
