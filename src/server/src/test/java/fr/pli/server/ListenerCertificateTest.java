package fr.pli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.pli.exchange.wire.Routes;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's own certificate is renewed while it runs. */
class ListenerCertificateTest {
  /** The certificate lives 365 days: at 240 it is not yet time, at 245 it is. */
  @Test
  void itIsRenewedWhenAThirdOfItsLifeIsLeftWithoutARestart(@TempDir Path data) throws Exception {
    Instant now = Instant.now();
    AtomicReference<Instant> clock = new AtomicReference<>(now.minus(Duration.ofDays(245)));
    ServerSettings settings = ServerSettings.of(data, "localhost", 0).withClock(clock::get);
    try (TestServer server = new TestServer(settings);
        TestDevice device = new TestDevice(server.invite("Cabinet A"))) {
      Certificate first = shown(device);
      clock.set(now.minus(Duration.ofDays(5)));
      server.server.keepFresh();
      device.hangUp();
      assertEquals(first, shown(device));
      clock.set(now);
      server.server.keepFresh();
      device.hangUp();
      Certificate second = shown(device);
      assertNotEquals(first, second);
      assertNotEquals(first.getPublicKey(), second.getPublicKey());
      assertEquals(second, shown(device));
    }
  }

  private static Certificate shown(TestDevice device) throws IOException {
    Request request = new Request.Builder().url(device.url(Routes.ME)).build();
    try (Response response = device.http.newCall(request).execute()) {
      return response.handshake().peerCertificates().getFirst();
    }
  }
}
