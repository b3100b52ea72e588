package fr.pli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Mark;
import fr.pli.exchange.wire.Routes;
import fr.pli.exchange.wire.Sha256;
import fr.pli.exchange.wire.Submission;
import fr.pli.server.channels.SimulationPace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is erased on the server, on whose word, and what never is. */
class ErasuresTest {
  private static final byte[] SEALED = "scellé, temoin".getBytes(StandardCharsets.UTF_8);
  private static final String BLOB = Routes.BLOBS + Sha256.hex(SEALED);

  @TempDir private Path data;
  private volatile Duration later = Duration.ZERO;
  private TestServer town;
  private TestDevice sender;
  private TestDevice recipient;
  private TestDevice stranger;
  private UUID letter;

  @BeforeEach
  void start() throws IOException {
    InstantSource clock = () -> InstantSource.system().instant().plus(later);
    town =
        new TestServer(
            ServerSettings.of(data, "localhost", 0)
                .withPace(SimulationPace.immediate())
                .withRequestsPerSecond(10_000)
                .withClock(clock));
    sender = town.practice("Cabinet du Port");
    recipient = town.practice("Cabinet des Tilleuls");
    stranger = town.practice("Cabinet du Parc");
    letter = sender.sendTo(recipient.mailbox(), SEALED);
  }

  @AfterEach
  void stop() {
    List.of(sender, recipient, stranger).forEach(TestDevice::close);
    town.close();
  }

  private static int erase(TestDevice device, UUID message) throws IOException {
    return device.send("DELETE", Routes.MESSAGES + message, null).status();
  }

  private static int mark(TestDevice device, UUID message) throws IOException {
    Mark mark = new Mark(Ids.next().toString(), message.toString(), Mark.ERASED, "", "S. Lagadec");
    return device.put(Routes.MARKS + mark.id(), Json.write(mark)).status();
  }

  /** What the hourly work does after so many days. */
  private void after(int days) {
    later = Duration.ofDays(days);
    try {
      town.server.eraseDue();
    } finally {
      later = Duration.ZERO;
    }
  }

  /** Whether the sealed bytes are in any file of the server. */
  private boolean onDisk() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(new String(SEALED, StandardCharsets.ISO_8859_1))) {
          return true;
        }
      }
      return false;
    }
  }

  private static List<String> kinds(TestDevice device) throws IOException {
    return device.changes("").changes().stream().map(Change::kind).toList();
  }

  @Test
  void theSendersWordAloneDestroysNothingThatTheRecipientMayStillFetch() throws Exception {
    assertEquals(204, erase(sender, letter));
    assertEquals(204, erase(sender, letter));
    assertEquals(404, sender.get(BLOB).status());
    assertEquals(200, recipient.get(BLOB).status());
    assertTrue(onDisk());
  }

  @Test
  void theRecipientsWordDestroysTheBytesAndTellsTheColleagues() throws Exception {
    assertEquals(201, mark(recipient, letter));
    assertEquals(404, recipient.get(BLOB).status());
    assertEquals(404, sender.get(BLOB).status());
    assertFalse(onDisk());
    assertTrue(kinds(recipient).contains(Change.MARK));
    assertFalse(kinds(recipient).contains(Change.TOMBSTONE));
  }

  @Test
  void theMessageAndItsReceiptStay() throws Exception {
    mark(recipient, letter);
    Submission again =
        new Submission("pli", recipient.mailbox().toString(), Sha256.hex(SEALED), SEALED.length);
    assertEquals(200, sender.submit(letter, again).status());
    assertEquals(204, recipient.acknowledge(letter, EvidenceEvent.OPENED).status());
    assertTrue(kinds(sender).contains(Change.RECEIPT));
  }

  @Test
  void whatIsErasedIsNotTakenInAgain() throws Exception {
    mark(recipient, letter);
    assertEquals(200, sender.put(BLOB, SEALED).status());
    assertEquals(404, sender.get(BLOB).status());
    assertFalse(onDisk());
  }

  @Test
  void nobodyErasesTheLettersOfOthers() throws Exception {
    assertEquals(404, erase(stranger, letter));
    assertEquals(404, mark(stranger, letter));
    assertEquals(404, erase(sender, Ids.next()));
    assertEquals(200, recipient.get(BLOB).status());
  }

  @Test
  void whatWasOpenedGoesAfterItsTimeAndWorkstationsAreTold() throws Exception {
    recipient.acknowledge(letter, EvidenceEvent.OPENED);
    after(29);
    assertTrue(onDisk());
    after(31);
    assertFalse(onDisk());
    assertEquals(404, recipient.get(BLOB).status());
    assertEquals(Change.TOMBSTONE, kinds(recipient).getLast());
  }

  @Test
  void whatNobodyOpenedStays() throws Exception {
    recipient.acknowledge(letter, EvidenceEvent.DELIVERED);
    after(4000);
    assertTrue(onDisk());
    assertEquals(200, recipient.get(BLOB).status());
  }

  @Test
  void aLetterThatLeftTheNetworkGoesWithTheSendersWordOrItsTime() throws Exception {
    UUID refused = outside("a");
    UUID old = outside("b");
    Eventually.so(() -> town.server.underway() == 0);
    assertEquals(204, erase(sender, refused));
    assertFalse(Files.exists(document("a")));
    after(31);
    assertFalse(Files.exists(document("b")));
    assertEquals(204, erase(sender, old));
  }

  private UUID outside(String bytes) throws IOException {
    UUID id = Ids.next();
    byte[] sealed = bytes.getBytes(StandardCharsets.UTF_8);
    Submission submission = new Submission("fax", null, sender.upload(sealed), sealed.length);
    assertEquals(201, sender.submit(id, submission).status());
    return id;
  }

  private Path document(String bytes) {
    String sha256 = Sha256.hex(bytes.getBytes(StandardCharsets.UTF_8));
    return data.resolve("documents").resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  @Test
  void bytesThatNoMessageCameForGoAndMayComeAgain() throws Exception {
    byte[] alone = "seul".getBytes(StandardCharsets.UTF_8);
    String sha256 = sender.upload(alone);
    after(31);
    assertEquals(404, sender.get(Routes.BLOBS + sha256).status());
    assertEquals(201, sender.put(Routes.BLOBS + sha256, alone).status());
    assertEquals(200, sender.get(Routes.BLOBS + sha256).status());
  }
}
