package fr.pli.desktop.pages;

import fr.pli.desktop.pages.UnreadableException.Reason;
import fr.pli.desktop.work.Deadline;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place for one worker, kept filled: the next one warms up before a worker has done its share, or
 * as soon as one is lost. Requests wait for their turn.
 */
final class WorkerLane implements AutoCloseable {
  /** Lost once may be the machine's fault, lost twice is the file's. */
  private static final int ATTEMPTS = 2;

  private final WorkerCommand command;
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile @Nullable WorkerProcess worker;
  private volatile @Nullable WorkerProcess next;
  private volatile boolean closed;

  WorkerLane(WorkerCommand command) {
    this.command = command;
  }

  /** Has the first worker come up before it is asked for anything. */
  void warmUp() {
    turn.lock();
    try {
      if (worker == null) {
        renew();
      }
    } finally {
      turn.unlock();
    }
  }

  PageAnswer ask(PageRequest request) throws UnreadableException {
    turn.lock();
    try {
      if (Deadline.over()) {
        throw new UnreadableException(Reason.TOO_SLOW);
      }
      for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
        try {
          return askOnce(request);
        } catch (IOException lost) {
          renew();
        }
      }
      return askOnce(request);
    } catch (IOException lostAgain) {
      throw new UnreadableException(Reason.BROKEN);
    } finally {
      turn.unlock();
    }
  }

  private PageAnswer askOnce(PageRequest request) throws UnreadableException, IOException {
    WorkerProcess current = ready();
    try {
      return current.ask(request);
    } finally {
      if (current.tired()) {
        standBy();
      }
      if (current.worn()) {
        renew();
      }
    }
  }

  private WorkerProcess ready() throws UnreadableException {
    for (int attempt = 0; attempt < ATTEMPTS && !closed; attempt++) {
      WorkerProcess current = worker;
      try {
        if (current != null) {
          current.greet();
          return current;
        }
      } catch (IOException didNotComeUp) {
        current.close();
      }
      renew();
    }
    throw new UnreadableException(Reason.NO_WORKER);
  }

  private void renew() {
    WorkerProcess old = worker;
    if (old != null) {
      old.close();
    }
    WorkerProcess fresh = next;
    next = null;
    worker = fresh == null ? started() : fresh;
    if (closed) {
      close(); // closed while the new one was starting
    }
  }

  /** Has the next one warm up while the present one does the rest of its share. */
  private void standBy() {
    if (next == null) {
      next = started();
    }
    if (closed) {
      close();
    }
  }

  private @Nullable WorkerProcess started() {
    try {
      return closed ? null : WorkerProcess.start(command);
    } catch (IOException noProcess) {
      return null;
    }
  }

  /** The process id of the present worker, 0 when there is none. */
  long pid() {
    WorkerProcess current = worker;
    return current == null ? 0 : current.pid();
  }

  /** Ends the worker at once; whoever waits for it is told that there is none. */
  @Override
  public void close() {
    closed = true;
    Stream.of(Optional.ofNullable(worker), Optional.ofNullable(next))
        .flatMap(Optional::stream)
        .forEach(WorkerProcess::close);
  }
}
