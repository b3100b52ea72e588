package fr.pli.demo.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.exchange.wire.Routes;
import java.nio.file.Path;
import java.security.Security;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real server against a client that offers what ours never would, or resumes too late. */
class TlsByHandTest {
  @TempDir static Path data;
  static Town town;

  @BeforeAll
  static void build() throws Exception {
    town = new Town(data);
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void tls12IsNotOfferedSoThatNothingCanBeRenegotiated() throws Exception {
    RawTls tls = new RawTls(town.enrol("Cabinet A", new Pocket()).link());
    try (SSLSocket socket = tls.connect("TLSv1.2")) {
      SSLException e = assertThrows(SSLException.class, socket::startHandshake);
      assertTrue(String.valueOf(e.getMessage()).contains("protocol_version"), e.getMessage());
    }
    assertTrue(
        Security.getProperty("jdk.tls.disabledAlgorithms").contains("TLSv1.1"),
        "this Java itself offers nothing older");
  }

  @Test
  void aSecondHandshakeOnTls13ChangesKeysAndNobodysIdentity() throws Exception {
    RawTls tls = new RawTls(town.enrol("Cabinet B", new Pocket()).link());
    try (SSLSocket socket = tls.connect("TLSv1.3")) {
      assertEquals(200, RawTls.get(socket, Routes.ME));
      var before = socket.getSession().getPeerCertificates()[0];
      socket.startHandshake();
      assertEquals(200, RawTls.get(socket, Routes.ME));
      assertEquals(before, socket.getSession().getPeerCertificates()[0]);
    }
  }

  @Test
  void aSessionThatIsResumedAfterTheRevocationOpensNothing() throws Exception {
    DeviceIdentity device = town.enrol("Cabinet C", new Pocket());
    RawTls tls = new RawTls(device.link());
    long begun;
    try (SSLSocket socket = tls.connect("TLSv1.3")) {
      assertEquals(200, RawTls.get(socket, Routes.ME));
      begun = socket.getSession().getCreationTime();
    }
    try (SSLSocket resumed = tls.connect("TLSv1.3")) {
      assertEquals(200, RawTls.get(resumed, Routes.ME));
      assertEquals(begun, resumed.getSession().getCreationTime(), "the session was resumed");
    }
    town.server.revoke(device.device());
    try (SSLSocket resumed = tls.connect("TLSv1.3")) {
      assertEquals(403, RawTls.get(resumed, Routes.ME));
      assertEquals(begun, resumed.getSession().getCreationTime(), "the session was resumed");
    }
  }
}
