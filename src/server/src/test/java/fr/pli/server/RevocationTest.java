package fr.pli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.wire.Device;
import fr.pli.exchange.wire.Member;
import fr.pli.exchange.wire.Routes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevocationTest {
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
  void itBitesOnTheNextRequestOfAnOpenConnection() throws Exception {
    try (TestDevice device = town.practice("Cabinet A")) {
      assertEquals(200, device.get(Routes.ME).status());
      assertEquals(1, device.http.connectionPool().connectionCount());
      town.server.revoke(device.enrolled().device());
      assertEquals("device-revoked", device.get(Routes.ME).problem());
      assertEquals(1, device.http.connectionPool().connectionCount());
      assertEquals("device-revoked", device.renew(device.tls).problem());
    }
  }

  @Test
  void itIsInTheSignedListOfRevocations() throws Exception {
    try (TestDevice device = town.practice("Cabinet J")) {
      X509CRL before = revocations(device);
      town.server.revoke(device.enrolled().device());
      X509CRL after = revocations(device);
      X509Certificate signing = TestDevice.certificate(device.enrolled().signingCertificate());
      assertFalse(before.isRevoked(signing));
      assertTrue(after.isRevoked(signing));
    }
  }

  private static X509CRL revocations(TestDevice device) throws Exception {
    byte[] der = device.get(Routes.REVOCATIONS).body();
    X509CRL list =
        (X509CRL)
            CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
    list.verify(device.authority.getPublicKey());
    return list;
  }

  @Test
  void itEndsAnOpenEventStream() throws Exception {
    try (TestDevice device = town.practice("Cabinet B");
        Response stream = stream(device)) {
      BufferedSource events = stream.body().source();
      assertEquals("event: changed", events.readUtf8Line());
      town.server.revoke(device.enrolled().device());
      String line = "";
      while (line != null) {
        line = events.readUtf8Line();
      }
      assertNull(line);
    }
  }

  private static Response stream(TestDevice device) throws IOException {
    OkHttpClient patient = device.http.newBuilder().readTimeout(Duration.ofSeconds(20)).build();
    Response stream =
        patient.newCall(new Request.Builder().url(device.url(Routes.EVENTS)).build()).execute();
    assertEquals("text/event-stream", stream.header("Content-Type"));
    return stream;
  }

  @Test
  void theStreamSaysThatALetterArrived() throws Exception {
    try (TestDevice sender = town.practice("Cabinet C");
        TestDevice recipient = town.practice("Cabinet D");
        Response stream = stream(recipient)) {
      BufferedSource events = stream.body().source();
      assertEquals("event: changed", events.readUtf8Line());
      assertNotNull(events.readUtf8Line());
      assertEquals("", events.readUtf8Line());
      sender.sendTo(recipient.mailbox(), new byte[10]);
      assertEquals("event: changed", events.readUtf8Line());
    }
  }

  @Test
  void aDeviceHoldsFourStreamsAtMost() throws Exception {
    try (TestDevice device = town.practice("Cabinet E");
        Response a = stream(device);
        Response b = stream(device);
        Response c = stream(device);
        Response d = stream(device)) {
      assertTrue(a.isSuccessful() && b.isSuccessful() && c.isSuccessful() && d.isSuccessful());
      assertEquals("rate-limited", device.get(Routes.EVENTS).problem());
    }
  }

  @Test
  void aRevokedDeviceIsNoLongerWrittenTo() throws Exception {
    try (TestDevice first = town.practice("Cabinet F");
        TestDevice second = town.workstation(first.mailbox())) {
      String path = Routes.DEVICES + "/" + second.enrolled().device() + Routes.DEVICES_REVOKE;
      assertEquals(204, first.post(path, new byte[0]).status());
      assertEquals(204, first.post(path, new byte[0]).status());
      Member own =
          Arrays.stream(first.get(Routes.MEMBERS).as(Member[].class))
              .filter(member -> member.mailbox().id().equals(first.mailbox()))
              .findFirst()
              .orElseThrow();
      assertEquals(1, own.devices().size());
      assertEquals(
          List.of(second.enrolled().device()),
          own.shutOut().stream().map(Member.ShutOut::device).toList());
      Device[] devices = first.get(Routes.DEVICES).as(Device[].class);
      assertEquals(1, Arrays.stream(devices).filter(Device::revoked).count());
      assertEquals("device-revoked", second.get(Routes.ME).problem());
    }
  }

  @Test
  void aPracticeWhoseOnlyDeviceWasShutOutStaysKnown() throws Exception {
    try (TestDevice gone = town.practice("Cabinet fermé");
        TestDevice other = town.practice("Cabinet ouvert")) {
      town.server.revoke(gone.enrolled().device());
      Member member =
          Arrays.stream(other.get(Routes.MEMBERS).as(Member[].class))
              .filter(each -> each.mailbox().id().equals(gone.mailbox()))
              .findFirst()
              .orElseThrow();
      assertFalse(member.reachable());
      assertEquals(gone.enrolled().device(), member.shutOut().getFirst().device());
    }
  }

  @Test
  void onlyAnAdministratorOfThePracticeRevokes() throws Exception {
    try (TestDevice first = town.practice("Cabinet G");
        TestDevice secretary = town.workstation(first.mailbox());
        TestDevice other = town.practice("Cabinet H")) {
      String path = Routes.DEVICES + "/" + first.enrolled().device() + Routes.DEVICES_REVOKE;
      assertEquals("forbidden", secretary.post(path, new byte[0]).problem());
      assertEquals("not-found", other.post(path, new byte[0]).problem());
      String nobody = Routes.DEVICES + "/" + UUID.randomUUID() + Routes.DEVICES_REVOKE;
      assertEquals("not-found", first.post(nobody, new byte[0]).problem());
      assertEquals(200, first.get(Routes.ME).status());
    }
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeBack(@TempDir Path slow) throws Exception {
    try (TestServer server =
            new TestServer(ServerSettings.of(slow, "localhost", 0).withRequestsPerSecond(0.5));
        TestDevice device = server.practice("Cabinet I")) {
      TestDevice.Answer last = device.get(Routes.ME);
      for (int i = 0; i < 6; i++) {
        last = device.get(Routes.ME);
      }
      assertEquals("rate-limited", last.problem());
      assertTrue(Integer.parseInt(last.headers().get("Retry-After")) >= 1);
    }
  }
}
