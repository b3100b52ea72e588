package fr.pli.server.operator;

import fr.pli.server.store.Settings;

/** Where workstations find the server, as it was at its latest start. */
public final class ServerAddress {
  private static final String HOST = "address.host";
  private static final String PORT = "address.port";

  private final Settings settings;

  public ServerAddress(Settings settings) {
    this.settings = settings;
  }

  /**
   * Name or address.
   *
   * @throws IllegalStateException if the server was never started: codes need an address
   */
  public String host() {
    return settings.find(HOST).orElseThrow(ServerAddress::unknown);
  }

  /**
   * Port.
   *
   * @throws IllegalStateException if the server was never started
   */
  public int port() {
    return settings.find(PORT).map(Integer::parseInt).orElseThrow(ServerAddress::unknown);
  }

  private static IllegalStateException unknown() {
    return new IllegalStateException("The server was never started");
  }

  public void set(String host, int port) {
    settings.set(HOST, host);
    settings.set(PORT, Integer.toString(port));
  }
}
