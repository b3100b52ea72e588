package fr.pli.desktop.link;

import fr.pli.desktop.link.LinkException.Reason;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Problem;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Routes;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads what the server answers, within limits, whoever it really was that answered. */
final class Replies {
  /** Largest JSON reply, in bytes. */
  static final long MAX_JSON = 8L << 20;

  /** Largest list of members, in bytes: thousands of devices with their certificates. */
  static final long MAX_MEMBERS = 64L << 20;

  private static final long MAX_PROBLEM = 64L << 10;
  private static final int MAX_DETAIL = 300;
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final InstantSource clock;

  Replies(InstantSource clock) {
    this.clock = clock;
  }

  /** The JSON value of a successful reply. */
  static <T> T value(Response response, Class<T> type, long limit)
      throws IOException, LinkException {
    if (!isType(response, Routes.JSON)) {
      throw new LinkException(Reason.PROTOCOL, "A reply that is not JSON");
    }
    try {
      return Json.read(body(response, limit), type);
    } catch (IllegalArgumentException e) {
      throw new LinkException(Reason.PROTOCOL, String.valueOf(e.getMessage()), e);
    }
  }

  /** Why the server refused. */
  LinkException refusal(Response response) throws IOException, LinkException {
    Duration after = retryAfter(response).orElse(null);
    if (isType(response, Routes.PROBLEM_JSON) && hasBody(response)) {
      try {
        return ofProblem(Json.read(body(response, MAX_PROBLEM), Problem.class), response, after);
      } catch (IllegalArgumentException e) {
        return ofStatus(response.code(), "A problem that cannot be read", after);
      }
    }
    return ofStatus(response.code(), "HTTP " + response.code() + " without a problem", after);
  }

  private static LinkException ofProblem(
      Problem problem, Response response, @Nullable Duration after) {
    String detail = shortened(problem.detail());
    return ProblemType.ofUri(String.valueOf(problem.type()))
        .map(type -> LinkException.of(type, detail, after))
        .orElseGet(() -> ofUnknownProblem(response.code(), detail, after));
  }

  /** A later server may know problems that we do not. */
  private static LinkException ofUnknownProblem(
      int status, String detail, @Nullable Duration after) {
    Reason reason = status >= 500 || status == 429 ? Reason.BUSY : Reason.PROBLEM;
    return new LinkException(reason, detail, null, after, null);
  }

  /** Proxies, portals and gateways answer in HTML: their word about our request counts little. */
  private static LinkException ofStatus(int status, String detail, @Nullable Duration after) {
    Reason reason =
        switch (status) {
          case 407 -> Reason.PROXY;
          case 408, 425, 429 -> Reason.BUSY;
          default -> status >= 500 ? Reason.BUSY : Reason.PROTOCOL;
        };
    return new LinkException(reason, detail, null, after, null);
  }

  private static byte[] body(Response response, long limit) throws IOException, LinkException {
    BufferedSource source = response.body().source();
    if (response.body().contentLength() > limit || source.request(limit + 1)) {
      throw new LinkException(Reason.PROTOCOL, "A reply larger than " + limit + " bytes");
    }
    return source.readByteArray();
  }

  private static boolean hasBody(Response response) {
    return !response.request().method().equals("HEAD");
  }

  private static boolean isType(Response response, String wanted) {
    MediaType type = response.body().contentType();
    return type != null && wanted.equals(type.type() + "/" + type.subtype());
  }

  private static String shortened(@Nullable String detail) {
    String text = detail == null ? "" : detail;
    return text.length() <= MAX_DETAIL ? text : text.substring(0, MAX_DETAIL);
  }

  /** Seconds or a date (RFC 9110, 10.2.3); between nothing and an hour. */
  private Optional<Duration> retryAfter(Response response) {
    String value = response.header("Retry-After");
    if (value == null) {
      return Optional.empty();
    }
    try {
      Duration wait =
          value.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(value))
              : Duration.between(
                  clock.instant(),
                  ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      return Optional.of(within(wait));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration within(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
