package fr.pli.server.api;

import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Problem;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Routes;
import fr.pli.server.api.RouteTable.Door;
import fr.pli.server.enrolment.EnrolledDevice;
import fr.pli.server.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every request comes in: finds its route, learns who calls, counts, and turns every refusal
 * into a problem (RFC 9457).
 */
final class Front extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(Front.class);

  private final RouteTable routes;
  private final Callers callers;
  private final TokenBuckets devices;
  private final TokenBuckets strangers;

  Front(RouteTable routes, Callers callers, TokenBuckets devices, TokenBuckets strangers) {
    this.routes = routes;
    this.callers = callers;
    this.devices = devices;
    this.strangers = strangers;
  }

  /** Nothing of ours is a page: no browser may render, frame, guess at or keep it. */
  private static void guard(Response response) {
    response
        .getHeaders()
        .put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .put("X-Content-Type-Options", "nosniff")
        .put("X-Frame-Options", "DENY")
        .put("Referrer-Policy", "no-referrer")
        .put(HttpHeader.CACHE_CONTROL, "no-store");
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    guard(response);
    try {
      answer(request, response);
      callback.succeeded();
    } catch (Refusal e) {
      refuse(response, callback, e.problem());
    } catch (IOException e) {
      LOG.info("A request broke off: {}", e.getClass().getSimpleName()); // the caller went away
      refuse(response, callback, Problem.of(ProblemType.INTERNAL, "The request broke off"));
    } catch (StoreException e) {
      LOG.error("The store failed", e);
      refuse(response, callback, Problem.of(ProblemType.MAINTENANCE, "Try again"));
    } catch (RuntimeException e) {
      LOG.error("A request failed", e);
      refuse(response, callback, Problem.of(ProblemType.INTERNAL, "See the server's log"));
    }
    return true;
  }

  private void answer(Request request, Response response) throws IOException {
    String path = Request.getPathInContext(request);
    RouteTable.Match match =
        routes.find(path).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No such route"));
    EnrolledDevice device = null;
    switch (match.door()) {
      case OPEN -> count(response, strangers, String.valueOf(Request.getRemoteAddr(request)));
      case DEVICES, DISMISSED -> {
        device = match.door() == Door.DISMISSED ? callers.known(request) : callers.device(request);
        count(response, devices, device.id().toString());
      }
      case OPERATOR -> callers.demandOperator(request);
    }
    match.route().answer(new Call(request, response, match.rest(), device));
  }

  private static void count(Response response, TokenBuckets buckets, String caller) {
    Optional<Duration> wait = buckets.take(caller);
    if (wait.isPresent()) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, wait.get().toSeconds() + 1);
      throw new Refusal(ProblemType.RATE_LIMITED, "Too many requests");
    }
  }

  /** After the answer has begun nothing can be said any more but that it broke off. */
  private static void refuse(Response response, Callback callback, Problem problem) {
    if (response.isCommitted()) {
      callback.failed(new IOException(problem.type()));
      return;
    }
    problem(response, callback, problem);
  }

  static void problem(Response response, Callback callback, Problem problem) {
    byte[] body = Json.write(problem);
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Routes.PROBLEM_JSON);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
