package fr.pli.demo.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** One connection through the proxy, and what happens to it. */
final class FaultyLine {
  private static final int PIECE = 8 << 10;

  private final Socket client;
  private final Socket server = new Socket();
  private final Fault fault;
  private final AtomicLong bytes;
  private final Runnable struck;
  private final AtomicLong carried = new AtomicLong();
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * @param bytes counts what is passed on
   * @param struck run once, when the fault happens
   */
  FaultyLine(Socket client, Fault fault, AtomicLong bytes, Runnable struck) {
    this.client = client;
    this.fault = fault;
    this.bytes = bytes;
    this.struck = struck;
  }

  /** Carries until one side ends it or the fault does. */
  void carry(InetSocketAddress to) {
    if (fault.kind() == Fault.Kind.REFUSE) {
      strike();
      reset();
      return;
    }
    try {
      server.connect(to);
      Thread answers = Thread.ofVirtual().start(() -> pass(server, client, false));
      pass(client, server, true);
      answers.join();
    } catch (IOException _) {
      reset();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      reset();
    }
  }

  private void pass(Socket from, Socket to, boolean requests) {
    byte[] piece = new byte[PIECE];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
        long before = carried.getAndAdd(count);
        if (before + count >= fault.after()) {
          strike();
        }
        if (!over.get() || passesStill(requests)) {
          linger(count);
          out.write(piece, 0, count);
          bytes.addAndGet(count);
        }
      }
      to.shutdownOutput();
    } catch (IOException _) {
      reset();
    }
  }

  private boolean passesStill(boolean requests) {
    return switch (fault.kind()) {
      case NONE, DELAY, THROTTLE -> true;
      case HALF_CLOSE, DEAF -> requests;
      case CUT, RESET, BLACK_HOLE, REFUSE -> false;
    };
  }

  private void linger(int count) {
    switch (fault.kind()) {
      case DELAY -> sleep(fault.time().toMillis());
      case THROTTLE -> sleep(1000L * count / Fault.THROTTLED);
      default -> {}
    }
  }

  private void strike() {
    if (!over.compareAndSet(false, true)) {
      return;
    }
    struck.run();
    switch (fault.kind()) {
      case CUT -> cut();
      case RESET -> reset();
      case HALF_CLOSE -> {
        endAnswers();
        resetLater();
      }
      case BLACK_HOLE, DEAF -> resetLater();
      case NONE, DELAY, THROTTLE, REFUSE -> {}
    }
  }

  private void endAnswers() {
    try {
      client.shutdownOutput();
    } catch (IOException _) {
      reset();
    }
  }

  private void resetLater() {
    Thread.ofVirtual()
        .start(
            () -> {
              sleep(fault.time().toMillis());
              reset();
            });
  }

  private void cut() {
    close(client, false);
    close(server, false);
  }

  /** Both sides are told that the connection is no more. */
  void reset() {
    close(client, true);
    close(server, true);
  }

  private static void close(Socket socket, boolean reset) {
    try (socket) {
      if (reset && !socket.isClosed()) {
        socket.setSoLinger(true, 0);
      }
    } catch (IOException _) {
      // Gone already.
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
