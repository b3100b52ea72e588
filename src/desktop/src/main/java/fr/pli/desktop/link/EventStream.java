package fr.pli.desktop.link;

import fr.pli.desktop.link.LinkException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.util.function.LongConsumer;
import okhttp3.Response;
import okio.BufferedSource;

/** Reads server-sent events: nothing but "changed" and a number is taken from them. */
final class EventStream {
  static final String TYPE = "text/event-stream";

  private static final long LONGEST_LINE = 8L << 10;

  private EventStream() {}

  /** Reads until the stream ends. */
  static void read(Response response, LongConsumer changed) throws IOException, LinkException {
    if (!String.valueOf(response.body().contentType()).startsWith(TYPE)) {
      throw new LinkException(Reason.PROTOCOL, "Not an event stream");
    }
    changed.accept(-1);
    BufferedSource source = response.body().source();
    String event = "";
    String data = "";
    while (!source.exhausted()) {
      String line = line(source);
      if (line.isEmpty()) {
        if (event.equals("changed")) {
          changed.accept(number(data));
        }
        event = "";
        data = "";
      } else if (line.startsWith("event:")) {
        event = line.substring("event:".length()).strip();
      } else if (line.startsWith("data:")) {
        data = line.substring("data:".length()).strip();
      }
    }
  }

  private static String line(BufferedSource source) throws IOException, LinkException {
    try {
      return source.readUtf8LineStrict(LONGEST_LINE);
    } catch (EOFException e) {
      throw source.getBuffer().size() > LONGEST_LINE
          ? new LinkException(Reason.PROTOCOL, "An event without end", e)
          : new LinkException(Reason.BROKEN, "The event stream broke", e);
    }
  }

  /** The number is a hint only: what cannot be read still means that something changed. */
  private static long number(String data) {
    return data.matches("\\d{1,18}") ? Long.parseLong(data) : 0;
  }
}
