package fr.pli.bench.sync;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * The peer: a throw-away Postfix that takes mail over TLS 1.3 and keeps it in its queue. It answers
 * when the file of the queue is forced to the disk.
 */
final class Postfix implements AutoCloseable {
  private static final int CONNECTIONS = 8;
  private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ENVELOPE =
      "MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.org>\r\nDATA\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final Path folder;
  private final int port;
  private final SSLContext tls;

  private Postfix(Path folder, int port, SSLContext tls) {
    this.folder = folder;
    this.port = port;
    this.tls = tls;
  }

  /** The programs that are missing on this machine; empty when the peer can run. */
  static List<String> missing() {
    return Stream.of("/usr/sbin/postfix", "/usr/bin/openssl")
        .filter(each -> !Files.isExecutable(Path.of(each)))
        .toList();
  }

  /** Starts it; only root may. */
  static Postfix start(Path folder, int port)
      throws IOException, InterruptedException, GeneralSecurityException {
    Map<String, String> values =
        Map.of("FOLDER", folder.toString(), "PORT", Integer.toString(port));
    Peers.configure("main.cf", folder, values);
    Peers.configure("master.cf", folder, values);
    Peers.certify(folder);
    Files.createDirectory(folder.resolve("queue"));
    Files.createDirectory(folder.resolve("data"));
    Peers.run(folder, "chown", "postfix", "data");
    Peers.run(folder, "chmod", "a+rx", "..", ".");
    Peers.run(folder, "postfix", "-c", folder.toString(), "start");
    return new Postfix(folder, port, trusting(folder.resolve("cert.pem")));
  }

  private static SSLContext trusting(Path certificate)
      throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry(
        "peer",
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(certificate))));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /** Has it accept a mail so many times, over as many connections as ours has streams. */
  void accept(byte[] mail, int count) throws Exception {
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> ends =
          IntStream.range(0, CONNECTIONS)
              .<Future<?>>mapToObj(
                  n ->
                      senders.submit(
                          () -> {
                            send(mail, count / CONNECTIONS + (n < count % CONNECTIONS ? 1 : 0));
                            return n;
                          }))
              .toList();
      for (Future<?> end : ends) {
        end.get();
      }
    }
  }

  /** One connection; the commands of a mail go out together (RFC 2920). */
  private void send(byte[] mail, int count) throws IOException {
    try (SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket("localhost", port)) {
      SSLParameters named = socket.getSSLParameters();
      named.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(named);
      OutputStream out = socket.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      expect(in, "220");
      out.write("EHLO localhost\r\n".getBytes(StandardCharsets.US_ASCII));
      expect(in, "250");
      for (int i = 0; i < count; i++) {
        out.write(ENVELOPE);
        expect(in, "250");
        expect(in, "250");
        expect(in, "354");
        out.write(mail);
        out.write(END);
        expect(in, "250");
      }
    }
  }

  /** Reads a reply, of however many lines. */
  private static void expect(BufferedReader in, String code) throws IOException {
    String line;
    do {
      line = in.readLine();
      if (line == null || !line.startsWith(code)) {
        throw new IOException("Postfix answered " + line);
      }
    } while (line.startsWith(code + "-"));
  }

  @Override
  public void close() throws IOException {
    try {
      Peers.run(folder, "postfix", "-c", folder.toString(), "stop");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
