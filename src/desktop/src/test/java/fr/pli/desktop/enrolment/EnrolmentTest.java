package fr.pli.desktop.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.pli.desktop.enrolment.EnrolmentException.Reason;
import fr.pli.desktop.link.FakeServer;
import fr.pli.desktop.link.HttpLink;
import fr.pli.exchange.wire.DeviceStatus;
import fr.pli.exchange.wire.EnrolmentCode;
import fr.pli.exchange.wire.EnrolmentReply;
import fr.pli.exchange.wire.EnrolmentRequest;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.RenewalRequest;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a one-time code to an identity, and every way in which it must not happen. */
class EnrolmentTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef01234567";

  private final MemorySecrets secrets = new MemorySecrets();
  private final FakeAuthority authority = FakeAuthority.known();

  /** A server that sends its authority along, as the first contact needs it. */
  private static FakeServer server() {
    return FakeServer.presenting(FakeServer.device("localhost"), FakeServer.AUTHORITY);
  }

  private static EnrolmentCode code(int port, HeldCertificate authority) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(authority.certificate().getEncoded());
    return new EnrolmentCode("localhost", port, HexFormat.of().formatHex(hash), SECRET);
  }

  private MockResponse issue(RecordedRequest request, UnaryOperator<EnrolmentReply> change) {
    EnrolmentRequest wanted = Json.read(request.getBody().toByteArray(), EnrolmentRequest.class);
    return FakeServer.json(change.apply(authority.answer(wanted)));
  }

  private DeviceIdentity enrol(EnrolmentCode code) throws EnrolmentException {
    return new Enrolment(FakeServer.quick(), InstantSource.system())
        .enrol(code, "Accueil", secrets);
  }

  private Reason refusal(EnrolmentCode code) {
    EnrolmentException e = catchThrowableOfType(() -> enrol(code), EnrolmentException.class);
    assertThat(e).isNotNull();
    assertThat(e).hasMessageNotContaining(SECRET);
    assertThat(secrets.values).isEmpty();
    return e.reason();
  }

  @Test
  void aCodeMakesAnIdentityThatIsKept() throws Exception {
    try (FakeServer server = server()) {
      server.answers(request -> issue(request, reply -> reply));
      DeviceIdentity identity = enrol(code(server.port(), FakeServer.AUTHORITY));
      assertThat(identity.device()).isEqualTo(FakeAuthority.DEVICE);
      assertThat(identity.mailbox()).isEqualTo(FakeAuthority.MAILBOX);
      assertThat(identity.openingKeys()).hasSize(2);
      assertThat(identity.gateway().hybrid()).isNotNull();
      DeviceIdentity kept = new DeviceIdentityStore(secrets).load().orElseThrow();
      assertThat(kept.link()).isEqualTo(identity.link());
      assertThat(kept.signing()).isEqualTo(identity.signing());
      assertThat(kept.gateway()).isEqualTo(identity.gateway());
      assertThat(kept.evidence()).isEqualTo(identity.evidence());
      assertThat(kept.openingKeys())
          .extracting(each -> each.certificate())
          .isEqualTo(identity.openingKeys().stream().map(each -> each.certificate()).toList());
    }
  }

  @Test
  void theRequestProvesEveryKeyAndSendsNone() throws Exception {
    try (FakeServer server = server()) {
      server.answers(request -> issue(request, reply -> reply));
      enrol(code(server.port(), FakeServer.AUTHORITY));
      byte[] body = server.requests().getFirst().getBody().toByteArray();
      EnrolmentRequest request = Json.read(body, EnrolmentRequest.class);
      assertThat(request.code()).isEqualTo(SECRET);
      assertThat(request.deviceName()).isEqualTo("Accueil");
      Signature proof = Signature.getInstance("SHA256withECDSA");
      proof.initVerify(FakeAuthority.keyOf(request.signingRequest()));
      proof.update(Base64.getDecoder().decode(request.hybridKey()));
      assertThat(proof.verify(Base64.getDecoder().decode(request.hybridProof()))).isTrue();
      assertThat(request.tlsRequest()).isNotEqualTo(request.signingRequest());
    }
  }

  @Test
  void theIdentityIsGoodForTheLink() throws Exception {
    try (FakeServer server = server()) {
      server.answers(request -> issue(request, reply -> reply));
      DeviceIdentity identity = enrol(code(server.port(), FakeServer.AUTHORITY));
      DeviceStatus status =
          new DeviceStatus(
              FakeAuthority.DEVICE, FakeAuthority.MAILBOX, Instant.EPOCH, Instant.EPOCH, 30, false);
      server.answers(_ -> FakeServer.json(status));
      try (HttpLink link = FakeServer.link(identity.link())) {
        assertThat(link.me()).isEqualTo(status);
      }
      X509Certificate seen =
          (X509Certificate)
              server.requests().getLast().getHandshake().peerCertificates().getFirst();
      assertThat(seen).isEqualTo(identity.link().certificate());
    }
  }

  @Test
  void aRefusedCodeIsTold() throws Exception {
    try (FakeServer server = server()) {
      server.answers(_ -> FakeServer.problem(ProblemType.CODE_REFUSED));
      assertThat(refusal(code(server.port(), FakeServer.AUTHORITY))).isEqualTo(Reason.CODE_REFUSED);
      server.answers(_ -> FakeServer.problem(ProblemType.BAD_REQUEST));
      assertThat(refusal(code(server.port(), FakeServer.AUTHORITY))).isEqualTo(Reason.REFUSED);
      server.answers(_ -> FakeServer.problem(ProblemType.MAINTENANCE));
      assertThat(refusal(code(server.port(), FakeServer.AUTHORITY))).isEqualTo(Reason.BUSY);
    }
  }

  @Test
  void aServerThatTheCodeDoesNotNameIsToldNothing() throws Exception {
    HeldCertificate other = new HeldCertificate.Builder().certificateAuthority(0).build();
    try (FakeServer server = server()) {
      assertThat(refusal(code(server.port(), other))).isEqualTo(Reason.WRONG_SERVER);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aServerThatOnlyShowsTheNamedAuthorityIsToldNothing() throws Exception {
    HeldCertificate other =
        new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Autorité d'essai")
            .build();
    HeldCertificate own =
        new HeldCertificate.Builder()
            .signedBy(other)
            .addSubjectAlternativeName("localhost")
            .build();
    try (FakeServer server = FakeServer.presenting(own, FakeServer.AUTHORITY)) {
      assertThat(refusal(code(server.port(), FakeServer.AUTHORITY))).isEqualTo(Reason.WRONG_SERVER);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aCodeThatNamesTheServersOwnCertificateIsNotEnough() throws Exception {
    HeldCertificate own = FakeServer.device("localhost");
    try (FakeServer server = FakeServer.presenting(own, FakeServer.AUTHORITY)) {
      assertThat(refusal(code(server.port(), own))).isEqualTo(Reason.WRONG_SERVER);
    }
  }

  @Test
  void aServerWithAnotherNameIsToldNothing() throws Exception {
    try (FakeServer server =
        FakeServer.presenting(FakeServer.device("ailleurs.example"), FakeServer.AUTHORITY)) {
      assertThat(refusal(code(server.port(), FakeServer.AUTHORITY))).isEqualTo(Reason.WRONG_SERVER);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aServerCertificateOutOfItsTimeIsAMatterOfClocks() throws Exception {
    HeldCertificate old =
        new HeldCertificate.Builder()
            .signedBy(FakeServer.AUTHORITY)
            .addSubjectAlternativeName("localhost")
            .validityInterval(0, 1_000_000_000L)
            .build();
    try (FakeServer server = FakeServer.presenting(old, FakeServer.AUTHORITY)) {
      assertThat(refusal(code(server.port(), FakeServer.AUTHORITY))).isEqualTo(Reason.CLOCK);
    }
  }

  @Test
  void certificatesFromTheFutureAreAMatterOfClocks() throws Exception {
    authority.from = Instant.now().plus(Duration.ofHours(3));
    try (FakeServer server = server()) {
      server.answers(request -> issue(request, reply -> reply));
      assertThat(refusal(code(server.port(), FakeServer.AUTHORITY))).isEqualTo(Reason.CLOCK);
    }
  }

  @Test
  void nobodyThereIsTold() throws Exception {
    int port;
    try (FakeServer server = server()) {
      port = server.port();
    }
    assertThat(refusal(code(port, FakeServer.AUTHORITY))).isEqualTo(Reason.UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tls", "signing", "authorities", "evidence", "gateway", "foreign", "hybrid"})
  void aReplyThatIsNotWhatWasAskedForIsNotKept(String part) throws Exception {
    try (FakeServer server = server()) {
      server.answers(request -> issue(request, reply -> changed(reply, part)));
      assertThat(refusal(code(server.port(), FakeServer.AUTHORITY))).isEqualTo(Reason.WRONG_REPLY);
    }
  }

  private static EnrolmentReply changed(EnrolmentReply reply, String part) {
    HeldCertificate other = new HeldCertificate.Builder().certificateAuthority(0).build();
    String foreign = FakeAuthority.text(other.certificate());
    FakeAuthority elsewhere = new FakeAuthority(other);
    return new EnrolmentReply(
        reply.device(),
        reply.mailbox(),
        part.equals("tls") ? reply.signingCertificate() : reply.tlsCertificate(),
        part.equals("signing") ? "AAAA" : reply.signingCertificate(),
        part.equals("foreign")
            ? elsewhere.issue(other.certificate().getPublicKey())
            : reply.sealingCertificate(),
        part.equals("hybrid") ? reply.sealingCertificate() : reply.hybridCertificate(),
        part.equals("authorities") ? List.of(foreign) : reply.authorities(),
        List.of(),
        part.equals("gateway") ? foreign : reply.gateway(),
        reply.gatewayHybrid(),
        part.equals("evidence") ? foreign : reply.evidence());
  }

  @Test
  void aSecondEnrolmentKeepsTheFormerSealingKeys() throws Exception {
    try (FakeServer server = server()) {
      server.answers(request -> issue(request, reply -> reply));
      DeviceIdentity first = enrol(code(server.port(), FakeServer.AUTHORITY));
      DeviceIdentity second = enrol(code(server.port(), FakeServer.AUTHORITY));
      assertThat(second.openingKeys()).hasSize(4);
      assertThat(second.openingKeys().get(0).certificate())
          .isNotEqualTo(first.openingKeys().get(0).certificate());
      assertThat(second.openingKeys().get(2).certificate())
          .isEqualTo(first.openingKeys().get(0).certificate());
      assertThat(second.evidence()).hasSize(2);
    }
  }

  @Test
  void aRenewalTakesEffectAtOnceAndOnlyWhenItIsTime() throws Exception {
    try (FakeServer server = server()) {
      server.answers(request -> issue(request, reply -> reply));
      DeviceIdentity old = enrol(code(server.port(), FakeServer.AUTHORITY));
      server.answers(request -> renewed(request));
      DeviceIdentityStore store = new DeviceIdentityStore(secrets);
      try (HttpLink link = FakeServer.link(old.link())) {
        assertThat(new Renewal(secrets, link, InstantSource.system()).renewWhenDue()).isFalse();
        Instant due = old.renewalDue().plusSeconds(1);
        assertThat(new Renewal(secrets, link, InstantSource.fixed(due)).renewWhenDue()).isTrue();
        DeviceIdentity renewed = store.load().orElseThrow();
        assertThat(renewed.link().certificate()).isNotEqualTo(old.link().certificate());
        assertThat(renewed.signing()).isEqualTo(old.signing());
        assertThat(renewed.openingKeys()).hasSize(2);
        link.devices();
        assertThat(server.requests().getLast().getHandshake().peerCertificates().getFirst())
            .isEqualTo(renewed.link().certificate());
      }
    }
  }

  private MockResponse renewed(RecordedRequest request) {
    if (!request.getUrl().encodedPath().endsWith("renew")) {
      return FakeServer.json(List.of());
    }
    RenewalRequest wanted = Json.read(request.getBody().toByteArray(), RenewalRequest.class);
    String tls = authority.issue(FakeAuthority.keyOf(wanted.tlsRequest()));
    return FakeServer.json(
        new EnrolmentReply(
            FakeAuthority.DEVICE,
            FakeAuthority.MAILBOX,
            tls,
            tls,
            tls,
            null,
            List.of(FakeAuthority.text(FakeServer.AUTHORITY.certificate())),
            List.of(),
            tls,
            null,
            tls));
  }

  @Test
  void keysAreNeverPrinted() throws Exception {
    try (FakeServer server = server()) {
      server.answers(request -> issue(request, reply -> reply));
      DeviceIdentity identity = enrol(code(server.port(), FakeServer.AUTHORITY));
      assertThat(identity.toString() + identity.link() + StoredIdentity.of(identity))
          .hasSizeLessThan(200);
      assertThat(DeviceKeys.generate()).hasToString("DeviceKeys[…]");
    }
  }
}
