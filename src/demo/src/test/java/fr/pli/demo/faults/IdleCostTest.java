package fr.pli.demo.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.Desk;
import fr.pli.desktop.sync.Pace;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.server.PliServer;
import fr.pli.server.enrolment.Invitation;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workstation to which nothing happens costs the line, both directions together. */
class IdleCostTest {
  private static final int MEASURED = 20;
  private static final long MOST_AN_HOUR = 500_000;

  /** An event stream's heartbeat with all that TLS and HTTP/2 put around it, in bytes. */
  private static final int HEARTBEAT = 100;

  @TempDir private Path folder;

  @Test
  void anIdleHourCostsLessThanHalfAMegabyte() throws Exception {
    try (PliServer server = PliServer.start(FaultyServer.settings(folder.resolve("server"), 0));
        FaultProxy proxy = new FaultProxy(server.port(), () -> Fault.NONE)) {
      Station station = new Station(folder.resolve("a"), "A");
      Mailbox.Person person = new Mailbox.Person("A", "Dr", "", "doctor");
      station.enrol(server.invite(Invitation.toNewPractice("Un", "", person)), proxy.port());
      try (Desk desk = station.open()) {
        assertTrue(desk.sync().now());
        long before = proxy.bytes();
        for (int i = 0; i < MEASURED; i++) {
          assertTrue(desk.sync().now());
        }
        long each = (proxy.bytes() - before) / MEASURED;
        long hour = each * mostExchanges() + HEARTBEAT * Duration.ofHours(1).toSeconds() / 25;
        System.out.printf("%d bytes an idle exchange, %d an idle hour%n", each, hour);
        assertTrue(each > 0 && hour < MOST_AN_HOUR, "bytes an hour: " + hour);
      }
    }
  }

  /** A fifth sooner than usual, every time. */
  private static long mostExchanges() {
    return Duration.ofHours(1).toMillis() * 5 / (Pace.USUAL.poll().toMillis() * 4);
  }
}
