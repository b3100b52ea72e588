package fr.pli.desktop.link;

import fr.pli.desktop.link.LinkException.Reason;
import fr.pli.exchange.wire.Routes;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The clients of one identity. A renewed identity gets a new line with new connections and new TLS
 * sessions. The old line takes no further request, its idle connections are closed and its sessions
 * forgotten: neither a pooled connection nor a resumed session can present the old certificate.
 */
final class Line {
  private static final int ALERT_WAIT_MILLIS = 3000;

  /**
   * A line over which the server has answered may break so often before its reason is looked for.
   */
  private static final int BREAKS = 3;

  private final LinkIdentity identity;
  private final InstantSource clock;
  private final HttpUrl server;
  private final Replies replies;
  private final SSLContext tls;
  private final OkHttpClient calls;
  private final OkHttpClient transfers;
  private final OkHttpClient events;
  private final OkHttpClient probe;
  private volatile boolean retired;
  private final AtomicInteger breaksInARow = new AtomicInteger(BREAKS);
  private final Set<Call> requests = ConcurrentHashMap.newKeySet();
  private final Set<Call> streams = ConcurrentHashMap.newKeySet();

  Line(LinkIdentity identity, Timeouts timeouts, InstantSource clock) {
    this.identity = identity;
    this.clock = clock;
    this.server =
        new HttpUrl.Builder().scheme("https").host(identity.host()).port(identity.port()).build();
    this.replies = new Replies(clock);
    this.tls = Wire.context(identity);
    this.transfers = Wire.mutual(tls, identity, timeouts);
    this.calls = transfers.newBuilder().callTimeout(timeouts.call()).build();
    this.events = transfers.newBuilder().readTimeout(timeouts.events()).build();
    this.probe =
        transfers
            .newBuilder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool())
            .retryOnConnectionFailure(false)
            .addNetworkInterceptor(Line::hearAlert)
            .callTimeout(timeouts.connect())
            .build();
  }

  LinkIdentity identity() {
    return identity;
  }

  /** What is done with a reply that is no refusal. */
  interface Reading<T> {
    T read(Response response) throws IOException, LinkException;
  }

  /**
   * A request to a path of the server.
   *
   * @param path as in {@link Routes}, or what the server gave as a place of its own
   * @throws LinkException if the path would lead to another server
   */
  Request.Builder to(String path) throws LinkException {
    HttpUrl url = server.resolve(path);
    if (url == null || !url.host().equals(server.host()) || url.port() != server.port()) {
      throw new LinkException(Reason.PROTOCOL, "A place outside our server");
    }
    return new Request.Builder().url(url);
  }

  /** A short request. */
  <T> T call(Request request, Reading<T> reading) throws LinkException {
    return send(calls.newCall(request), requests, reading);
  }

  /** A request that may carry much; only standing still is limited, not the whole time. */
  <T> T transfer(Request request, Reading<T> reading) throws LinkException {
    return send(transfers.newCall(request), requests, reading);
  }

  /** A request whose answer goes on and on. */
  <T> T stream(Request request, Reading<T> reading) throws LinkException {
    return send(events.newCall(request), streams, reading);
  }

  /** Ends event streams at once; other requests may finish, none begins. */
  void retire() {
    retired = true;
    streams.forEach(Call::cancel);
    calls.connectionPool().evictAll();
    probe.connectionPool().evictAll();
    forgetSessions();
  }

  private void forgetSessions() {
    SSLSessionContext sessions = tls.getClientSessionContext();
    for (byte[] id : Collections.list(sessions.getIds())) {
      SSLSession session = sessions.getSession(id);
      if (session != null) {
        session.invalidate();
      }
    }
  }

  /** Ends everything at once. */
  void close() {
    retire();
    requests.forEach(Call::cancel);
  }

  /** OkHttp forgets a call as soon as its headers are there; its body may take long. */
  private <T> T send(Call call, Set<Call> running, Reading<T> reading) throws LinkException {
    if (retired) {
      throw new LinkException(Reason.BROKEN, "Ended by us");
    }
    running.add(call);
    try (Response response = call.execute()) {
      breaksInARow.set(0);
      if (!response.isSuccessful()) {
        throw replies.refusal(response);
      }
      return reading.read(response);
    } catch (IOException e) {
      throw call.isCanceled() ? new LinkException(Reason.BROKEN, "Ended by us", e) : explain(e);
    } finally {
      running.remove(call);
    }
  }

  private LinkException explain(IOException failure) {
    LinkException known = Failures.explain(failure);
    boolean broken =
        known.reason() == Reason.BROKEN && !retired && !Thread.currentThread().isInterrupted();
    if (broken && breaksInARow.incrementAndGet() > BREAKS) {
      Reason probed = probe();
      probed = probed == Reason.BROKEN ? probe() : probed;
      known = new LinkException(probed, String.valueOf(known.getMessage()), failure);
    }
    boolean refused =
        known.reason() == Reason.CERTIFICATE_MISSING || known.reason() == Reason.BROKEN;
    return refused && outOfTime()
        ? new LinkException(Reason.CERTIFICATE_EXPIRED, "Refused outside its time", failure)
        : known;
  }

  private Reason probe() {
    Request request = new Request.Builder().url(server.resolve(Routes.ME)).build();
    try (Response _ = probe.newCall(request).execute()) {
      return Reason.BROKEN;
    } catch (IOException e) {
      Reason reason = Failures.reason(e);
      return reason.needsPerson() ? reason : Reason.BROKEN;
    } finally {
      probe.connectionPool().evictAll();
    }
  }

  /**
   * In TLS 1.3 the server refuses a certificate after our side of the handshake, and whoever writes
   * meanwhile only learns that the connection is gone. Whoever listens instead hears the alert.
   */
  private static Response hearAlert(Interceptor.Chain chain) throws IOException {
    Connection connection = Objects.requireNonNull(chain.connection());
    connection.socket().setSoTimeout(ALERT_WAIT_MILLIS);
    connection.socket().getInputStream().read();
    throw new InterruptedIOException("No alert was heard");
  }

  /** Our clock may be the one that is wrong; whichever it is, a person has to look. */
  private boolean outOfTime() {
    Instant now = clock.instant();
    return now.isAfter(identity.certificate().getNotAfter().toInstant())
        || now.isBefore(identity.certificate().getNotBefore().toInstant());
  }
}
