package fr.pli.exchange.seal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** One private sealing key of this device, P-256 or hybrid, and its certificate. */
public record OpeningKey(PrivateKey key, X509Certificate certificate) {
  @Override
  public String toString() {
    return "OpeningKey[…]";
  }
}
