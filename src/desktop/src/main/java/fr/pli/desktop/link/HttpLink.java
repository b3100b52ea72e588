package fr.pli.desktop.link;

import fr.pli.desktop.link.LinkException.Reason;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.evidence.JournalHandover;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.ChangesPage;
import fr.pli.exchange.wire.Device;
import fr.pli.exchange.wire.DeviceStatus;
import fr.pli.exchange.wire.EnrolmentReply;
import fr.pli.exchange.wire.JournalState;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.LogPath;
import fr.pli.exchange.wire.LogState;
import fr.pli.exchange.wire.Mark;
import fr.pli.exchange.wire.Member;
import fr.pli.exchange.wire.RenewalRequest;
import fr.pli.exchange.wire.Routes;
import fr.pli.exchange.wire.Submission;
import fr.pli.exchange.wire.SubmissionReply;
import fr.pli.exchange.wire.WipeOrder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** The link over OkHttp and mutual TLS 1.3. Nothing is sent before the first call. */
public final class HttpLink implements Link, LogLink, WipeLink, ErasureLink, AutoCloseable {
  private static final MediaType JSON = MediaType.get(Routes.JSON);

  private final Timeouts timeouts;
  private final InstantSource clock;
  private volatile Line line;

  public HttpLink(LinkIdentity identity, Timeouts timeouts, InstantSource clock) {
    this.timeouts = timeouts;
    this.clock = clock;
    this.line = new Line(identity, timeouts, clock);
  }

  /** From now on every request is made with this identity; event streams end and are reopened. */
  public void use(LinkIdentity renewed) {
    Line former = line;
    line = new Line(renewed, timeouts, clock);
    former.retire();
  }

  @Override
  public DeviceStatus me() throws LinkException {
    return get(Routes.ME, DeviceStatus.class, Replies.MAX_JSON);
  }

  @Override
  public void putBlob(String sha256, byte[] sealed, LongConsumer progress) throws LinkException {
    Uploads.put(line, sha256, sealed, progress);
  }

  @Override
  public SubmissionReply submit(UUID message, Submission submission) throws LinkException {
    Request request = to(Routes.MESSAGES + message).put(json(submission)).build();
    return line.call(request, r -> Replies.value(r, SubmissionReply.class, Replies.MAX_JSON));
  }

  @Override
  public ChangesPage changes(@Nullable String since, int limit) throws LinkException {
    Request bare = to(Routes.CHANGES).build();
    var url = bare.url().newBuilder().addQueryParameter("limit", Integer.toString(limit));
    if (since != null) {
      url.addQueryParameter("since", since);
    }
    return line.call(
        bare.newBuilder().url(url.build()).build(),
        r -> Whole.page(Replies.value(r, ChangesPage.class, Replies.MAX_JSON)));
  }

  @Override
  public void acknowledge(Acknowledgement acknowledgement) throws LinkException {
    line.call(to(Routes.ACKS).post(json(acknowledgement)).build(), _ -> true);
  }

  @Override
  public void mark(Mark mark) throws LinkException {
    line.call(to(Routes.MARKS + mark.id()).put(json(mark)).build(), _ -> true);
  }

  @Override
  public void erase(UUID message) throws LinkException {
    line.call(to(Routes.MESSAGES + message).delete().build(), _ -> true);
  }

  @Override
  public List<Member> members() throws LinkException {
    return Whole.members(list(get(Routes.MEMBERS, Member[].class, Replies.MAX_MEMBERS)));
  }

  @Override
  public byte[] getBlob(String sha256, long size) throws LinkException {
    return Downloads.fetch(line, sha256, size);
  }

  @Override
  public void getBlob(String sha256, long size, Path file) throws LinkException {
    Downloads.fetch(line, sha256, size, file);
  }

  @Override
  public List<Device> devices() throws LinkException {
    return list(get(Routes.DEVICES, Device[].class, Replies.MAX_JSON));
  }

  @Override
  public void revoke(UUID device) throws LinkException {
    String path = Routes.DEVICES + "/" + device + Routes.DEVICES_REVOKE;
    line.call(to(path).post(RequestBody.create(new byte[0])).build(), _ -> true);
  }

  @Override
  public List<DirectoryEntry> directory(String words, int limit) throws LinkException {
    Request bare = to(Routes.DIRECTORY).build();
    var url =
        bare.url()
            .newBuilder()
            .addQueryParameter("q", words)
            .addQueryParameter("limit", Integer.toString(limit));
    return list(
        line.call(
            bare.newBuilder().url(url.build()).build(),
            r -> Replies.value(r, DirectoryEntry[].class, Replies.MAX_JSON)));
  }

  @Override
  public EnrolmentReply renew(RenewalRequest request) throws LinkException {
    return line.call(
        to(Routes.RENEW).post(json(request)).build(),
        r -> Replies.value(r, EnrolmentReply.class, Replies.MAX_JSON));
  }

  @Override
  public LogState log(long since) throws LinkException {
    return value(with(Routes.LOG, "since", since), LogState.class);
  }

  @Override
  public LogPath logPath(long index, long size) throws LinkException {
    return value(with(Routes.LOG_ENTRIES + index, "size", size), LogPath.class);
  }

  @Override
  public JournalState journal() throws LinkException {
    return get(Routes.JOURNAL, JournalState.class, Replies.MAX_JSON);
  }

  @Override
  public JournalState handOver(JournalHandover handover) throws LinkException {
    return value(to(Routes.JOURNAL).post(json(handover)).build(), JournalState.class);
  }

  @Override
  public void listen(LongConsumer changed) throws LinkException {
    Request request = to(Routes.EVENTS).header("Accept", EventStream.TYPE).build();
    line.stream(
        request,
        response -> {
          EventStream.read(response, changed);
          return true;
        });
  }

  @Override
  public WipeOrder wipeOrder() throws LinkException {
    return get(Routes.WIPE_ORDER, WipeOrder.class, Replies.MAX_JSON);
  }

  @Override
  public void wiped() throws LinkException {
    line.call(to(Routes.WIPE_ORDER).post(RequestBody.create(new byte[0])).build(), _ -> true);
  }

  @Override
  public void refresh() {
    use(line.identity());
  }

  @Override
  public void breakOff() {
    line.close();
  }

  @Override
  public void close() {
    breakOff();
  }

  private Request.Builder to(String path) throws LinkException {
    return line.to(path);
  }

  private <T> T get(String path, Class<T> type, long limit) throws LinkException {
    return line.call(to(path).build(), r -> Replies.value(r, type, limit));
  }

  private <T> T value(Request request, Class<T> type) throws LinkException {
    return line.call(request, r -> Replies.value(r, type, Replies.MAX_JSON));
  }

  private Request with(String path, String name, long number) throws LinkException {
    Request bare = to(path).build();
    var url = bare.url().newBuilder().addQueryParameter(name, Long.toString(number));
    return bare.newBuilder().url(url.build()).build();
  }

  private static RequestBody json(Object value) {
    return RequestBody.create(Json.write(value), JSON);
  }

  private static <T> List<T> list(T[] values) throws LinkException {
    try {
      return List.of(values);
    } catch (NullPointerException e) {
      throw new LinkException(Reason.PROTOCOL, "A list with holes", e);
    }
  }
}
