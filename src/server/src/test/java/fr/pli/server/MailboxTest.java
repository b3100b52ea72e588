package fr.pli.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.evidence.Acknowledgements;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.Parties;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptVerifier;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.Change.Notice;
import fr.pli.exchange.wire.ChangesPage;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.ReprDigest;
import fr.pli.exchange.wire.Routes;
import fr.pli.exchange.wire.Sha256;
import fr.pli.exchange.wire.Submission;
import fr.pli.exchange.wire.SubmissionReply;
import fr.pli.server.TestDevice.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
  @TempDir static Path data;
  static TestServer town;
  static TestDevice sender;
  static TestDevice recipient;
  static TestDevice stranger;

  @BeforeAll
  static void start() throws IOException {
    town = new TestServer(data);
    sender = town.practice("Cabinet des Tilleuls");
    recipient = town.practice("Cardiologie du Port");
    stranger = town.practice("Cabinet du Marché");
  }

  @AfterAll
  static void stop() {
    List.of(sender, recipient, stranger).forEach(TestDevice::close);
    town.close();
  }

  @Test
  void aLetterTravelsFromMailboxToMailbox() throws Exception {
    byte[] envelope = bytes(70_000);
    UUID id = sender.sendTo(recipient.mailbox(), envelope);
    Notice notice = notice(recipient, id);
    assertEquals(Sha256.hex(envelope), notice.blob());
    assertEquals(70_000, notice.size());
    Receipt acceptance = Objects.requireNonNull(notice.acceptance());
    Statement accepted =
        ReceiptVerifier.verify(acceptance, TestDevice.certificate(recipient.enrolled().evidence()));
    assertEquals(id, accepted.dispatch());
    assertEquals(
        new Parties(sender.mailbox(), sender.enrolled().device(), recipient.mailbox()),
        accepted.parties());
    Answer fetched = recipient.get(Routes.BLOBS + notice.blob());
    assertArrayEquals(envelope, fetched.body());
  }

  private static Notice notice(TestDevice device, UUID id) throws IOException {
    return device.changes("").changes().stream()
        .filter(change -> change.id().equals(id.toString()))
        .map(Change::message)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random().nextBytes(bytes);
    return bytes;
  }

  @Test
  void theReceiptIsSignedAndARepeatGetsTheSame() throws Exception {
    byte[] envelope = bytes(100);
    Submission submission = submission(envelope);
    UUID id = Ids.next();
    Answer first = sender.submit(id, submission);
    Answer repeat = sender.submit(id, submission);
    assertEquals(201, first.status());
    assertEquals(200, repeat.status());
    SubmissionReply reply = first.as(SubmissionReply.class);
    assertEquals(reply, repeat.as(SubmissionReply.class));
    Statement statement =
        ReceiptVerifier.verify(
            reply.receipt(), TestDevice.certificate(sender.enrolled().evidence()));
    assertEquals(id, statement.dispatch());
    assertEquals(EvidenceEvent.ACCEPTED, statement.event());
    assertEquals(submission.blob(), statement.sha256());
    assertEquals("server", statement.by());
  }

  private static Submission submission(byte[] envelope) throws IOException {
    return new Submission(
        "pli", recipient.mailbox().toString(), sender.upload(envelope), envelope.length);
  }

  @Test
  void theSameIdForAnotherLetterIsAConflict() throws Exception {
    UUID id = Ids.next();
    assertEquals(201, sender.submit(id, submission(bytes(100))).status());
    assertEquals("message-id-conflict", sender.submit(id, submission(bytes(100))).problem());
  }

  @Test
  void whatCannotBeAcceptedIsNamed() throws Exception {
    byte[] envelope = bytes(100);
    String blob = sender.upload(envelope);
    String to = recipient.mailbox().toString();
    String nobody = UUID.randomUUID().toString();
    String absent = "0".repeat(64);
    assertEquals("recipient-unknown", refused(new Submission("pli", nobody, blob, 100)));
    assertEquals("recipient-unknown", refused(new Submission("pli", "x", blob, 100)));
    assertEquals("blob-missing", refused(new Submission("pli", to, absent, 100)));
    assertEquals("bad-request", refused(new Submission("pli", to, blob, 99)));
    assertEquals("bad-request", refused(new Submission("pli", null, blob, 100)));
    assertEquals("bad-request", refused(new Submission("fax", to, blob, 100)));
    assertEquals("bad-request", refused(new Submission("pigeon", null, blob, 100)));
    assertEquals("bad-request", refused(new Submission("pli", to, "../../x", 100)));
  }

  private static String refused(Submission submission) throws IOException {
    return sender.submit(Ids.next(), submission).problem();
  }

  @Test
  void nobodyElseSeesADocument() throws Exception {
    byte[] envelope = bytes(500);
    UUID id = sender.sendTo(recipient.mailbox(), envelope);
    String path = Routes.BLOBS + notice(recipient, id).blob();
    assertEquals("not-found", stranger.get(path).problem());
    assertEquals(404, stranger.send("HEAD", path, null).status());
    Submission stolen =
        new Submission("pli", stranger.mailbox().toString(), Sha256.hex(envelope), 500);
    assertEquals("blob-missing", stranger.submit(Ids.next(), stolen).problem());
  }

  @Test
  void aDocumentIsTakenOnceAndOnlyUnderItsHash() throws Exception {
    byte[] envelope = bytes(1000);
    String path = Routes.BLOBS + Sha256.hex(envelope);
    assertEquals(201, sender.put(path, envelope).status());
    assertEquals(200, sender.put(path, envelope).status());
    assertEquals("blob-hash-mismatch", sender.put(path, bytes(1000)).problem());
    assertArrayEquals(envelope, sender.get(path).body());
    assertEquals("1000", sender.send("HEAD", path, null).headers().get("Content-Length"));
  }

  @Test
  void partsOfADocumentCanBeFetched() throws Exception {
    byte[] envelope = bytes(600_000);
    String path = Routes.BLOBS + sender.upload(envelope);
    Answer middle = sender.get(path, "Range", "bytes=100-300099");
    assertEquals(206, middle.status());
    assertEquals("bytes 100-300099/600000", middle.headers().get("Content-Range"));
    assertArrayEquals(Arrays.copyOfRange(envelope, 100, 300_100), middle.body());
    Answer end = sender.get(path, "Range", "bytes=599990-");
    assertArrayEquals(Arrays.copyOfRange(envelope, 599_990, 600_000), end.body());
    assertEquals(5, sender.get(path, "Range", "bytes=-5").body().length);
    Answer beyond = sender.get(path, "Range", "bytes=600000-");
    assertEquals(416, beyond.status());
    assertEquals("bytes */600000", beyond.headers().get("Content-Range"));
    assertEquals(200, sender.get(path, "Range", "bytes=9-1,4-5").status());
    assertEquals(200, sender.get(path, "Range", "pages=1-2").status());
  }

  @Test
  void anUploadIsTakenUpWhereItWasCut() throws Exception {
    byte[] envelope = bytes(300_000);
    String[] digest = {ReprDigest.HEADER, ReprDigest.of(Sha256.hex(envelope))};
    Answer begun = sender.send("POST", Routes.UPLOADS, new byte[0], digest);
    assertEquals(201, begun.status());
    String path = begun.headers().get("Location");
    assertEquals("bad-request", sender.post(Routes.UPLOADS, new byte[0]).problem());
    byte[] first = Arrays.copyOf(envelope, 120_000);
    byte[] rest = Arrays.copyOfRange(envelope, 120_000, 300_000);
    assertEquals(204, sender.send("PATCH", path, first, "Upload-Offset", "0").status());
    assertEquals("120000", sender.send("HEAD", path, null).headers().get("Upload-Offset"));
    Answer wrong = sender.send("PATCH", path, rest, "Upload-Offset", "7");
    assertEquals("upload-offset-mismatch", wrong.problem());
    assertEquals("120000", wrong.headers().get("Upload-Offset"));
    assertEquals("not-found", stranger.send("PATCH", path, rest, "Upload-Offset", "0").problem());
    assertEquals(201, stranger.send("POST", Routes.UPLOADS, new byte[0], digest).status());
    town.restart();
    Answer again = sender.send("POST", Routes.UPLOADS, new byte[0], digest);
    assertEquals(200, again.status());
    assertEquals(path, again.headers().get("Location"));
    assertEquals("120000", again.headers().get("Upload-Offset"));
    Answer done =
        sender.send("PATCH", path, rest, "Upload-Offset", "120000", "Upload-Complete", "?1");
    assertEquals(201, done.status());
    assertEquals(Routes.BLOBS + Sha256.hex(envelope), done.headers().get("Location"));
    Answer after = sender.send("HEAD", path, null);
    assertEquals("?1", after.headers().get("Upload-Complete"));
    assertEquals("300000", after.headers().get("Upload-Offset"));
    assertArrayEquals(envelope, sender.get(done.headers().get("Location")).body());
  }

  @Test
  void anUploadThatEndsInOtherBytesIsForgotten() throws Exception {
    byte[] envelope = bytes(1000);
    String[] digest = {ReprDigest.HEADER, ReprDigest.of(Sha256.hex(bytes(1001)))};
    String path =
        sender.send("POST", Routes.UPLOADS, new byte[0], digest).headers().get("Location");
    Answer done =
        sender.send("PATCH", path, envelope, "Upload-Offset", "0", "Upload-Complete", "?1");
    assertEquals("blob-hash-mismatch", done.problem());
    Answer again = sender.send("POST", Routes.UPLOADS, new byte[0], digest);
    assertEquals(201, again.status());
    assertEquals("0", again.headers().get("Upload-Offset"));
  }

  @Test
  void eightSendersLeaveNoGapInTheNumbers() throws Exception {
    TestDevice reader = town.practice("Cabinet lu");
    int each = 12;
    List<TestDevice> senders = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      senders.add(town.practice("Cabinet " + i));
    }
    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (TestDevice one : senders) {
        tasks.add(
            () -> {
              for (int i = 0; i < each; i++) {
                one.sendTo(reader.mailbox(), bytes(64));
              }
              return null;
            });
      }
      for (Future<Void> done : together.invokeAll(tasks)) {
        done.get();
      }
    }
    List<Change> all = new ArrayList<>();
    String cursor = "";
    boolean more = true;
    while (more) {
      ChangesPage page =
          reader.get(Routes.CHANGES + "?limit=7&since=" + cursor).as(ChangesPage.class);
      all.addAll(page.changes());
      cursor = page.next();
      more = page.more();
    }
    assertEquals(
        LongStream.rangeClosed(1, all.size()).boxed().toList(),
        all.stream().map(Change::seq).toList());
    assertEquals(8L * each, all.stream().filter(c -> c.kind().equals(Change.MESSAGE)).count());
    assertTrue(reader.changes(cursor).changes().isEmpty());
    senders.forEach(TestDevice::close);
    reader.close();
  }

  @Test
  void aCursorCannotBeMadeUpOrBorrowed() throws Exception {
    String cursor = sender.changes("").next();
    char other = cursor.charAt(20) == 'A' ? 'B' : 'A';
    String changed = cursor.substring(0, 20) + other + cursor.substring(21);
    for (String bad : List.of(changed, cursor.substring(4), "x", "%F0%9F", "AAAA".repeat(500))) {
      Answer answer = sender.get(Routes.CHANGES + "?since=" + bad);
      assertTrue(answer.status() / 100 == 4, bad);
    }
    assertEquals("bad-request", sender.get(Routes.CHANGES + "?since=" + changed).problem());
    assertEquals("bad-request", stranger.get(Routes.CHANGES + "?since=" + cursor).problem());
  }

  @Test
  void anAcknowledgementBecomesOneReceiptForTheSender() throws Exception {
    UUID id = sender.sendTo(recipient.mailbox(), bytes(50));
    for (int i = 0; i < 2; i++) {
      assertEquals(204, recipient.acknowledge(id, EvidenceEvent.DELIVERED).status());
      assertEquals(204, recipient.acknowledge(id, EvidenceEvent.OPENED).status());
    }
    List<EvidenceEvent> events = new ArrayList<>();
    for (Change change : sender.changes("").changes()) {
      if (change.id().equals(id.toString())) {
        Statement statement =
            ReceiptVerifier.verify(
                Objects.requireNonNull(change.receipt()),
                TestDevice.certificate(sender.enrolled().evidence()));
        assertEquals(recipient.enrolled().device().toString(), statement.by());
        events.add(statement.event());
      }
    }
    assertEquals(List.of(EvidenceEvent.DELIVERED, EvidenceEvent.OPENED), events);
  }

  @Test
  void onlyTheRecipientCanAcknowledge() throws Exception {
    UUID id = sender.sendTo(recipient.mailbox(), bytes(50));
    assertEquals("not-found", stranger.acknowledge(id, EvidenceEvent.OPENED).problem());
    assertEquals("not-found", sender.acknowledge(id, EvidenceEvent.OPENED).problem());
    TestDevice colleague = town.workstation(recipient.mailbox());
    Answer forged =
        colleague.post(
            Routes.ACKS,
            Json.write(Acknowledgements.sign(id, EvidenceEvent.OPENED, recipient.identity())));
    assertEquals("bad-request", forged.problem());
    assertEquals(204, colleague.acknowledge(id, EvidenceEvent.OPENED).status());
    colleague.close();
  }

  @Test
  void hostileJsonIsRefusedInWords() throws Exception {
    String path = Routes.MESSAGES + Ids.next();
    for (String body :
        List.of(
            "",
            "null",
            "[]",
            "{",
            "{}",
            "\"x\"",
            "{\"channel\":{}}",
            "{\"channel\":\"pli\",\"blob\":null,\"size\":1}",
            "{\"channel\":\"pli\",\"blob\":\"x\",\"size\":\"many\"}",
            "[".repeat(100_000),
            "{\"channel\":\"" + "x".repeat(1000) + "\",\"blob\":\"\",\"size\":-1}")) {
      assertEquals("bad-request", sender.put(path, body.getBytes(UTF_8)).problem());
    }
    assertEquals("too-large", sender.put(path, new byte[300_000]).problem());
  }

  @Test
  void idsAreExactlyIds() throws Exception {
    for (String path :
        List.of(
            Routes.BLOBS + "x",
            Routes.BLOBS + "A".repeat(64),
            Routes.BLOBS + "%2e%2e%2f%2e%2e%2fkeys%2funlock.key",
            Routes.BLOBS + "..%5c..%5ckeys",
            Routes.UPLOADS + "/..%2f..",
            Routes.UPLOADS + "/" + UUID.randomUUID() + ".part")) {
      Answer answer = sender.get(path);
      assertTrue(
          List.of("bad-request", "not-found", "method-not-allowed").contains(answer.problem()),
          path + " " + answer.problem());
    }
    assertEquals("bad-request", sender.put(Routes.MESSAGES + "1", new byte[0]).problem());
  }

  @Test
  void whatIsTooLargeIsRefused() throws Exception {
    String path = Routes.BLOBS + "0".repeat(64);
    OkHttpClient http2 = sender.http;
    sender.http = http2.newBuilder().protocols(List.of(Protocol.HTTP_1_1)).build();
    assertEquals("too-large", sender.get(Routes.ME, "X-Long", "x".repeat(20_000)).problem());
    sender.http = http2;
    byte[] tooLarge = new byte[(int) Routes.MAX_BLOB + 1];
    assertEquals("too-large", sender.put(path, tooLarge).problem());
  }

  @Test
  void unknownRoutesAndMethodsAreProblems() throws Exception {
    assertEquals("not-found", sender.get("/").problem());
    assertEquals("not-found", sender.get("/v2/me").problem());
    assertEquals("method-not-allowed", sender.post(Routes.ME, new byte[0]).problem());
    assertEquals(
        "GET, HEAD, PUT",
        sender.send("DELETE", Routes.BLOBS + "0".repeat(64), null).headers().get("Allow"));
    assertFalse(sender.get(Routes.ME).headers().names().contains("Server"));
  }
}
