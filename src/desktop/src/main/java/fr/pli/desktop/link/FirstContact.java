package fr.pli.desktop.link;

import fr.pli.exchange.wire.EnrolmentReply;
import fr.pli.exchange.wire.EnrolmentRequest;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Routes;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The one request that is made without a certificate of ours. */
public final class FirstContact {
  private final Timeouts timeouts;
  private final InstantSource clock;

  public FirstContact(Timeouts timeouts, InstantSource clock) {
    this.timeouts = timeouts;
    this.clock = clock;
  }

  /**
   * Asks for certificates.
   *
   * @param authority knows the authority that the server has to be vouched for by
   * @throws LinkException also if the server is vouched for by anybody else; it then was told
   *     nothing
   */
  public EnrolmentReply enrol(
      String host, int port, Predicate<X509Certificate> authority, EnrolmentRequest wanted)
      throws LinkException {
    OkHttpClient client = Wire.anonymous(new NamedAuthority(authority), timeouts);
    Request request =
        new Request.Builder()
            .url(new HttpUrl.Builder().scheme("https").host(host).port(port).build())
            .post(RequestBody.create(Json.write(wanted), MediaType.get(Routes.JSON)))
            .build();
    HttpUrl place = request.url().newBuilder().encodedPath(Routes.ENROL).build();
    try (Response response = client.newCall(request.newBuilder().url(place).build()).execute()) {
      if (!response.isSuccessful()) {
        throw new Replies(clock).refusal(response);
      }
      return Replies.value(response, EnrolmentReply.class, Replies.MAX_JSON);
    } catch (IOException e) {
      throw Failures.explain(e);
    } finally {
      client.connectionPool().evictAll();
    }
  }
}
