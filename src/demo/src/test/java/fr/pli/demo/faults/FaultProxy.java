package fr.pli.demo.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A line between two ports of this machine that breaks as it is told. It passes bytes on and never
 * looks at them: what travels is TLS, and stays it.
 */
final class FaultProxy implements AutoCloseable {
  private final ServerSocket door;
  private final InetSocketAddress server;
  private final Map<Fault.Kind, AtomicInteger> struck = new EnumMap<>(Fault.Kind.class);
  private final AtomicLong bytes = new AtomicLong();
  private final Set<FaultyLine> lines = ConcurrentHashMap.newKeySet();
  private volatile Supplier<Fault> weather;

  /** Opens a port of its own before a server that need not run yet. */
  FaultProxy(int serverPort, Supplier<Fault> weather) throws IOException {
    this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
    this.weather = weather;
    for (Fault.Kind kind : Fault.Kind.values()) {
      struck.put(kind, new AtomicInteger());
    }
    this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("proxy").start(this::take);
  }

  int port() {
    return door.getLocalPort();
  }

  /** What happens to connections from now on; those that are open keep their fate. */
  void weather(Supplier<Fault> other) {
    weather = other;
  }

  /** How often something of a kind really happened. */
  int struck(Fault.Kind kind) {
    return count(kind).get();
  }

  /** Passed on so far, in both directions. */
  long bytes() {
    return bytes.get();
  }

  private AtomicInteger count(Fault.Kind kind) {
    AtomicInteger count = struck.get(kind);
    if (count == null) {
      throw new IllegalStateException("A kind without a count");
    }
    return count;
  }

  private void take() {
    while (!door.isClosed()) {
      try {
        begin(door.accept());
      } catch (IOException _) {
        // Closed by us; or a caller who was gone before he was heard.
      }
    }
  }

  private void begin(Socket client) {
    Fault fault = weather.get();
    Thread.ofVirtual()
        .start(
            () -> {
              FaultyLine line =
                  new FaultyLine(client, fault, bytes, () -> count(fault.kind()).incrementAndGet());
              lines.add(line);
              try {
                line.carry(server);
              } finally {
                lines.remove(line);
              }
            });
  }

  @Override
  public void close() throws IOException {
    door.close();
    lines.forEach(FaultyLine::reset);
  }
}
