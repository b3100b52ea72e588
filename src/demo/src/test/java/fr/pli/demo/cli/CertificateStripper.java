package fr.pli.demo.cli;

import fr.pli.server.enrolment.Credential;
import fr.pli.server.enrolment.KeyRoom;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * A relay that an operator put before the server and that ends TLS there: it shows the server's own
 * certificate and asks for none, so that the server behind it sees no workstation.
 */
final class CertificateStripper implements AutoCloseable {
  private static final char[] NO_PASSWORD = new char[0];

  private final SSLServerSocket front;
  private final SSLContext unnamed;
  private final int behind;

  private CertificateStripper(SSLServerSocket front, SSLContext unnamed, int behind) {
    this.front = front;
    this.unnamed = unnamed;
    this.behind = behind;
  }

  /**
   * Listens on one port with the keys of a server, and passes on to the port of that server.
   *
   * @param unnamed trusts the server and has no certificate to show
   */
  static CertificateStripper start(Path serverData, int port, int behind, SSLContext unnamed)
      throws Exception {
    Credential own = KeyRoom.open(serverData.resolve("keys")).find("listener").orElseThrow();
    SSLServerSocket front =
        (SSLServerSocket)
            showing(own)
                .getServerSocketFactory()
                .createServerSocket(port, 50, InetAddress.getByName("localhost"));
    CertificateStripper relay = new CertificateStripper(front, unnamed, behind);
    Thread.ofVirtual().start(relay::listen);
    return relay;
  }

  private static SSLContext showing(Credential own) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setKeyEntry("own", own.key(), NO_PASSWORD, new Certificate[] {own.certificate()});
    KeyManagerFactory shown = KeyManagerFactory.getInstance("PKIX");
    shown.init(store, NO_PASSWORD);
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(shown.getKeyManagers(), null, null);
    return context;
  }

  private void listen() {
    while (!front.isClosed()) {
      try {
        Socket workstation = front.accept();
        Thread.ofVirtual().start(() -> relay(workstation));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void relay(Socket workstation) {
    try (workstation;
        Socket server = unnamed.getSocketFactory().createSocket("localhost", behind)) {
      Thread answers = Thread.ofVirtual().start(() -> pass(server, workstation));
      pass(workstation, server);
      answers.join();
    } catch (IOException | InterruptedException end) {
      // The workstation sees a closed line.
    }
  }

  private static void pass(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
      to.shutdownOutput();
    } catch (IOException end) {
      // One side has closed; the other is closed by the relay.
    }
  }

  @Override
  public void close() throws IOException {
    front.close();
  }
}
