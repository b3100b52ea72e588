package fr.pli.desktop.enrolment;

import fr.pli.desktop.link.LinkIdentity;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.wire.Mailbox;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What this workstation is in the network. Three keys for three purposes.
 *
 * @param openingKeys newest first; former ones stay, since old letters were sealed to them
 * @param gateway keys of the server's gateway, for channels that leave the network
 * @param evidence certificates that receipts may be signed with, newest first
 */
public record DeviceIdentity(
    UUID device,
    Mailbox mailbox,
    LinkIdentity link,
    SigningIdentity signing,
    List<OpeningKey> openingKeys,
    RecipientDevice gateway,
    List<X509Certificate> evidence) {
  private static final int RENEWED_WITH_THE_LAST = 3;

  public DeviceIdentity {
    openingKeys = List.copyOf(openingKeys);
    evidence = List.copyOf(evidence);
  }

  public Set<X509Certificate> authorities() {
    return link.authorities();
  }

  /** End of the TLS certificate. */
  public Instant validUntil() {
    return link.certificate().getNotAfter().toInstant();
  }

  /** From when on the TLS certificate is to be renewed: when a third of its life is left. */
  public Instant renewalDue() {
    Instant begin = link.certificate().getNotBefore().toInstant();
    Duration life = Duration.between(begin, validUntil());
    return validUntil().minus(life.dividedBy(RENEWED_WITH_THE_LAST));
  }

  @Override
  public String toString() {
    return "DeviceIdentity[" + device + "]";
  }
}
