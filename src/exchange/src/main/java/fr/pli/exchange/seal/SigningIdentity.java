package fr.pli.exchange.seal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A device's signing key (ECDSA P-256) and its certificate. */
public record SigningIdentity(PrivateKey key, X509Certificate certificate) {
  @Override
  public String toString() {
    return "SigningIdentity[…]";
  }
}
