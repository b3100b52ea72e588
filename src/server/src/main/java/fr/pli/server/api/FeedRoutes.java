package fr.pli.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Routes;
import fr.pli.server.api.RouteTable.Door;
import fr.pli.server.api.RouteTable.Entry;
import fr.pli.server.enrolment.Devices;
import fr.pli.server.mailbox.Bell.Listener;
import fr.pli.server.mailbox.Feed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What changed, and the stream that says when to ask. */
public final class FeedRoutes implements RouteFamily {
  private static final Duration HEARTBEAT = Duration.ofSeconds(25);
  private static final int USUAL_PAGE = 200;
  private static final int LARGEST_PAGE = 500;
  private static final int MAX_STREAMS = 4;

  private final Feed feed;
  private final Devices devices;

  public FeedRoutes(Feed feed, Devices devices) {
    this.feed = feed;
    this.devices = devices;
  }

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(Door.DEVICES, Routes.CHANGES, this::changes),
        new Entry(Door.DEVICES, Routes.EVENTS, this::events));
  }

  private void changes(Call call) throws IOException {
    Methods.only(call, "GET");
    Optional<String> since = call.query("since").filter(cursor -> !cursor.isEmpty());
    call.reply(
        200, feed.page(call.mailbox(), since, call.number("limit", USUAL_PAGE, LARGEST_PAGE)));
  }

  /** Lasts until the caller goes, is shut out, or the server stops. */
  private void events(Call call) throws IOException {
    Methods.only(call, "GET");
    UUID device = call.device().id();
    if (feed.bell().count(device) >= MAX_STREAMS) {
      throw new Refusal(ProblemType.RATE_LIMITED, "At most " + MAX_STREAMS + " streams");
    }
    call.set("Content-Type", "text/event-stream");
    call.status(200);
    try (Listener listener = feed.bell().listen(call.mailbox(), device)) {
      if (devices.isWelcome(device)) { // shut out since the door was passed, nobody ends it
        send(call, changed(feed.last(call.mailbox())));
        listen(call, listener);
      }
    }
    call.write(true, ByteBuffer.allocate(0));
  }

  private static void listen(Call call, Listener listener) throws IOException {
    try {
      while (!listener.ended()) {
        Long seq = listener.await(HEARTBEAT);
        if (!listener.ended()) {
          send(call, seq == null ? ": here\n\n" : changed(seq));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String changed(long seq) {
    return "event: changed\ndata: " + seq + "\n\n";
  }

  private static void send(Call call, String text) throws IOException {
    call.write(false, ByteBuffer.wrap(text.getBytes(UTF_8)));
  }
}
