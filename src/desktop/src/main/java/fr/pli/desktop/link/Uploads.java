package fr.pli.desktop.link;

import fr.pli.desktop.link.LinkException.Reason;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.ReprDigest;
import fr.pli.exchange.wire.Routes;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Brings blobs to the server: small ones in one request, large ones in parts (the shape of
 * draft-ietf-httpbis-resumable-upload). Where an upload stands is asked of the server, never
 * assumed: it knows by the announced digest which one it was, also after a restart of either side.
 */
final class Uploads {
  private static final MediaType BYTES = MediaType.get("application/octet-stream");
  private static final MediaType PART = MediaType.get("application/partial-upload");
  private static final int PART_SIZE = 1 << 20;
  private static final int FRUITLESS_TRIES = 3;

  private Uploads() {}

  /**
   * An upload that was begun.
   *
   * @param path of its own on the server
   * @param offset bytes that the server has
   * @param complete true when it knows that these are all
   */
  private record Place(String path, long offset, boolean complete) {}

  static void put(Line line, String sha256, byte[] sealed, LongConsumer progress)
      throws LinkException {
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

  private static void putInParts(Line line, String sha256, byte[] sealed, LongConsumer progress)
      throws LinkException {
    Place place = null;
    long furthest = -1;
    int fruitless = 0;
    while (place == null || !place.complete()) {
      try {
        place = place == null ? begin(line, sha256, sealed.length) : part(line, place, sealed);
      } catch (LinkException e) {
        if (++fruitless > FRUITLESS_TRIES || !worthAnotherTry(e)) {
          throw e;
        }
        place = null;
      }
      if (place != null && place.offset() > furthest) {
        furthest = place.offset();
        fruitless = 0;
        progress.accept(furthest);
      }
    }
  }

  private static boolean worthAnotherTry(LinkException e) {
    return e.is(ProblemType.UPLOAD_OFFSET_MISMATCH)
        || e.is(ProblemType.NOT_FOUND)
        || e.reason() == Reason.BROKEN
        || e.reason() == Reason.TIMEOUT;
  }

  /** Where to go on: what the server has of this document, or nothing yet. */
  private static Place begin(Line line, String sha256, long length) throws LinkException {
    Request request =
        line.to(Routes.UPLOADS)
            .header("Upload-Length", Long.toString(length))
            .header("Upload-Complete", "?0")
            .header(ReprDigest.HEADER, ReprDigest.of(sha256))
            .post(RequestBody.create(new byte[0]))
            .build();
    return line.call(
        request, response -> new Place(place(response), offset(response, length), false));
  }

  /** Nothing is left to send when the server died between the last bytes and its answer. */
  private static Place part(Line line, Place place, byte[] sealed) throws LinkException {
    int from = Math.toIntExact(place.offset());
    int length = Math.min(PART_SIZE, sealed.length - from);
    boolean last = from + length == sealed.length;
    Request request =
        line.to(place.path())
            .header("Upload-Offset", Long.toString(from))
            .header("Upload-Complete", last ? "?1" : "?0")
            .patch(RequestBody.create(sealed, PART, from, length))
            .build();
    return line.transfer(request, _ -> new Place(place.path(), place.offset() + length, last));
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
