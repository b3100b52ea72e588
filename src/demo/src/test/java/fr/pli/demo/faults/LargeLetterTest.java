package fr.pli.demo.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.Desk;
import fr.pli.desktop.link.HttpLink;
import fr.pli.desktop.link.LinkException;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Sha256;
import fr.pli.server.PliServer;
import fr.pli.server.enrolment.Invitation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large document over a line that breaks at every megabyte, with the program started anew at each
 * failure. {@code -Dpli.faults.bytes=} sets its size.
 */
class LargeLetterTest {
  private static final int SIZE = Integer.getInteger("pli.faults.bytes", 8_000_000);
  private static final int BREAKS_AFTER = 1_000_000;

  @TempDir private Path folder;

  @Test
  @Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void itGetsThroughAndNoByteOfItTravelsTwiceForNothing() throws Exception {
    byte[] document = new byte[SIZE];
    new Random(3).nextBytes(document);
    String sha256 = Sha256.hex(document);
    try (PliServer server = PliServer.start(FaultyServer.settings(folder.resolve("server"), 0));
        FaultProxy proxy = new FaultProxy(server.port(), () -> Fault.NONE)) {
      Station station = new Station(folder.resolve("a"), "A");
      Mailbox.Person person = new Mailbox.Person("A", "Dr", "", "doctor");
      station.enrol(server.invite(Invitation.toNewPractice("Un", "", person)), proxy.port());
      proxy.weather(() -> Fault.of(Fault.Kind.RESET, BREAKS_AFTER));
      try (Desk desk = station.open()) {
        upload(desk, sha256, document);
        long up = proxy.bytes();
        assertTrue(up < 2L * SIZE, "sent " + up);
        Path file = folder.resolve("part");
        download(desk, sha256, file);
        // How much comes twice is not asked here: a reset takes with it what the receiver's system
        // holds unread. Who does not go on where it was never gets to the end of such a line.
        assertArrayEquals(document, Files.readAllBytes(file));
      }
      int breaks = proxy.struck(Fault.Kind.RESET);
      System.out.printf(
          "%d bytes up and down, %d breaks, %d bytes on the line%n", SIZE, breaks, proxy.bytes());
      assertTrue(breaks >= 2 * SIZE / BREAKS_AFTER - 1, "breaks: " + breaks);
    }
  }

  private static void upload(Desk desk, String sha256, byte[] document) throws Exception {
    for (boolean there = false; !there; ) {
      try (HttpLink link = link(desk)) {
        link.putBlob(sha256, document, _ -> {});
        there = true;
      } catch (LinkException e) {
        // The server may still be taking in what the broken request brought; it is tried again.
        boolean busy = e.is(ProblemType.UPLOAD_OFFSET_MISMATCH);
        assertTrue(busy || e.transientFailure(), e.code());
      }
    }
  }

  private static void download(Desk desk, String sha256, Path file) throws Exception {
    for (boolean there = false; !there; ) {
      try (HttpLink link = link(desk)) {
        link.getBlob(sha256, SIZE, file);
        there = true;
      } catch (LinkException e) {
        assertTrue(e.transientFailure(), e.code());
      }
    }
    assertEquals(SIZE, Files.size(file));
  }

  /** As after a restart: nothing is remembered. */
  private static HttpLink link(Desk desk) {
    return new HttpLink(
        desk.identity().orElseThrow().link(), Station.SHORT, InstantSource.system());
  }
}
