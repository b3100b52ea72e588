package fr.pli.exchange.seal;

import java.util.List;

/** A workstation with its signing key and both sealing keys. */
public record TestDevice(SigningIdentity signing, OpeningKey baseline, OpeningKey hybrid) {
  public RecipientDevice both() {
    return new RecipientDevice(baseline.certificate(), hybrid.certificate());
  }

  public RecipientDevice baselineOnly() {
    return new RecipientDevice(baseline.certificate(), null);
  }

  public List<OpeningKey> keys() {
    return List.of(baseline, hybrid);
  }
}
