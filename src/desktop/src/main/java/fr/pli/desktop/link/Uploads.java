package fr.pli.desktop.link;

import fr.pli.desktop.link.LinkException.Reason;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Routes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Brings blobs to the server: small ones in one request, large ones in parts (the shape of
 * draft-ietf-httpbis-resumable-upload). Where an upload stands is asked of the server, never
 * assumed; its place is remembered until it is complete, so that a later try goes on.
 */
final class Uploads {
  private static final MediaType BYTES = MediaType.get("application/octet-stream");
  private static final MediaType PART = MediaType.get("application/partial-upload");
  private static final int PART_SIZE = 1 << 20;
  private static final int FRUITLESS_TRIES = 3;

  private final Map<String, String> places = new ConcurrentHashMap<>();

  void put(Line line, String sha256, byte[] sealed, LongConsumer progress) throws LinkException {
    if (sealed.length > Routes.MAX_BLOB) {
      throw LinkException.of(ProblemType.TOO_LARGE, "Larger than a blob may be", null);
    }
    if (sealed.length <= Routes.MAX_SINGLE_UPLOAD) {
      putWhole(line, sha256, sealed);
    } else if (!exists(line, sha256)) {
      putInParts(line, sha256, sealed, progress);
    }
    progress.accept(sealed.length);
  }

  private static void putWhole(Line line, String sha256, byte[] sealed) throws LinkException {
    Request request =
        line.to(Routes.BLOBS + sha256)
            .header("If-None-Match", "*")
            .put(RequestBody.create(sealed, BYTES))
            .build();
    line.transfer(request, _ -> true);
  }

  private static boolean exists(Line line, String sha256) throws LinkException {
    try {
      return line.call(line.to(Routes.BLOBS + sha256).head().build(), _ -> true);
    } catch (LinkException e) {
      if (e.problem().isPresent() || e.reason() == Reason.PROTOCOL) {
        return false;
      }
      throw e;
    }
  }

  private void putInParts(Line line, String sha256, byte[] sealed, LongConsumer progress)
      throws LinkException {
    long offset = -1;
    int fruitless = 0;
    while (offset < sealed.length) {
      try {
        offset =
            offset < 0 ? begin(line, sha256, sealed.length) : part(line, sha256, sealed, offset);
        fruitless = 0;
        progress.accept(offset);
      } catch (LinkException e) {
        if (++fruitless > FRUITLESS_TRIES || !worthAnotherTry(e)) {
          throw e;
        }
        offset = -1;
      }
    }
    places.remove(sha256);
  }

  private static boolean worthAnotherTry(LinkException e) {
    return e.is(ProblemType.UPLOAD_OFFSET_MISMATCH)
        || e.is(ProblemType.NOT_FOUND)
        || e.reason() == Reason.BROKEN
        || e.reason() == Reason.TIMEOUT;
  }

  /** Where to go on: what the server has of a known upload, or a new one at 0. */
  private long begin(Line line, String sha256, long length) throws LinkException {
    String place = places.get(sha256);
    if (place != null) {
      try {
        return line.call(line.to(place).head().build(), r -> offset(r, length));
      } catch (LinkException e) {
        if (e.transientFailure() && e.reason() != Reason.PROTOCOL) {
          throw e;
        }
        places.remove(sha256);
      }
    }
    Request request =
        line.to(Routes.UPLOADS)
            .header("Upload-Length", Long.toString(length))
            .header("Upload-Complete", "?0")
            .post(RequestBody.create(new byte[0]))
            .build();
    places.put(sha256, line.call(request, Uploads::place));
    return 0;
  }

  private long part(Line line, String sha256, byte[] sealed, long offset) throws LinkException {
    int from = Math.toIntExact(offset);
    int length = Math.min(PART_SIZE, sealed.length - from);
    boolean last = from + length == sealed.length;
    String place = places.get(sha256);
    if (place == null) {
      throw new LinkException(Reason.PROTOCOL, "An upload without a place");
    }
    Request request =
        line.to(place)
            .header("Upload-Offset", Long.toString(offset))
            .header("Upload-Complete", last ? "?1" : "?0")
            .patch(RequestBody.create(sealed, PART, from, length))
            .build();
    return line.transfer(request, _ -> offset + length);
  }

  private static String place(Response response) throws LinkException {
    String place = response.header("Location");
    if (place == null) {
      throw new LinkException(Reason.PROTOCOL, "An upload without a place");
    }
    return place;
  }

  private static long offset(Response response, long length) throws LinkException {
    @Nullable String value = response.header("Upload-Offset");
    if (value == null || !value.matches("\\d{1,12}") || Long.parseLong(value) > length) {
      throw new LinkException(Reason.PROTOCOL, "An upload that stands nowhere");
    }
    return Long.parseLong(value);
  }
}
