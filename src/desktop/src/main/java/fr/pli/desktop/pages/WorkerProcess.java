package fr.pli.desktop.pages;

import fr.pli.desktop.pages.UnreadableException.Reason;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One running worker. Asked by one thread at a time. */
final class WorkerProcess implements AutoCloseable {
  private static final int PIPE = 1 << 16;
  private static final int EXIT_SECONDS = 5;

  /** So many are served in the time in which another comes up. */
  private static final int WARM_UP_FILES = 40;

  private final Limits limits;
  private final Process process;
  private final DataInputStream in;
  private final DataOutputStream out;
  private WeakReference<byte[]> sent = new WeakReference<>(new byte[0]);
  private boolean ready;
  private boolean lost;
  private int served;

  private WorkerProcess(Limits limits, Process process) {
    this.limits = limits;
    this.process = process;
    in = new DataInputStream(new BufferedInputStream(process.getInputStream(), PIPE));
    out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), PIPE));
  }

  /** Starts a worker and does not wait for it. */
  static WorkerProcess start(WorkerCommand command) throws IOException {
    return new WorkerProcess(command.limits(), command.builder().start());
  }

  /**
   * Waits until the worker is warm.
   *
   * @throws IOException if it does not come up in time
   */
  void greet() throws IOException {
    if (!ready) {
      if (within(limits.start(), in::readByte) != PageWorker.READY) {
        throw new IOException("Not a worker");
      }
      ready = true;
    }
  }

  /**
   * Asks and waits for the answer.
   *
   * @throws UnreadableException if the file took the worker down by time or memory
   * @throws IOException if the worker was lost for a reason of its own
   */
  PageAnswer ask(PageRequest request) throws UnreadableException, IOException {
    boolean again = sent.refersTo(request.file());
    served += again ? 0 : 1;
    try {
      return within(
          limits.request().multipliedBy(request.kind().patience()),
          () -> {
            request.writeTo(out, again);
            sent = new WeakReference<>(request.file());
            return PageAnswer.readFrom(in);
          });
    } catch (TooLateException e) {
      lost = true;
      throw new UnreadableException(Reason.TOO_SLOW);
    } catch (IOException e) {
      lost = true;
      if (ranOutOfMemory()) {
        throw new UnreadableException(Reason.OUT_OF_MEMORY);
      }
      throw e;
    }
  }

  /** True once the worker has done its share or is lost. */
  boolean worn() {
    return lost || served >= limits.filesPerWorker();
  }

  /** True when it will soon be worn: high time for the next one. */
  boolean tired() {
    return lost || served >= limits.filesPerWorker() - WARM_UP_FILES;
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Killing the worker is what frees a thread that waits on its pipe. */
  private <T> T within(Duration limit, Exchange<T> exchange) throws IOException {
    AtomicBoolean settled = new AtomicBoolean();
    Stopwatch watch = new Stopwatch(() -> process.info().totalCpuDuration(), limit);
    Thread alarm = Thread.ofVirtual().start(() -> killAfter(watch, settled));
    try {
      T value = exchange.run();
      if (settled.compareAndSet(false, true)) {
        return value;
      }
      throw new TooLateException();
    } catch (TooLateException e) {
      throw e;
    } catch (IOException e) {
      if (settled.compareAndSet(false, true)) {
        throw e;
      }
      throw new TooLateException();
    } finally {
      alarm.interrupt();
    }
  }

  private void killAfter(Stopwatch watch, AtomicBoolean settled) {
    try {
      watch.await();
      if (settled.compareAndSet(false, true)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException answeredInTime) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean ranOutOfMemory() {
    try {
      return process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)
          && process.exitValue() == PageWorker.OUT_OF_MEMORY;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Something that goes through the pipes. */
  private interface Exchange<T> {
    T run() throws IOException;
  }

  private static final class TooLateException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
