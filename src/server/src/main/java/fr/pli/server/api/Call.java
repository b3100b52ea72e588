package fr.pli.server.api;

import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Routes;
import fr.pli.server.enrolment.EnrolledDevice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/** One request and its answer. Reading and writing block; requests run on virtual threads. */
public final class Call {
  private static final int MAX_JSON = 256 << 10;

  private final Request request;
  private final Response response;
  private final String rest;
  private final @Nullable EnrolledDevice device;

  Call(Request request, Response response, String rest, @Nullable EnrolledDevice device) {
    this.request = request;
    this.response = response;
    this.rest = rest;
    this.device = device;
  }

  String method() {
    return request.getMethod();
  }

  /** The path behind the route's own. */
  String rest() {
    return rest;
  }

  /** Who calls. */
  EnrolledDevice device() {
    if (device == null) {
      throw new Refusal(ProblemType.CERTIFICATE_REQUIRED, "Enrol first");
    }
    return device;
  }

  /** The caller's mailbox. */
  UUID mailbox() {
    return device().mailbox();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  Optional<String> query(String name) {
    try {
      Fields fields = Request.extractQueryParameters(request);
      return Optional.ofNullable(fields.getValue(name));
    } catch (HttpException.IllegalArgumentException | HttpException.IllegalStateException e) {
      throw new Refusal(ProblemType.BAD_REQUEST, "The query cannot be read");
    }
  }

  /** A number of the query, brought into its range. */
  int number(String name, int usual, int most) {
    try {
      return Math.clamp(query(name).map(Integer::parseInt).orElse(usual), 1, most);
    } catch (NumberFormatException e) {
      throw new Refusal(ProblemType.BAD_REQUEST, "Not a number: " + name);
    }
  }

  InputStream body() {
    return Content.Source.asInputStream(request);
  }

  /** The body as a value, complete. */
  <T extends Record> T json(Class<T> type) throws IOException {
    byte[] bytes = body().readNBytes(MAX_JSON + 1);
    if (bytes.length > MAX_JSON) {
      throw new Refusal(ProblemType.TOO_LARGE, "At most " + MAX_JSON + " bytes");
    }
    return Completeness.check(parse(bytes, type));
  }

  private static <T> T parse(byte[] bytes, Class<T> type) {
    try {
      return Json.read(bytes, type);
    } catch (IllegalArgumentException e) {
      throw new Refusal(ProblemType.BAD_REQUEST, "Not a " + type.getSimpleName() + " in JSON");
    }
  }

  void set(String header, String value) {
    response.getHeaders().put(header, value);
  }

  void status(int status) {
    response.setStatus(status);
  }

  void reply(int status, Object value) throws IOException {
    reply(status, Routes.JSON, Json.write(value));
  }

  void reply(int status, String type, byte[] body) throws IOException {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    write(true, ByteBuffer.wrap(body));
  }

  void empty(int status) throws IOException {
    response.setStatus(status);
    write(true, ByteBuffer.allocate(0));
  }

  /** Writes a part of the answer; returns when the caller's window has taken it. */
  void write(boolean last, ByteBuffer bytes) throws IOException {
    Content.Sink.write(response, last, bytes);
  }
}
