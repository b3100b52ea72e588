package fr.pli.desktop.link;

import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Problem;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;

/** A server over real mutual TLS that answers as each test wants. */
public final class FakeServer implements AutoCloseable {
  /** The fictional network's authority. */
  public static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("Autorité d'essai").build();

  private final MockWebServer server = new MockWebServer();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private volatile Function<RecordedRequest, MockResponse> answer =
      _ -> problem(ProblemType.NOT_FOUND);

  private volatile BooleanSupplier cut = () -> false;

  private FakeServer() {}

  /** One that demands certificates of our authority. */
  public static FakeServer demanding() {
    FakeServer fake = new FakeServer();
    fake.secure(device("localhost"), AUTHORITY.certificate());
    fake.server.requireClientAuth();
    return fake.start(0);
  }

  /** One that takes requests with or without certificate. */
  public static FakeServer asking() {
    FakeServer fake = new FakeServer();
    fake.secure(device("localhost"), AUTHORITY.certificate());
    fake.server.requestClientAuth();
    return fake.start(0);
  }

  /** One with another certificate of its own. */
  public static FakeServer presenting(HeldCertificate own, HeldCertificate... between) {
    FakeServer fake = new FakeServer();
    X509Certificate[] chain =
        List.of(between).stream().map(HeldCertificate::certificate).toArray(X509Certificate[]::new);
    fake.server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(own, chain)
            .addTrustedCertificate(AUTHORITY.certificate())
            .build()
            .sslSocketFactory());
    fake.server.requestClientAuth();
    return fake.start(0);
  }

  /** One that believes in another authority than ours, and so refuses our certificate. */
  public static FakeServer refusing(HeldCertificate otherAuthority) {
    FakeServer fake = new FakeServer();
    fake.secure(device("localhost"), otherAuthority.certificate());
    fake.server.requireClientAuth();
    return fake.start(0);
  }

  /** One at a given port, after another one went down. */
  public static FakeServer demandingAt(int port) {
    FakeServer fake = new FakeServer();
    fake.secure(device("localhost"), AUTHORITY.certificate());
    fake.server.requireClientAuth();
    return fake.start(port);
  }

  /** A certificate of our authority. */
  public static HeldCertificate device(String name) {
    return new HeldCertificate.Builder()
        .signedBy(AUTHORITY)
        .commonName(name)
        .addSubjectAlternativeName(name)
        .build();
  }

  /** How the server answers from now on. */
  public FakeServer answers(Function<RecordedRequest, MockResponse> answering) {
    answer = answering;
    return this;
  }

  /** Before every request: whether the line is cut in the middle of it. */
  public FakeServer cutWhen(BooleanSupplier cutting) {
    cut = cutting;
    return this;
  }

  public int port() {
    return server.getPort();
  }

  /** Requests so far, oldest first. */
  public List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  /** An identity that this server takes. */
  public LinkIdentity identity(HeldCertificate device) {
    return new LinkIdentity(
        "localhost",
        port(),
        device.keyPair().getPrivate(),
        device.certificate(),
        Set.of(AUTHORITY.certificate()));
  }

  /** A link to this server. */
  public HttpLink link() {
    return link(identity(device("poste-1")));
  }

  public static HttpLink link(LinkIdentity identity) {
    return new HttpLink(identity, quick(), InstantSource.system());
  }

  /** Timeouts for tests, long enough for a busy machine. */
  public static Timeouts quick() {
    return new Timeouts(
        Duration.ofSeconds(10),
        Duration.ofSeconds(4),
        Duration.ofSeconds(30),
        Duration.ofSeconds(2));
  }

  public static MockResponse json(Object value) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", Routes.JSON)
        .body(new Buffer().write(Json.write(value)))
        .build();
  }

  public static MockResponse problem(ProblemType type) {
    return problem(type.status(), Problem.of(type, "Refused for the test")).build();
  }

  public static MockResponse.Builder problem(int status, Problem problem) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", Routes.PROBLEM_JSON)
        .body(new Buffer().write(Json.write(problem)));
  }

  @Override
  public void close() {
    server.close();
  }

  private void secure(HeldCertificate own, X509Certificate trusted) {
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(own)
            .addTrustedCertificate(trusted)
            .build()
            .sslSocketFactory());
  }

  private FakeServer start(int port) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request);
            return answer.apply(request);
          }

          @Override
          public MockResponse peek() {
            MockResponse.Builder start = new MockResponse.Builder();
            return cut.getAsBoolean()
                ? start.onRequestBody(new SocketEffect.CloseSocket()).build()
                : start.build();
          }
        });
    try {
      server.start(InetAddress.getLoopbackAddress(), port);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
