package fr.pli.server.operator;

import fr.pli.exchange.wire.Device;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Problem;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.server.enrolment.Credential;
import fr.pli.server.enrolment.Invitation;
import fr.pli.server.enrolment.KeyRoom;
import fr.pli.server.enrolment.ServerKeys;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The operator's commands, asked of a running server over its own listener on this machine. The
 * operator's certificate lies in the data folder's keys: who may read those is the operator.
 */
public final class OperatorClient implements Operations {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String PATH = "/v1/operator/";

  private final HttpClient http;
  private final int port;

  private OperatorClient(HttpClient http, int port) {
    this.http = http;
    this.port = port;
  }

  /** Finds the running server of a data folder; empty if none listens. */
  public static Optional<OperatorClient> find(Path data) throws IOException {
    Optional<Integer> port = new PortFile(data).read();
    if (port.isEmpty() || Files.notExists(data.resolve("keys"))) {
      return Optional.empty();
    }
    OperatorClient client =
        new OperatorClient(
            HttpClient.newBuilder()
                .sslContext(context(KeyRoom.open(data.resolve("keys"))))
                .connectTimeout(PATIENCE)
                .build(),
            port.get());
    try {
      client.devices();
      return Optional.of(client);
    } catch (ConnectException e) {
      return Optional.empty();
    }
  }

  private static SSLContext context(KeyRoom room) throws IOException {
    List<Credential> own = ServerKeys.ofAllTimes(room, "operator");
    if (own.isEmpty()) {
      throw new IOException("No operator's key in this folder");
    }
    char[] inMemory = new char[0];
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      keys.setKeyEntry(
          "operator",
          own.getLast().key(),
          inMemory,
          new Certificate[] {own.getLast().certificate()});
      for (Credential authority : ServerKeys.ofAllTimes(room, "authority")) {
        keys.setCertificateEntry("authority" + keys.size(), authority.certificate());
      }
      KeyManagerFactory shown =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      shown.init(keys, inMemory);
      TrustManagerFactory believed =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      believed.init(keys);
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(shown.getKeyManagers(), believed.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("The operator's key cannot be used", e);
    }
  }

  @Override
  public String invite(Invitation invitation) throws IOException {
    return text(post("invitations", invitation));
  }

  @Override
  public List<Device> devices() throws IOException {
    return List.of(Json.read(send(request("devices").GET()), Device[].class));
  }

  @Override
  public void revoke(UUID device) throws IOException {
    post("revocations", Map.of("text", device.toString()));
  }

  @Override
  public void wipe(UUID device) throws IOException {
    post("wipes", Map.of("text", device.toString()));
  }

  @Override
  public long importDirectory(List<Path> files) throws IOException {
    List<String> names = files.stream().map(file -> file.toAbsolutePath().toString()).toList();
    return Long.parseLong(text(post("directory", Map.of("files", names))));
  }

  @Override
  public void authority(AuthorityStep step) throws IOException {
    post("authority", Map.of("text", step.name()));
  }

  @Override
  public void declareRestored() throws IOException {
    post("restored", Map.of());
  }

  private byte[] post(String what, Object value) throws IOException {
    return send(request(what).POST(BodyPublishers.ofByteArray(Json.write(value))));
  }

  private HttpRequest.Builder request(String what) {
    return HttpRequest.newBuilder(URI.create("https://localhost:" + port + PATH + what));
  }

  private byte[] send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      if (response.statusCode() / 100 != 2) {
        throw refusal(Json.read(response.body(), Problem.class));
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  private static Refusal refusal(Problem problem) {
    return new Refusal(
        ProblemType.ofUri(problem.type()).orElse(ProblemType.INTERNAL), problem.detail());
  }

  private static String text(byte[] body) {
    return Json.mapper().readTree(body).path("text").asString();
  }
}
