package fr.pli.server;

import fr.pli.server.channels.SimulationPace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What a server is told at its start.
 *
 * @param data folder of its store, documents and keys; made if missing
 * @param host name or address under which workstations reach it; in its certificate and in codes
 * @param port 0 for any free one
 * @param pace of the simulated channels
 * @param requestsPerSecond that each certificate may make on average, ten times that at once
 * @param contentKept how long sealed letters stay after they came, once they were opened or handed
 *     over; what nobody opened stays
 * @param leaseDays how long a workstation may open its vault without asking the server; 0 for ever
 */
public record ServerSettings(
    Path data,
    String host,
    int port,
    SimulationPace pace,
    double requestsPerSecond,
    int leaseDays,
    Duration contentKept,
    InstantSource clock) {
  private static final double GENEROUS = 200;
  private static final int LEASE_DAYS = 30;
  private static final Duration CONTENT_KEPT = Duration.ofDays(30);

  /** The usual settings. */
  public static ServerSettings of(Path data, String host, int port) {
    return new ServerSettings(
        data,
        host,
        port,
        SimulationPace.realistic(),
        GENEROUS,
        LEASE_DAYS,
        CONTENT_KEPT,
        InstantSource.system());
  }

  public ServerSettings withPort(int other) {
    return new ServerSettings(
        data, host, other, pace, requestsPerSecond, leaseDays, contentKept, clock);
  }

  public ServerSettings withPace(SimulationPace other) {
    return new ServerSettings(
        data, host, port, other, requestsPerSecond, leaseDays, contentKept, clock);
  }

  public ServerSettings withRequestsPerSecond(double other) {
    return new ServerSettings(data, host, port, pace, other, leaseDays, contentKept, clock);
  }

  public ServerSettings withClock(InstantSource other) {
    return new ServerSettings(
        data, host, port, pace, requestsPerSecond, leaseDays, contentKept, other);
  }

  public ServerSettings withLeaseDays(int other) {
    return new ServerSettings(data, host, port, pace, requestsPerSecond, other, contentKept, clock);
  }

  public ServerSettings withContentKept(Duration other) {
    return new ServerSettings(data, host, port, pace, requestsPerSecond, leaseDays, other, clock);
  }
}
