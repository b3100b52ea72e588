package fr.pli.desktop.link;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Set;

/**
 * Who we are on the line and whom we trust there.
 *
 * @param host the letter server's name, from enrolment, never from received data
 * @param port 1 to 65535
 * @param key our TLS key
 * @param certificate our TLS certificate
 * @param authorities the only trust anchors
 */
public record LinkIdentity(
    String host,
    int port,
    PrivateKey key,
    X509Certificate certificate,
    Set<X509Certificate> authorities) {
  public LinkIdentity {
    authorities = Set.copyOf(authorities);
  }

  @Override
  public String toString() {
    return "LinkIdentity[" + host + ":" + port + "]";
  }
}
