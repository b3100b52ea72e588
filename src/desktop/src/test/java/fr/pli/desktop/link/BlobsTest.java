package fr.pli.desktop.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.pli.desktop.link.LinkException.Reason;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Routes;
import fr.pli.exchange.wire.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blobs go up and come down over a line that breaks. */
class BlobsTest {
  private static final byte[] LARGE = bytes(6 << 20);
  private static final byte[] SMALL = bytes(300_000);

  private final FakeServer server = FakeServer.demanding();
  private final HttpLink link = server.link();
  private final UploadSide uploads = new UploadSide();

  @BeforeEach
  void receive() {
    server.answers(uploads::answer);
  }

  @AfterEach
  void close() {
    link.close();
    server.close();
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static String hash(byte[] bytes) {
    return Sha256.hex(bytes);
  }

  /** Receives uploads in parts, and breaks when told to. */
  private static final class UploadSide {
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private int begun;
    private int breakAfter = Integer.MAX_VALUE;
    private boolean forgetful;
    private String announced = "";
    private boolean complete;

    synchronized MockResponse answer(RecordedRequest request) {
      return switch (request.getMethod()) {
        case "PUT" -> new MockResponse.Builder().code(201).build();
        case "POST" -> begin(request);
        case "PATCH" -> part(request);
        default -> missing();
      };
    }

    private static MockResponse missing() {
      return new MockResponse.Builder().code(404).build();
    }

    private MockResponse begin(RecordedRequest request) {
      String digest = String.valueOf(request.getHeaders().get("Repr-Digest"));
      if (forgetful || !digest.equals(announced)) {
        begun++;
        received.reset();
      }
      announced = digest;
      return new MockResponse.Builder()
          .code(201)
          .setHeader("Location", "/v1/uploads/u1")
          .setHeader("Upload-Offset", received.size())
          .build();
    }

    private MockResponse part(RecordedRequest request) {
      if (Integer.parseInt(request.getHeaders().get("Upload-Offset")) != received.size()) {
        return FakeServer.problem(ProblemType.UPLOAD_OFFSET_MISMATCH);
      }
      received.writeBytes(request.getBody().toByteArray());
      complete |= "?1".equals(request.getHeaders().get("Upload-Complete"));
      if (breakAfter-- <= 0) {
        return new MockResponse.Builder().code(500).setHeader("Content-Type", "text/html").build();
      }
      return new MockResponse.Builder().code(204).build();
    }
  }

  @Test
  void aSmallBlobGoesUpInOneRequest() throws Exception {
    link.putBlob(hash(SMALL), SMALL, _ -> {});
    assertThat(server.requests()).hasSize(1);
    RecordedRequest request = server.requests().getFirst();
    assertThat(request.getMethod() + request.getTarget()).isEqualTo("PUT/v1/blobs/" + hash(SMALL));
    assertThat(request.getHeaders().get("If-None-Match")).isEqualTo("*");
    assertThat(request.getBody().toByteArray()).isEqualTo(SMALL);
  }

  @Test
  void aLargeBlobGoesUpInPartsAndTellsHowFarItIs() throws Exception {
    List<Long> progress = new ArrayList<>();
    link.putBlob(hash(LARGE), LARGE, progress::add);
    assertThat(uploads.received.toByteArray()).isEqualTo(LARGE);
    assertThat(progress).isSorted().startsWith(0L).endsWith((long) LARGE.length);
  }

  @Test
  void aLargeBlobThatTheServerHasIsNotSentAgain() throws Exception {
    server.answers(_ -> new MockResponse.Builder().code(200).build());
    link.putBlob(hash(LARGE), LARGE, _ -> {});
    assertThat(server.requests().stream().map(RecordedRequest::getMethod)).containsExactly("HEAD");
  }

  @Test
  void aLaterTryGoesOnWhereTheServerStands() throws Exception {
    uploads.breakAfter = 2;
    LinkException e =
        catchThrowableOfType(() -> link.putBlob(hash(LARGE), LARGE, _ -> {}), LinkException.class);
    assertThat(e.reason()).isEqualTo(Reason.BUSY);
    uploads.breakAfter = Integer.MAX_VALUE;
    List<Long> progress = new ArrayList<>();
    link.putBlob(hash(LARGE), LARGE, progress::add);
    assertThat(progress.getFirst()).isEqualTo(3L << 20);
    assertThat(uploads.begun).isEqualTo(1);
    assertThat(uploads.received.toByteArray()).isEqualTo(LARGE);
  }

  @Test
  void anUploadOfWhichTheServerHasEveryByteIsCompleted() throws Exception {
    uploads.announced = "sha-256=:" + base64(hash(LARGE)) + ":";
    uploads.received.writeBytes(LARGE);
    link.putBlob(hash(LARGE), LARGE, _ -> {});
    assertThat(uploads.complete).isTrue();
    assertThat(uploads.received.toByteArray()).isEqualTo(LARGE);
  }

  private static String base64(String hexadecimal) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
  }

  @Test
  void anotherProgramGoesOnWhereTheServerStands() throws Exception {
    uploads.breakAfter = 2;
    assertThatThrownBy(() -> link.putBlob(hash(LARGE), LARGE, _ -> {}))
        .isInstanceOf(LinkException.class);
    uploads.breakAfter = Integer.MAX_VALUE;
    try (HttpLink restarted = server.link()) {
      List<Long> progress = new ArrayList<>();
      restarted.putBlob(hash(LARGE), LARGE, progress::add);
      assertThat(progress.getFirst()).isEqualTo(3L << 20);
    }
    assertThat(uploads.begun).isEqualTo(1);
    assertThat(uploads.received.toByteArray()).isEqualTo(LARGE);
  }

  @Test
  void aServerThatTakesNoPartIsGivenUpForThisTime() {
    server.answers(
        request ->
            request.getMethod().equals("PATCH")
                ? FakeServer.problem(ProblemType.UPLOAD_OFFSET_MISMATCH)
                : uploads.answer(request));
    LinkException e =
        catchThrowableOfType(() -> link.putBlob(hash(LARGE), LARGE, _ -> {}), LinkException.class);
    assertThat(e.is(ProblemType.UPLOAD_OFFSET_MISMATCH)).isTrue();
  }

  @Test
  void anUploadGoesOnOverAConnectionThatBreaks() throws Exception {
    int[] requests = {0};
    server.cutWhen(() -> ++requests[0] % 3 == 0);
    link.putBlob(hash(LARGE), LARGE, _ -> {});
    assertThat(uploads.received.toByteArray()).isEqualTo(LARGE);
    assertThat(uploads.begun).isEqualTo(1);
  }

  @Test
  void anUploadThatTheServerForgotBeginsAnew() throws Exception {
    uploads.breakAfter = 2;
    assertThatThrownBy(() -> link.putBlob(hash(LARGE), LARGE, _ -> {}))
        .isInstanceOf(LinkException.class);
    uploads.breakAfter = Integer.MAX_VALUE;
    uploads.forgetful = true;
    link.putBlob(hash(LARGE), LARGE, _ -> {});
    assertThat(uploads.begun).isEqualTo(2);
    assertThat(uploads.received.toByteArray()).isEqualTo(LARGE);
  }

  @Test
  void anUploadIsNeverSentToAnotherServer() {
    server.answers(
        request ->
            request.getMethod().equals("POST")
                ? new MockResponse.Builder()
                    .code(201)
                    .setHeader("Location", "https://ailleurs.example/u1")
                    .setHeader("Upload-Offset", 0)
                    .build()
                : uploads.answer(request));
    LinkException e =
        catchThrowableOfType(() -> link.putBlob(hash(LARGE), LARGE, _ -> {}), LinkException.class);
    assertThat(e.reason()).isEqualTo(Reason.PROTOCOL);
  }

  @Test
  void aBlobThatIsTooLargeIsNotSent() {
    byte[] huge = new byte[(int) Routes.MAX_BLOB + 1];
    LinkException e =
        catchThrowableOfType(() -> link.putBlob("00", huge, _ -> {}), LinkException.class);
    assertThat(e.code()).isEqualTo("too-large");
    assertThat(server.requests()).isEmpty();
  }

  /** Answers with at most this many bytes, then breaks off. */
  private static MockResponse range(RecordedRequest request, byte[] blob, int most) {
    String range = request.getHeaders().get("Range");
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    byte[] rest = Arrays.copyOfRange(blob, from, Math.min(blob.length, from + most));
    return new MockResponse.Builder()
        .code(range == null ? 200 : 206)
        .setHeader("Content-Range", "bytes " + from + "-" + (blob.length - 1) + "/" + blob.length)
        .body(new Buffer().write(rest))
        .build();
  }

  @Test
  void aBlobComesDownWhole() throws Exception {
    server.answers(request -> range(request, SMALL, SMALL.length));
    assertThat(link.getBlob(hash(SMALL), SMALL.length)).isEqualTo(SMALL);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void anEmptyBlobNeedsNoRequest() throws Exception {
    assertThat(link.getBlob(hash(new byte[0]), 0)).isEmpty();
  }

  @Test
  void aDownloadGoesOnWhereItBroke() throws Exception {
    server.answers(request -> range(request, SMALL, 70_000));
    assertThat(link.getBlob(hash(SMALL), SMALL.length)).isEqualTo(SMALL);
    assertThat(
            server.requests().stream()
                .filter(r -> r.getTarget().startsWith(Routes.BLOBS))
                .map(r -> String.valueOf(r.getHeaders().get("Range"))))
        .containsExactly("null", "bytes=70000-", "bytes=140000-", "bytes=210000-", "bytes=280000-");
  }

  @Test
  void aDownloadIntoAFileGoesOnAfterARestart(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("envelope");
    Files.write(file, Arrays.copyOf(SMALL, 100_000));
    server.answers(request -> range(request, SMALL, SMALL.length));
    link.getBlob(hash(SMALL), SMALL.length, file);
    assertThat(Files.readAllBytes(file)).isEqualTo(SMALL);
    assertThat(server.requests().getFirst().getHeaders().get("Range")).isEqualTo("bytes=100000-");
  }

  @Test
  void aServerWithoutRangesBeginsAnew(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("envelope");
    Files.write(file, new byte[1000]);
    server.answers(_ -> new MockResponse.Builder().body(new Buffer().write(SMALL)).build());
    link.getBlob(hash(SMALL), SMALL.length, file);
    assertThat(Files.readAllBytes(file)).isEqualTo(SMALL);
  }

  @Test
  void alteredBytesAreRefusedAndRemoved(@TempDir Path folder) {
    byte[] altered = SMALL.clone();
    altered[1234] ^= 1;
    Path file = folder.resolve("envelope");
    server.answers(request -> range(request, altered, SMALL.length));
    LinkException e =
        catchThrowableOfType(
            () -> link.getBlob(hash(SMALL), SMALL.length, file), LinkException.class);
    assertThat(e.reason()).isEqualTo(Reason.ALTERED);
    assertThat(file).doesNotExist();
    LinkException inMemory =
        catchThrowableOfType(() -> link.getBlob(hash(SMALL), SMALL.length), LinkException.class);
    assertThat(inMemory.reason()).isEqualTo(Reason.ALTERED);
  }

  @Test
  void moreBytesThanAnnouncedAreRefused() {
    server.answers(_ -> new MockResponse.Builder().body(new Buffer().write(SMALL)).build());
    LinkException e =
        catchThrowableOfType(() -> link.getBlob(hash(SMALL), 1000), LinkException.class);
    assertThat(e.reason()).isEqualTo(Reason.ALTERED);
  }

  @Test
  void aServerThatNeverGetsOnIsGivenUpForThisTime() {
    server.answers(request -> range(request, SMALL, 0));
    LinkException e =
        catchThrowableOfType(() -> link.getBlob(hash(SMALL), SMALL.length), LinkException.class);
    assertThat(e.reason()).isEqualTo(Reason.BROKEN);
    assertThat(e.transientFailure()).isTrue();
  }

  @Test
  void anotherRangeThanTheWantedOneIsRefused(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("envelope");
    Files.write(file, Arrays.copyOf(SMALL, 1000));
    server.answers(
        _ ->
            new MockResponse.Builder()
                .code(206)
                .setHeader("Content-Range", "bytes 5-9/300000")
                .body("12345")
                .build());
    LinkException e =
        catchThrowableOfType(
            () -> link.getBlob(hash(SMALL), SMALL.length, file), LinkException.class);
    assertThat(e.reason()).isEqualTo(Reason.PROTOCOL);
  }

  @Test
  void anAnnouncedSizeBeyondTheLimitIsNotFetched() {
    LinkException e =
        catchThrowableOfType(
            () -> link.getBlob(hash(SMALL), Routes.MAX_BLOB + 1), LinkException.class);
    assertThat(e.reason()).isEqualTo(Reason.PROTOCOL);
    assertThat(server.requests()).isEmpty();
  }
}
