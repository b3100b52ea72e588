package fr.pli.demo.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.pli.desktop.link.LinkIdentity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** TLS by hand, for what no client of ours would do. One context: sessions may be resumed. */
final class RawTls {
  private static final char[] NO_PASSWORD = new char[0];
  private static final int PATIENCE_MILLIS = 20_000;

  private final LinkIdentity identity;
  private final SSLContext context;

  RawTls(LinkIdentity identity) throws GeneralSecurityException, IOException {
    this.identity = identity;
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "device", identity.key(), NO_PASSWORD, new Certificate[] {identity.certificate()});
    for (X509Certificate authority : identity.authorities()) {
      store.setCertificateEntry("authority" + store.size(), authority);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("NewSunX509");
    keys.init(store, NO_PASSWORD);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
  }

  /** A connection that offers these versions only; its handshake is still to come. */
  SSLSocket connect(String... versions) throws IOException {
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(identity.host(), identity.port());
    socket.setEnabledProtocols(versions);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** One request on the connection, which goes on; gives the answer's status. */
  static int get(SSLSocket socket, String path) throws IOException {
    String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) next(socket));
    }
    int body =
        Integer.parseInt(head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1"));
    socket.getInputStream().readNBytes(body);
    return Integer.parseInt(head.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
  }

  private static int next(SSLSocket socket) throws IOException {
    int read = socket.getInputStream().read();
    if (read < 0) {
      throw new IOException("The connection ended");
    }
    return read;
  }
}
