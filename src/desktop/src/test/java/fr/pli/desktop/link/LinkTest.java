package fr.pli.desktop.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.pli.desktop.link.LinkException.Reason;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.ChangesPage;
import fr.pli.exchange.wire.Device;
import fr.pli.exchange.wire.DeviceStatus;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.exchange.wire.Member;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Submission;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Request;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** The routes, the identity that is presented, and the events. */
class LinkTest {
  private static final Mailbox MAILBOX =
      new Mailbox(UUID.randomUUID(), "Cabinet des Tilleuls", "Nantes", "", List.of());

  private static X509Certificate presented(RecordedRequest request) {
    return (X509Certificate) request.getHandshake().peerCertificates().getFirst();
  }

  @Test
  void theServerSeesOurCertificateOverTls13() throws Exception {
    HeldCertificate device = FakeServer.device("poste-1");
    DeviceStatus status =
        new DeviceStatus(UUID.randomUUID(), MAILBOX, Instant.EPOCH, Instant.EPOCH, 30, false);
    try (FakeServer server = FakeServer.demanding().answers(_ -> FakeServer.json(status));
        HttpLink link = FakeServer.link(server.identity(device))) {
      assertThat(link.me()).isEqualTo(status);
      RecordedRequest request = server.requests().getFirst();
      assertThat(presented(request)).isEqualTo(device.certificate());
      assertThat(request.getHandshake().tlsVersion().javaName()).isEqualTo("TLSv1.3");
      assertThat(request.getUrl().encodedPath()).isEqualTo("/v1/me");
    }
  }

  @Test
  void aRenewedIdentityIsPresentedFromTheNextRequestOn() throws Exception {
    HeldCertificate old = FakeServer.device("poste-1");
    HeldCertificate renewed = FakeServer.device("poste-1");
    try (FakeServer server = FakeServer.demanding().answers(_ -> FakeServer.json(new Device[0]));
        HttpLink link = FakeServer.link(server.identity(old))) {
      link.devices();
      link.devices();
      link.use(server.identity(renewed));
      link.devices();
      assertThat(server.requests().stream().map(LinkTest::presented))
          .containsExactly(old.certificate(), old.certificate(), renewed.certificate());
    }
  }

  @Test
  void afterARenewalTheOldCertificateIsNeverPresentedAgain() throws Exception {
    HeldCertificate old = FakeServer.device("poste-1");
    HeldCertificate renewed = FakeServer.device("poste-1");
    try (FakeServer server = FakeServer.demanding().answers(_ -> lastOfItsConnection());
        HttpLink link = FakeServer.link(server.identity(old))) {
      link.devices();
      link.devices(); // resumed: the session would bring the old certificate back
      link.use(server.identity(renewed));
      int before = server.requests().size();
      for (int i = 0; i < 4; i++) {
        link.devices();
        link.directory("le goff", 5);
      }
      assertThat(server.requests().subList(before, server.requests().size()))
          .hasSizeGreaterThanOrEqualTo(8)
          .allMatch(request -> presented(request).equals(renewed.certificate()));
    }
  }

  private static MockResponse lastOfItsConnection() {
    return FakeServer.json(new Device[0])
        .newBuilder()
        .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
        .build();
  }

  @Test
  void aRetiredLineTakesNoFurtherRequest() throws Exception {
    try (FakeServer server = FakeServer.demanding().answers(_ -> FakeServer.json(new Device[0]))) {
      Line line =
          new Line(
              server.identity(FakeServer.device("poste-1")),
              FakeServer.quick(),
              InstantSource.system());
      Request request = line.to("/v1/devices").build();
      line.call(request, _ -> true);
      line.retire();
      LinkException e =
          catchThrowableOfType(() -> line.call(request, _ -> true), LinkException.class);
      assertThat(e.reason()).isEqualTo(Reason.BROKEN);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aRenewalEndsTheEventStreamOfTheOldIdentity() throws Exception {
    try (FakeServer server = FakeServer.demanding().answers(_ -> endlessEvents());
        HttpLink link = server.link()) {
      Thread renewal = new Thread(() -> link.use(server.identity(FakeServer.device("poste-1"))));
      LinkException e =
          catchThrowableOfType(
              () -> link.listen(number -> startOnce(number, renewal)), LinkException.class);
      assertThat(e.reason()).isEqualTo(Reason.BROKEN);
      renewal.join();
    }
  }

  private static void startOnce(long number, Thread thread) {
    if (number < 0) {
      thread.start();
    }
  }

  private static MockResponse endlessEvents() {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "text/event-stream")
        .body(": open\n\nevent: changed\ndata: 7\n\n" + ": beat\n".repeat(200))
        .throttleBody(40, 300, TimeUnit.MILLISECONDS)
        .build();
  }

  @Test
  void eventsAreReadAndAnythingElseInTheStreamIsPassedOver() throws Exception {
    String events =
        """
        : heartbeat

        event: changed
        data: 12

        event: fashion
        data: 4

        id: 3
        event:changed
        data:what

        data: 99

        """;
    List<Long> heard = new ArrayList<>();
    try (FakeServer server = FakeServer.demanding().answers(_ -> stream(events));
        HttpLink link = server.link()) {
      link.listen(heard::add);
      assertThat(heard).containsExactly(-1L, 12L, 0L);
    }
  }

  @Test
  void anEventStreamWithoutHeartbeatIsTakenForDead() {
    try (FakeServer server =
            FakeServer.demanding()
                .answers(
                    _ ->
                        new MockResponse.Builder()
                            .setHeader("Content-Type", "text/event-stream")
                            .body(": open\n\n")
                            .bodyDelay(30, TimeUnit.SECONDS)
                            .build());
        HttpLink link = server.link()) {
      LinkException e = catchThrowableOfType(() -> link.listen(_ -> {}), LinkException.class);
      assertThat(e.reason()).isEqualTo(Reason.TIMEOUT);
    }
  }

  @Test
  void anEventWithoutEndIsRefused() {
    try (FakeServer server = FakeServer.demanding().answers(_ -> stream("x".repeat(100_000)));
        HttpLink link = server.link()) {
      LinkException e = catchThrowableOfType(() -> link.listen(_ -> {}), LinkException.class);
      assertThat(e.reason()).isEqualTo(Reason.PROTOCOL);
    }
  }

  @Test
  void aPageInsteadOfEventsIsRefused() {
    try (FakeServer server = FakeServer.demanding().answers(_ -> FakeServer.json(List.of()));
        HttpLink link = server.link()) {
      LinkException e = catchThrowableOfType(() -> link.listen(_ -> {}), LinkException.class);
      assertThat(e.reason()).isEqualTo(Reason.PROTOCOL);
    }
  }

  private static MockResponse stream(String events) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "text/event-stream;charset=utf-8")
        .body(events)
        .build();
  }

  @Test
  void changesAreAskedAfterTheCursor() throws Exception {
    ChangesPage page = new ChangesPage(List.of(), "c+/=2", false);
    try (FakeServer server = FakeServer.demanding().answers(_ -> FakeServer.json(page));
        HttpLink link = server.link()) {
      assertThat(link.changes(null, 200).next()).isEqualTo("c+/=2");
      link.changes("c+/=2", 100);
      assertThat(server.requests().get(0).getUrl().queryParameter("since")).isNull();
      assertThat(server.requests().get(1).getUrl().queryParameter("since")).isEqualTo("c+/=2");
      assertThat(server.requests().get(1).getUrl().queryParameter("limit")).isEqualTo("100");
    }
  }

  @Test
  void listsAndPagesWithHolesAreRefused() {
    try (FakeServer server =
            FakeServer.demanding()
                .answers(
                    request ->
                        new MockResponse.Builder()
                            .setHeader("Content-Type", "application/json")
                            .body(
                                request.getUrl().encodedPath().endsWith("changes")
                                    ? "{\"changes\":[{\"seq\":1}],\"next\":\"2\",\"more\":false}"
                                    : "[null]")
                            .build());
        HttpLink link = server.link()) {
      assertThatThrownBy(() -> link.changes(null, 10)).isInstanceOf(LinkException.class);
      assertThatThrownBy(link::members).isInstanceOf(LinkException.class);
      assertThatThrownBy(link::devices).isInstanceOf(LinkException.class);
    }
  }

  @Test
  void membersDevicesAndDirectoryAreRead() throws Exception {
    Member member = new Member(MAILBOX, List.of());
    try (FakeServer server =
            FakeServer.demanding()
                .answers(
                    request ->
                        FakeServer.json(
                            request.getUrl().encodedPath().endsWith("members")
                                ? List.of(member)
                                : List.of()));
        HttpLink link = server.link()) {
      assertThat(link.members()).containsExactly(member);
      assertThat(link.devices()).isEmpty();
      assertThat(link.directory("le goff nantes", 5)).isEmpty();
      assertThat(server.requests().get(2).getUrl().queryParameter("q")).isEqualTo("le goff nantes");
    }
  }

  @Test
  void submissionsAcknowledgementsAndRevocationsGoToTheirPlaces() throws Exception {
    UUID id = UUID.randomUUID();
    try (FakeServer server =
            FakeServer.demanding().answers(_ -> new MockResponse.Builder().code(204).build());
        HttpLink link = server.link()) {
      link.acknowledge(new Acknowledgement(id.toString(), "delivered", "c2ln"));
      link.revoke(id);
      server.answers(_ -> FakeServer.problem(ProblemType.MESSAGE_ID_CONFLICT));
      LinkException e =
          catchThrowableOfType(
              () -> link.submit(id, new Submission("pli", null, "00", 4)), LinkException.class);
      assertThat(e.is(ProblemType.MESSAGE_ID_CONFLICT)).isTrue();
      assertThat(server.requests().stream().map(r -> r.getMethod() + " " + r.getTarget()))
          .containsExactly(
              "POST /v1/acks", "POST /v1/devices/" + id + "/revoke", "PUT /v1/messages/" + id);
    }
  }
}
