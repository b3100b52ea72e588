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
import java.util.Set;
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
  private static final char[] NO_PASSWORD = new char[0]; // key stores that live in memory only
  private static final long STOP_MILLIS = 3_000;

  /** Longer than two heartbeats of the event stream. */
  private static final long IDLE_MILLIS = 75_000;

  private static final double STRANGERS_PER_SECOND = 5;

  private final Server server;
  private final ServerConnector connector;
  private final SslContextFactory.Server context = new SslContextFactory.Server();
  private Tls tls;

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
    this.tls = tls;
    context.setKeyStore(tls.keys());
    context.setKeyStorePassword("");
    context.setTrustStore(tls.trust());
    context.setIncludeProtocols("TLSv1.3");
    context.setWantClientAuth(true);
    context.setSniRequired(false);
    this.connector = connector(server, context);
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

  private static ServerConnector connector(Server server, SslContextFactory.Server context) {
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(MAX_HEADER);
    http.setSendServerVersion(false);
    http.addCustomizer(new SecureRequestCustomizer(false));
    HttpConnectionFactory http1 = new HttpConnectionFactory(http);
    HTTP2ServerConnectionFactory http2 = new HTTP2ServerConnectionFactory(http);
    http2.setStreamIdleTimeout(IDLE_MILLIS);
    ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
    alpn.setDefaultProtocol(http1.getProtocol());
    SslConnectionFactory ssl = new SslConnectionFactory(context, alpn.getProtocol());
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

  /**
   * Shows another certificate, or believes other authorities, from the next connection on. Sessions
   * of before are not resumed: they belong to the former context.
   */
  public synchronized void present(Tls other) throws IOException {
    if (other.equals(tls)) {
      return;
    }
    try {
      KeyStore keys = other.keys();
      KeyStore trust = other.trust();
      context.reload(
          factory -> {
            factory.setKeyStore(keys);
            factory.setTrustStore(trust);
          });
      tls = other;
    } catch (Exception e) {
      throw new IOException("The listener's new certificate cannot be used", e);
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

  /**
   * What the listener shows and whom it believes.
   *
   * @param issuer who vouches for it; sent along, since a code names the authority
   * @param authorities whose workstations are let in
   */
  public record Tls(Credential own, X509Certificate issuer, Set<X509Certificate> authorities) {
    public Tls {
      authorities = Set.copyOf(authorities);
    }

    private KeyStore keys() throws IOException {
      try {
        KeyStore keys = empty();
        X509Certificate[] chain = {own.certificate(), issuer};
        keys.setKeyEntry("listener", own.key(), NO_PASSWORD, chain);
        return keys;
      } catch (GeneralSecurityException e) {
        throw new IOException("The listener's key cannot be used", e);
      }
    }

    private KeyStore trust() throws IOException {
      try {
        KeyStore trusted = empty();
        for (X509Certificate authority : authorities) {
          trusted.setCertificateEntry("authority" + trusted.size(), authority);
        }
        return trusted;
      } catch (GeneralSecurityException e) {
        throw new IOException("An authority cannot be believed", e);
      }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      return store;
    }
  }
}
