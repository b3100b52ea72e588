package fr.pli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.seal.SealingKeys;
import fr.pli.exchange.wire.Device;
import fr.pli.exchange.wire.DeviceStatus;
import fr.pli.exchange.wire.EnrolmentReply;
import fr.pli.exchange.wire.EnrolmentRequest;
import fr.pli.exchange.wire.Member;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Routes;
import fr.pli.server.enrolment.Invitation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import okhttp3.TlsVersion;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentTest {
  @TempDir static Path data;
  static TestServer town;

  @BeforeAll
  static void start() throws IOException {
    town = new TestServer(data);
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void aWorkstationEnrolsAndIsKnown() throws Exception {
    try (TestDevice device = town.practice("Cabinet des Tilleuls")) {
      DeviceStatus status = device.get(Routes.ME).as(DeviceStatus.class);
      assertEquals(device.enrolled().device(), status.device());
      assertEquals("Cabinet des Tilleuls", status.mailbox().name());
      assertEquals(List.of(TestServer.DOCTOR), status.mailbox().people());
      assertEquals(1, device.get(Routes.DEVICES).as(Device[].class).length);
    }
  }

  @Test
  void eachCertificateIsForOnePurpose() throws Exception {
    try (TestDevice device = town.practice("Cabinet A")) {
      EnrolmentReply reply = device.enrolled();
      X509Certificate tls = TestDevice.certificate(reply.tlsCertificate());
      X509Certificate signing = TestDevice.certificate(reply.signingCertificate());
      X509Certificate sealing = TestDevice.certificate(reply.sealingCertificate());
      X509Certificate hybrid = TestDevice.certificate(reply.hybridCertificate());
      assertEquals(List.of("1.3.6.1.5.5.7.3.2"), tls.getExtendedKeyUsage());
      assertTrue(signing.getKeyUsage()[0] && signing.getKeyUsage()[1]);
      assertNull(signing.getExtendedKeyUsage());
      assertTrue(sealing.getKeyUsage()[4] && !sealing.getKeyUsage()[0]);
      assertTrue(hybrid.getKeyUsage()[2] && !hybrid.getKeyUsage()[0]);
      for (X509Certificate certificate : List.of(tls, signing, sealing, hybrid)) {
        certificate.verify(device.authority.getPublicKey());
        assertEquals(
            "CN=" + reply.device() + ",O=" + reply.mailbox().id(),
            certificate.getSubjectX500Principal().getName());
      }
    }
  }

  @Test
  void aCodeWorksOnce() throws Exception {
    TestDevice device = TestDevice.enrolled(town.invite("Cabinet B"));
    try (TestDevice again = new TestDevice(device.code.format())) {
      assertEquals("code-refused", again.enrol(again.request()).problem());
    }
    device.close();
  }

  @Test
  void fiveWrongTriesKillACode() throws Exception {
    try (TestDevice device = new TestDevice(town.invite("Cabinet C"))) {
      String secret = device.code.secret();
      String wrong = secret.substring(0, 39) + (secret.endsWith("0") ? "1" : "0");
      for (int i = 0; i < 5; i++) {
        assertEquals("code-refused", device.enrol(with(device, wrong)).problem());
      }
      assertEquals("code-refused", device.enrol(device.request()).problem());
    }
  }

  @Test
  void fourWrongTriesDoNot() throws Exception {
    try (TestDevice device = new TestDevice(town.invite("Cabinet D"))) {
      String secret = device.code.secret();
      for (int i = 0; i < 4; i++) {
        String wrong = secret.substring(0, 39) + (secret.endsWith("0") ? "1" : "0");
        assertEquals("code-refused", device.enrol(with(device, wrong)).problem());
      }
      assertEquals(200, device.enrol(device.request()).status());
    }
  }

  private static EnrolmentRequest with(TestDevice device, String secret) {
    EnrolmentRequest good = device.request();
    return new EnrolmentRequest(
        secret,
        good.deviceName(),
        good.tlsRequest(),
        good.signingRequest(),
        good.sealingRequest(),
        good.hybridKey(),
        good.hybridProof());
  }

  @Test
  void keysThatAreNotProvenAreRefused() throws Exception {
    try (TestDevice d = new TestDevice(town.invite("Cabinet E"))) {
      EnrolmentRequest good = d.request();
      String tls = good.tlsRequest();
      String signing = good.signingRequest();
      String sealing = good.sealingRequest();
      String hybrid = good.hybridKey();
      String proof = good.hybridProof();
      String foreign = TestDevice.csr(d.tls, d.signing);
      String text = Base64.getEncoder().encodeToString("no".getBytes(StandardCharsets.UTF_8));
      for (EnrolmentRequest bad :
          List.of(
              request(d, foreign, signing, sealing, hybrid, proof),
              request(d, tls, tls, sealing, hybrid, proof),
              request(d, tls, signing, signing, hybrid, proof),
              request(d, text, signing, sealing, hybrid, proof),
              request(d, "%%%", signing, sealing, hybrid, proof),
              request(d, tls, signing, sealing, hybrid, d.sign(new byte[] {1})),
              request(d, tls, signing, sealing, hybrid, null),
              request(
                  d, tls, signing, sealing, text, d.sign("no".getBytes(StandardCharsets.UTF_8))),
              request(d, "", signing, sealing, hybrid, proof))) {
        assertEquals("bad-request", d.enrol(bad).problem());
      }
      assertEquals(200, d.enrol(request(d, tls, signing, sealing, null, null)).status());
    }
  }

  private static EnrolmentRequest request(
      TestDevice device,
      String tls,
      String signing,
      String sealing,
      @Nullable String key,
      @Nullable String proof) {
    return new EnrolmentRequest(device.code.secret(), "Poste", tls, signing, sealing, key, proof);
  }

  @Test
  void aRefusedRequestDoesNotBurnTheCode() throws Exception {
    try (TestDevice d = new TestDevice(town.invite("Cabinet F"))) {
      EnrolmentRequest g = d.request();
      EnrolmentRequest nameless =
          new EnrolmentRequest(
              g.code(), " ", g.tlsRequest(), g.signingRequest(), g.sealingRequest(), null, null);
      assertEquals("bad-request", d.enrol(nameless).problem());
      assertEquals(200, d.enrol(g).status());
    }
  }

  @Test
  void aSecondWorkstationJoinsThePractice() throws Exception {
    try (TestDevice first = town.practice("Cabinet G");
        TestDevice second = town.workstation(first.mailbox())) {
      assertEquals(first.mailbox(), second.mailbox());
      assertEquals(2, second.enrolled().mailbox().people().size());
      Member member =
          List.of(first.get(Routes.MEMBERS).as(Member[].class)).stream()
              .filter(m -> m.mailbox().id().equals(first.mailbox()))
              .findFirst()
              .orElseThrow();
      assertEquals(2, member.devices().size());
      assertEquals("members", first.changes("").changes().getLast().kind());
    }
  }

  @Test
  void nobodyIsInvitedToAPracticeThatDoesNotExist() {
    assertThrows(
        Refusal.class,
        () -> town.server.invite(Invitation.toPractice(UUID.randomUUID(), TestServer.SECRETARY)));
  }

  @Test
  void aRenewedCertificateWorksForTheSameDevice() throws Exception {
    try (TestDevice device = town.practice("Cabinet H")) {
      UUID id = device.enrolled().device();
      KeyPair fresh = SealingKeys.generateBaseline();
      EnrolmentReply renewed = device.renew(fresh).as(EnrolmentReply.class);
      assertFalse(renewed.tlsCertificate().equals(device.enrolled().tlsCertificate()));
      assertEquals(device.enrolled().signingCertificate(), renewed.signingCertificate());
      device.take(renewed, fresh);
      assertEquals(id, device.get(Routes.ME).as(DeviceStatus.class).device());
    }
  }

  @Test
  void withoutACertificateOnlyEnrolmentIsOpen() throws Exception {
    try (TestDevice device = new TestDevice(town.invite("Cabinet I"))) {
      for (String path :
          List.of(Routes.ME, Routes.CHANGES, Routes.EVENTS, Routes.MEMBERS, Routes.DEVICES)) {
        assertEquals("certificate-required", device.get(path).problem(), path);
      }
      assertEquals("certificate-required", device.renew(device.tls).problem());
      assertEquals("not-found", device.get("/v1/nothing").problem());
    }
  }

  @Test
  void anotherAuthoritysCertificateEndsTheHandshake() throws Exception {
    try (TestDevice device = new TestDevice(town.invite("Cabinet J"))) {
      HeldCertificate other =
          new HeldCertificate.Builder().commonName(UUID.randomUUID().toString()).build();
      device.http = TestDevice.stubborn(other, device.authority);
      assertThrows(IOException.class, () -> device.get(Routes.ME));
    }
  }

  @Test
  void aSigningCertificateOpensNoDoor() throws Exception {
    try (TestDevice device = town.practice("Cabinet K")) {
      device.http =
          TestDevice.client(
              new HeldCertificate(
                  device.signing, TestDevice.certificate(device.enrolled().signingCertificate())),
              device.authority);
      assertEquals("certificate-required", device.get(Routes.ME).problem());
    }
  }

  @Test
  void olderTlsIsRefused() throws Exception {
    try (TestDevice device = new TestDevice(town.invite("Cabinet L"))) {
      device.http = TestDevice.client(null, device.authority, TlsVersion.TLS_1_2);
      assertThrows(IOException.class, () -> device.get(Routes.ME));
    }
  }

  @Test
  void theOperatorsDoorIsShutToWorkstations() throws Exception {
    try (TestDevice device = town.practice("Cabinet M")) {
      assertEquals("forbidden", device.get("/v1/operator/devices").problem());
    }
  }
}
