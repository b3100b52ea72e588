package fr.pli.desktop.link;

import java.time.Duration;

/**
 * How long to wait.
 *
 * @param connect for a connection and its handshake
 * @param transfer for the next bytes, in either direction
 * @param call for a whole request that carries no blob
 * @param events without a heartbeat before the event stream is taken for dead
 */
public record Timeouts(Duration connect, Duration transfer, Duration call, Duration events) {
  /** For slow lines: the server sends a heartbeat every 25 s. */
  public static final Timeouts USUAL =
      new Timeouts(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(90),
          Duration.ofSeconds(60));
}
