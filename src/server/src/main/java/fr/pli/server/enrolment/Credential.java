package fr.pli.server.enrolment;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A private key of the server and its certificate. */
public record Credential(PrivateKey key, X509Certificate certificate) {
  @Override
  public String toString() {
    return "Credential[…]";
  }
}
