package fr.pli.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.wire.ChangesPage;
import fr.pli.exchange.wire.DeviceStatus;
import fr.pli.exchange.wire.ReprDigest;
import fr.pli.exchange.wire.Routes;
import fr.pli.exchange.wire.Sha256;
import fr.pli.exchange.wire.Submission;
import fr.pli.exchange.wire.SubmissionReply;
import fr.pli.server.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  @TempDir Path data;

  @Test
  void everythingIsThereAfterARestart() throws Exception {
    byte[] envelope = new byte[10_000];
    try (TestServer town = new TestServer(data);
        TestDevice device = town.practice("Cabinet");
        TestDevice gone = town.practice("Parti")) {
      Submission submission =
          new Submission(
              "pli", device.mailbox().toString(), device.upload(envelope), envelope.length);
      UUID id = Ids.next();
      SubmissionReply receipt = device.submit(id, submission).as(SubmissionReply.class);
      ChangesPage before = device.changes("");
      town.server.revoke(gone.enrolled().device());
      int port = town.server.port();
      town.restart();

      assertEquals(port, town.server.port());
      DeviceStatus status = device.get(Routes.ME).as(DeviceStatus.class);
      assertEquals(device.enrolled().device(), status.device());
      assertEquals(receipt, device.submit(id, submission).as(SubmissionReply.class));
      assertArrayEquals(envelope, device.get(Routes.BLOBS + Sha256.hex(envelope)).body());
      ChangesPage after = device.changes(before.next());
      assertEquals(List.of("members"), after.changes().stream().map(c -> c.kind()).toList());
      assertEquals("device-revoked", gone.get(Routes.ME).problem());
    }
  }

  @Test
  void aPartOfAnUploadIsThereAfterARestart() throws Exception {
    try (TestServer town = new TestServer(data);
        TestDevice device = town.practice("Cabinet")) {
      String digest = ReprDigest.of("0a".repeat(32));
      String path =
          device
              .send("POST", Routes.UPLOADS, new byte[0], ReprDigest.HEADER, digest)
              .headers()
              .get("Location");
      assertEquals(204, device.send("PATCH", path, new byte[700], "Upload-Offset", "0").status());
      town.restart();
      assertEquals("700", device.send("HEAD", path, null).headers().get("Upload-Offset"));
    }
  }

  @Test
  void aRestoredStoreMakesClientsFetchFromTheBeginning() throws Exception {
    try (TestServer town = new TestServer(data);
        TestDevice device = town.practice("Cabinet")) {
      ChangesPage page = device.changes("");
      town.server.declareRestored();
      assertEquals("cursor-gone", device.get(Routes.CHANGES + "?since=" + page.next()).problem());
      assertEquals(page.changes(), device.changes("").changes());
    }
  }

  @Test
  void aCodeWrittenBeforeARestartStillWorks() throws Exception {
    try (TestServer town = new TestServer(data)) {
      String code = town.invite("Cabinet");
      town.restart();
      try (TestDevice device = TestDevice.enrolled(code)) {
        assertEquals(200, device.get(Routes.ME).status());
      }
    }
  }

  @Test
  void onlyOneServerHasTheData() throws Exception {
    try (TestServer town = new TestServer(data)) {
      StoreException refused =
          assertThrows(StoreException.class, () -> PliServer.start(town.settings.withPort(0)));
      assertTrue(refused.inUse());
    }
  }

  @Test
  void keysAreForTheServersAccountOnlyAndNeverInTheClear() throws Exception {
    try (TestServer town = new TestServer(data)) {
      assertTrue(town.server.port() > 0);
    }
    try (Stream<Path> files = Files.list(data.resolve("keys"))) {
      for (Path file : files.toList()) {
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        // A private key in PKCS#8 begins with a DER sequence and the version 0.
        byte[] content = Files.readAllBytes(file);
        assertFalse(file.toString().endsWith(".key") && content[0] == 0x30 && content[4] == 0x02);
      }
    }
  }

  @Test
  void partsOfDocumentsAreSweptAtTheStart() throws Exception {
    Path left = data.resolve("documents/arriving/abandoned.part");
    Files.createDirectories(left.getParent());
    Files.write(left, new byte[10]);
    try (TestServer town = new TestServer(data)) {
      assertFalse(Files.exists(left));
      assertTrue(town.server.port() > 0);
    }
  }
}
