package fr.pli.desktop.link;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The HTTP proxy of a practice's network: it tunnels (RFC 9110, 9.3.6), or answers as told. */
final class ConnectProxy implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ProxySelector former = ProxySelector.getDefault();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final String answer;

  /**
   * The system's proxy from now on until closed.
   *
   * @param answer status line to CONNECT; with 200 it tunnels
   */
  ConnectProxy(String answer) throws IOException {
    this.answer = answer;
    ProxySelector.setDefault(
        ProxySelector.of(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort())));
    Thread.ofVirtual().start(this::serve);
  }

  /** First lines of what was asked. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> tunnel(client));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void tunnel(Socket client) {
    try (client) {
      String line = head(client.getInputStream());
      asked.add(line);
      client
          .getOutputStream()
          .write((answer + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      if (answer.contains(" 200 ")) {
        String[] place = line.split(" ", -1)[1].split(":", -1);
        try (Socket server = new Socket(place[0], Integer.parseInt(place[1]))) {
          Thread.ofVirtual().start(() -> pass(server, client));
          client.getInputStream().transferTo(server.getOutputStream());
        }
      }
    } catch (IOException _) {
      // Whoever waits at the other end sees the line break.
    }
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.close();
    } catch (IOException _) {
      // The line is closed.
    }
  }

  /** The first line; the others are read and left. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int read = in.read();
      if (read < 0) {
        throw new IOException("No request");
      }
      head.append((char) read);
    }
    return head.substring(0, head.indexOf("\r\n"));
  }

  @Override
  public void close() throws IOException {
    ProxySelector.setDefault(former);
    socket.close();
  }
}
