package fr.pli.server.api;

import fr.pli.exchange.wire.Problem;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.server.enrolment.Credential;
import fr.pli.server.enrolment.Devices;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The one listener: TLS 1.3 only, HTTP/2 and 1.1. A client certificate is wanted at the handshake,
 * so that enrolment works without one, and demanded with every other request.
 */
public final class Listener implements AutoCloseable {
  private static final int MAX_HEADER = 8 << 10;
  private static final int THREADS = 40;
  private static final long STOP_MILLIS = 3_000;

  /** Longer than two heartbeats of the event stream. */
  private static final long IDLE_MILLIS = 75_000;

  private static final double STRANGERS_PER_SECOND = 5;

  private final Server server;
  private final ServerConnector connector;

  /**
   * Prepares the listener.
   *
   * @param port 0 for any
   * @param requestsPerSecond that each certificate may make on average
   * @param before what a request passes before it comes to the rooms
   */
  public Listener(
      RouteTable routes,
      Devices devices,
      Tls tls,
      int port,
      double requestsPerSecond,
      InstantSource clock,
      UnaryOperator<Handler> before)
      throws IOException {
    this.server = server();
    this.connector = connector(server, tls);
    connector.setPort(port);
    server.addConnector(connector);
    Front front =
        new Front(
            routes,
            new Callers(devices, clock),
            new TokenBuckets(requestsPerSecond, clock),
            new TokenBuckets(STRANGERS_PER_SECOND, clock));
    server.setHandler(new GracefulHandler(before.apply(front)));
  }

  private static Server server() {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("https");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("request-"));
    Server server = new Server(threads);
    server.setStopTimeout(STOP_MILLIS);
    server.setErrorHandler(
        (request, response, callback) -> {
          Front.problem(response, callback, unreadable(response));
          return true;
        });
    return server;
  }

  /** What Jetty itself refuses: bad syntax, headers that are too large. */
  private static Problem unreadable(Response response) {
    int status = response.getStatus();
    ProblemType type =
        switch (status) {
          case 413, 414, 431 -> ProblemType.TOO_LARGE;
          case 503 -> ProblemType.MAINTENANCE;
          default -> status >= 500 ? ProblemType.INTERNAL : ProblemType.BAD_REQUEST;
        };
    return Problem.of(type, "The request cannot be read");
  }

  private static ServerConnector connector(Server server, Tls tls) throws IOException {
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(MAX_HEADER);
    http.setSendServerVersion(false);
    http.addCustomizer(new SecureRequestCustomizer(false));
    HttpConnectionFactory http1 = new HttpConnectionFactory(http);
    HTTP2ServerConnectionFactory http2 = new HTTP2ServerConnectionFactory(http);
    http2.setStreamIdleTimeout(IDLE_MILLIS);
    ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
    alpn.setDefaultProtocol(http1.getProtocol());
    SslConnectionFactory ssl = new SslConnectionFactory(tls.context(), alpn.getProtocol());
    ServerConnector connector = new ServerConnector(server, ssl, alpn, http2, http1);
    connector.setIdleTimeout(IDLE_MILLIS);
    return connector;
  }

  /**
   * Opens the port.
   *
   * @throws IOException if it is taken; nothing is left running
   */
  public void start() throws IOException {
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw new IOException("The listener does not start", e);
    }
  }

  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The listener does not stop", e);
    }
  }

  /** What the listener shows and whom it believes. */
  public record Tls(Credential own, X509Certificate authority) {
    private SslContextFactory.Server context() throws IOException {
      SslContextFactory.Server context = new SslContextFactory.Server();
      char[] inMemory = new char[0];
      try {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(
            "listener", own.key(), inMemory, new X509Certificate[] {own.certificate(), authority});
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", authority);
        context.setKeyStore(keys);
        context.setKeyStorePassword("");
        context.setTrustStore(trusted);
      } catch (GeneralSecurityException e) {
        throw new IOException("The listener's key cannot be used", e);
      }
      context.setIncludeProtocols("TLSv1.3");
      context.setWantClientAuth(true);
      context.setSniRequired(false);
      return context;
    }
  }
}
