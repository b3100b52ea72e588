package fr.pli.desktop.link;

import fr.pli.desktop.link.LinkException.Reason;
import fr.pli.exchange.wire.Routes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Fetches blobs in ranges: when the line breaks, it goes on where it stopped. Nothing is handed out
 * before its hash is the announced one.
 */
final class Downloads {
  private static final int FRUITLESS_TRIES = 3;

  private Downloads() {}

  static byte[] fetch(Line line, String sha256, long size) throws LinkException {
    try (Partial.InMemory partial = new Partial.InMemory(checked(size))) {
      complete(line, sha256, size, partial);
      return partial.bytes();
    }
  }

  static void fetch(Line line, String sha256, long size, Path file) throws LinkException {
    checked(size);
    boolean altered = false;
    try (Partial.InFile partial = new Partial.InFile(file)) {
      complete(line, sha256, size, partial);
    } catch (LinkException e) {
      altered = e.reason() == Reason.ALTERED;
      throw e;
    } finally {
      if (altered) {
        remove(file);
      }
    }
  }

  private static void remove(Path file) throws LinkException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new LinkException(Reason.STORAGE, "Altered, and cannot be removed", e);
    }
  }

  private static int checked(long size) throws LinkException {
    if (size < 0 || size > Routes.MAX_BLOB) {
      throw new LinkException(Reason.PROTOCOL, "Announced larger than a blob may be");
    }
    return Math.toIntExact(size);
  }

  private static void complete(Line line, String sha256, long size, Partial partial)
      throws LinkException {
    int fruitless = 0;
    while (partial.length() < size) {
      long before = partial.length();
      try {
        append(line, sha256, size, partial);
      } catch (LinkException e) {
        fruitless = partial.length() > before ? 0 : fruitless + 1;
        if (fruitless > FRUITLESS_TRIES || !worthAnotherTry(e)) {
          throw e;
        }
      }
    }
    if (partial.length() != size || !partial.sha256().equals(sha256)) {
      throw new LinkException(Reason.ALTERED, "Not the bytes that were announced");
    }
  }

  private static boolean worthAnotherTry(LinkException e) {
    return e.reason() == Reason.BROKEN || e.reason() == Reason.TIMEOUT;
  }

  private static void append(Line line, String sha256, long size, Partial partial)
      throws LinkException {
    Request.Builder request = line.to(Routes.BLOBS + sha256).header("Accept-Encoding", "identity");
    if (partial.length() > 0) {
      request.header("Range", "bytes=" + partial.length() + "-");
    }
    line.transfer(request.build(), response -> read(response, size, partial));
  }

  private static boolean read(Response response, long size, Partial partial)
      throws IOException, LinkException {
    if (response.code() != 206) {
      partial.clear();
    } else if (!continues(response, partial.length())) {
      throw new LinkException(Reason.PROTOCOL, "Another range than the wanted one");
    }
    byte[] buffer = new byte[64 << 10];
    var source = response.body().source();
    for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
      if (partial.length() + count > size) {
        throw new LinkException(Reason.ALTERED, "More bytes than were announced");
      }
      partial.append(buffer, count);
    }
    if (partial.length() < size) {
      throw new LinkException(Reason.BROKEN, "Fewer bytes than were announced");
    }
    return true;
  }

  private static boolean continues(Response response, long offset) {
    String range = response.header("Content-Range");
    return range != null && range.startsWith("bytes " + offset + "-");
  }
}
