package fr.pli.exchange.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.UUID;

/**
 * A verified envelope.
 *
 * @param suite "p256" or "hybrid": what the content was sealed with
 */
public record OpenedEnvelope(
    UUID messageId, Instant sealedAt, X509Certificate signer, String suite, LetterPackage content) {
  @Override
  public String toString() {
    return "OpenedEnvelope[…]";
  }
}
