package fr.pli.server.api;

import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Routes;
import fr.pli.server.api.RouteTable.Door;
import fr.pli.server.api.RouteTable.Entry;
import fr.pli.server.mailbox.Blobs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

/** Sealed bytes, in and out. */
public final class BlobRoutes implements RouteFamily {
  private static final int BUFFER = 256 << 10;

  private final Blobs blobs;

  public BlobRoutes(Blobs blobs) {
    this.blobs = blobs;
  }

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(Door.DEVICES, Routes.BLOBS, this::answer));
  }

  private void answer(Call call) throws IOException {
    String sha256 = PathIds.sha256(call.rest());
    switch (call.method()) {
      case "PUT" -> put(call, sha256);
      case "GET" -> get(call, sha256, true);
      case "HEAD" -> get(call, sha256, false);
      default -> throw Methods.unknown(call, "GET, HEAD, PUT");
    }
  }

  private void put(Call call, String sha256) throws IOException {
    if (call.header("Content-Length").filter(BlobRoutes::tooLong).isPresent()) {
      throw new Refusal(ProblemType.TOO_LARGE, "At most " + Routes.MAX_BLOB + " bytes");
    }
    call.empty(blobs.take(call.mailbox(), call.body(), sha256).fresh() ? 201 : 200);
  }

  private static boolean tooLong(String length) {
    return length.length() > 18 || Long.parseLong(length) > Routes.MAX_BLOB;
  }

  private void get(Call call, String sha256, boolean body) throws IOException {
    long size =
        blobs
            .size(call.mailbox(), sha256)
            .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No such blob"));
    call.set("Accept-Ranges", "bytes");
    call.set("ETag", '"' + sha256 + '"');
    call.set("Content-Type", "application/octet-stream");
    ByteRange range = ByteRange.of(call.header("Range"), size);
    if (range.empty() && size > 0) {
      call.set("Content-Range", "bytes */" + size);
      call.empty(416);
      return;
    }
    if (range.partial()) {
      call.set("Content-Range", range.contentRange());
    }
    call.set("Content-Length", Long.toString(range.length()));
    call.status(range.partial() ? 206 : 200);
    if (body) {
      send(call, sha256, range);
    } else {
      call.write(true, ByteBuffer.allocate(0));
    }
  }

  private void send(Call call, String sha256, ByteRange range) throws IOException {
    try (FileChannel file = blobs.open(sha256)) {
      file.position(range.first());
      long left = range.length();
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
      do {
        buffer.clear().limit((int) Math.min(BUFFER, left));
        while (buffer.hasRemaining()) {
          if (file.read(buffer) < 0) {
            throw new IOException("A document is shorter than its row says");
          }
        }
        left -= buffer.flip().remaining();
        call.write(left == 0, buffer);
      } while (left > 0);
    }
  }
}
