package fr.pli.desktop.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.pli.desktop.link.LinkException.Reason;
import fr.pli.exchange.wire.Problem;
import fr.pli.exchange.wire.ProblemType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong on the line ends as a reason that has words. */
class LinkFailuresTest {
  private static final HeldCertificate OTHER_AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("Une autre").build();

  private static LinkException failure(HttpLink link) {
    try (link) {
      LinkException e = catchThrowableOfType(link::me, LinkException.class);
      assertThat(e).isNotNull();
      return e;
    }
  }

  @Test
  void aServerThatIsDownIsOffline() {
    LinkIdentity identity;
    try (FakeServer server = FakeServer.demanding()) {
      identity = server.identity(FakeServer.device("poste-1"));
    }
    LinkException e = failure(FakeServer.link(identity));
    assertThat(e.reason()).isEqualTo(Reason.OFFLINE);
    assertThat(e.transientFailure()).isTrue();
  }

  @Test
  void anUnknownHostIsOffline() {
    try (FakeServer server = FakeServer.demanding()) {
      LinkIdentity known = server.identity(FakeServer.device("poste-1"));
      LinkIdentity unknown =
          new LinkIdentity(
              "serveur.invalid", 443, known.key(), known.certificate(), known.authorities());
      assertThat(failure(FakeServer.link(unknown)).reason()).isEqualTo(Reason.OFFLINE);
    }
  }

  @Test
  void aServerThatDoesNotAnswerInTimeIsATimeout() {
    try (FakeServer server = FakeServer.demanding()) {
      server.answers(_ -> new MockResponse.Builder().headersDelay(30, TimeUnit.SECONDS).build());
      LinkException e = failure(server.link());
      assertThat(e.reason()).isEqualTo(Reason.TIMEOUT);
      assertThat(e.transientFailure()).isTrue();
    }
  }

  @Test
  void aServerOfAnotherAuthorityIsNotTrusted() {
    HeldCertificate own =
        new HeldCertificate.Builder()
            .signedBy(OTHER_AUTHORITY)
            .addSubjectAlternativeName("localhost")
            .build();
    try (FakeServer server = FakeServer.presenting(own)) {
      LinkException e = failure(server.link());
      assertThat(e.reason()).isEqualTo(Reason.UNTRUSTED_SERVER);
      assertThat(e.transientFailure()).isFalse();
      assertThat(e.reason().needsPerson()).isTrue();
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aServerWithAnotherNameIsNotTrusted() {
    try (FakeServer server = FakeServer.presenting(FakeServer.device("ailleurs.example"))) {
      assertThat(failure(server.link()).reason()).isEqualTo(Reason.UNTRUSTED_SERVER);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aServerCertificateThatRanOutIsTold() {
    HeldCertificate old =
        new HeldCertificate.Builder()
            .signedBy(FakeServer.AUTHORITY)
            .addSubjectAlternativeName("localhost")
            .validityInterval(0, 1_000_000_000L)
            .build();
    try (FakeServer server = FakeServer.presenting(old)) {
      assertThat(failure(server.link()).reason()).isEqualTo(Reason.SERVER_CERTIFICATE_EXPIRED);
    }
  }

  @Test
  void aServerCertificateThatIsNotValidYetIsTold() {
    long tomorrow = Instant.now().plus(Duration.ofDays(1)).toEpochMilli();
    HeldCertificate early =
        new HeldCertificate.Builder()
            .signedBy(FakeServer.AUTHORITY)
            .addSubjectAlternativeName("localhost")
            .validityInterval(tomorrow, tomorrow + 1_000_000)
            .build();
    try (FakeServer server = FakeServer.presenting(early)) {
      assertThat(failure(server.link()).reason()).isEqualTo(Reason.SERVER_CERTIFICATE_EXPIRED);
    }
  }

  @Test
  void aRefusedCertificateIsToldAlthoughTheRefusalComesLate() {
    try (FakeServer server = FakeServer.refusing(OTHER_AUTHORITY)) {
      LinkException e = failure(server.link());
      assertThat(e.reason()).isEqualTo(Reason.CERTIFICATE_MISSING);
      assertThat(e.transientFailure()).isFalse();
    }
  }

  @Test
  void anExpiredCertificateOfOursIsTold() {
    HeldCertificate old =
        new HeldCertificate.Builder()
            .signedBy(FakeServer.AUTHORITY)
            .validityInterval(0, 1_000_000_000L)
            .build();
    try (FakeServer server = FakeServer.demanding()) {
      assertThat(failure(FakeServer.link(server.identity(old))).reason())
          .isEqualTo(Reason.CERTIFICATE_EXPIRED);
    }
  }

  @Test
  void aServerThatSpeaksOnlyTls12IsTooOld() throws Exception {
    var certificates =
        new HandshakeCertificates.Builder().heldCertificate(FakeServer.device("localhost")).build();
    try (SSLServerSocket socket =
        (SSLServerSocket)
            certificates
                .sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      Thread.ofVirtual().start(() -> answerAll(socket));
      HeldCertificate device = FakeServer.device("poste-1");
      LinkIdentity identity =
          new LinkIdentity(
              "localhost",
              socket.getLocalPort(),
              device.keyPair().getPrivate(),
              device.certificate(),
              Set.of(FakeServer.AUTHORITY.certificate()));
      assertThat(failure(FakeServer.link(identity)).reason()).isEqualTo(Reason.TLS_TOO_OLD);
    }
  }

  @Test
  void aServerWithoutTlsIsNotOurProtocol() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerAll(socket));
      HeldCertificate device = FakeServer.device("poste-1");
      LinkIdentity identity =
          new LinkIdentity(
              "localhost",
              socket.getLocalPort(),
              device.keyPair().getPrivate(),
              device.certificate(),
              Set.of(FakeServer.AUTHORITY.certificate()));
      LinkException e = failure(FakeServer.link(identity));
      assertThat(e.reason()).isIn(Reason.PROTOCOL, Reason.BROKEN);
      assertThat(e.transientFailure()).isTrue();
    }
  }

  private static void answerAll(ServerSocket socket) {
    while (!socket.isClosed()) {
      try (var connection = socket.accept()) {
        connection.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n<html>".getBytes(US_ASCII));
        connection.getInputStream().read(new byte[100]);
      } catch (IOException e) {
        // the next connection
      }
    }
  }

  @Test
  void aConnectionThatBreaksIsNotTakenForARefusedCertificate() {
    try (FakeServer server = FakeServer.demanding()) {
      server.answers(
          _ ->
              new MockResponse.Builder()
                  .setHeader("Content-Type", "application/json")
                  .body("{\"device\":\"0000")
                  .onResponseBody(new SocketEffect.CloseSocket())
                  .build());
      assertThat(failure(server.link()).reason()).isEqualTo(Reason.BROKEN);
    }
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void everyProblemKeepsItsCode(ProblemType type) {
    try (FakeServer server = FakeServer.demanding().answers(_ -> FakeServer.problem(type))) {
      LinkException e = failure(server.link());
      assertThat(e.code()).isEqualTo(type.code());
      assertThat(e.is(type)).isTrue();
      assertThat(e.problem()).contains(type);
    }
  }

  @Test
  void aRevokedDeviceNeedsAPersonAndAMaintenanceOnlyTime() {
    try (FakeServer server =
        FakeServer.demanding().answers(_ -> FakeServer.problem(ProblemType.DEVICE_REVOKED))) {
      assertThat(failure(server.link()).reason()).isEqualTo(Reason.DEVICE_REVOKED);
      server.answers(_ -> FakeServer.problem(ProblemType.MAINTENANCE));
      LinkException e = failure(server.link());
      assertThat(e.reason()).isEqualTo(Reason.BUSY);
      assertThat(e.transientFailure()).isTrue();
      server.answers(_ -> FakeServer.problem(ProblemType.RECIPIENT_UNKNOWN));
      assertThat(failure(server.link()).concernsThisRequestOnly()).isTrue();
    }
  }

  @Test
  void aProblemOfALaterServerIsARefusal() {
    Problem later = new Problem("urn:pli:problem:fee-unpaid", "fee-unpaid", 422, "…");
    try (FakeServer server =
        FakeServer.demanding().answers(_ -> FakeServer.problem(422, later).build())) {
      LinkException e = failure(server.link());
      assertThat(e.reason()).isEqualTo(Reason.PROBLEM);
      assertThat(e.problem()).isEmpty();
      server.answers(_ -> FakeServer.problem(500, later).build());
      assertThat(failure(server.link()).reason()).isEqualTo(Reason.BUSY);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 403, 404, 410, 511})
  void aPortalThatAnswersInHtmlIsNotBelieved(int status) {
    try (FakeServer server =
        FakeServer.demanding()
            .answers(
                _ ->
                    new MockResponse.Builder()
                        .code(status)
                        .setHeader("Content-Type", "text/html")
                        .setHeader("Location", "https://portail.example/")
                        .body("<html>Bienvenue</html>")
                        .build())) {
      LinkException e = failure(server.link());
      assertThat(e.reason()).isIn(Reason.PROTOCOL, Reason.BUSY);
      assertThat(e.transientFailure()).isTrue();
      assertThat(e.problem()).isEmpty();
      assertThat(e).hasMessageNotContaining("Bienvenue");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "{\"type\":null,\"status\":429}", "\"\\u0000\""})
  void aProblemThatCannotBeReadIsJudgedByItsStatus(String body) {
    try (FakeServer server =
        FakeServer.demanding()
            .answers(
                _ ->
                    new MockResponse.Builder()
                        .code(429)
                        .setHeader("Content-Type", "application/problem+json")
                        .body(body)
                        .build())) {
      assertThat(failure(server.link()).reason()).isEqualTo(Reason.BUSY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "{\"device\":4}", "12"})
  void aReplyThatIsNotWhatItShouldBeIsAProtocolFailure(String body) {
    try (FakeServer server =
        FakeServer.demanding()
            .answers(
                _ ->
                    new MockResponse.Builder()
                        .setHeader("Content-Type", "application/json")
                        .body(body)
                        .build())) {
      assertThat(failure(server.link()).reason()).isEqualTo(Reason.PROTOCOL);
    }
  }

  @Test
  void aReplyWithoutEndIsCutOff() {
    byte[] blanks = " ".repeat((int) Replies.MAX_JSON + 1).getBytes(US_ASCII);
    try (FakeServer server =
        FakeServer.demanding()
            .answers(
                _ ->
                    new MockResponse.Builder()
                        .setHeader("Content-Type", "application/json")
                        .chunkedBody(new okio.Buffer().write(blanks), 1 << 16)
                        .build())) {
      assertThat(failure(server.link()).reason()).isEqualTo(Reason.PROTOCOL);
    }
  }

  @Test
  void theServersWishToBeLeftAloneIsKept() {
    Instant now = Instant.parse("2026-03-02T08:00:00Z");
    String inTwoMinutes =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plusSeconds(120).atOffset(ZoneOffset.UTC));
    assertThat(retryAfter("30", now)).contains(Duration.ofSeconds(30));
    assertThat(retryAfter(inTwoMinutes, now)).contains(Duration.ofMinutes(2));
    assertThat(retryAfter("999999999", now)).contains(Duration.ofHours(1));
    assertThat(retryAfter("Sun, 06 Nov 1994 08:49:37 GMT", now)).contains(Duration.ZERO);
    assertThat(retryAfter("soon", now)).isEmpty();
    assertThat(retryAfter("-5", now)).isEmpty();
  }

  private static Optional<Duration> retryAfter(String header, Instant now) {
    Problem problem = Problem.of(ProblemType.RATE_LIMITED, "");
    try (FakeServer server =
            FakeServer.demanding()
                .answers(
                    _ ->
                        FakeServer.problem(429, problem).setHeader("Retry-After", header).build());
        HttpLink link =
            new HttpLink(
                server.identity(FakeServer.device("poste-1")),
                FakeServer.quick(),
                InstantSource.fixed(now))) {
      return catchThrowableOfType(link::me, LinkException.class).retryAfter();
    }
  }
}
