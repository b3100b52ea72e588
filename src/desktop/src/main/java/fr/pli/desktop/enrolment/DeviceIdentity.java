package fr.pli.desktop.enrolment;

import fr.pli.desktop.link.LinkIdentity;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.wire.Mailbox;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What this workstation is in the network. Three keys for three purposes.
 *
 * @param openingKeys newest first; former ones stay, since old letters were sealed to them
 * @param gateway keys of the server's gateway, for channels that leave the network
 * @param evidence certificates that receipts may be signed with, newest first
 * @param formerAuthorities no longer believed on the line; letters signed under them may be under
 *     way
 */
public record DeviceIdentity(
    UUID device,
    Mailbox mailbox,
    LinkIdentity link,
    SigningIdentity signing,
    List<OpeningKey> openingKeys,
    RecipientDevice gateway,
    List<X509Certificate> evidence,
    Set<X509Certificate> formerAuthorities) {
  private static final Duration LIFE_OF_KEYS = Duration.ofDays(365);
  private static final int RENEWED_WITH_THE_LAST = 3;

  public DeviceIdentity {
    openingKeys = List.copyOf(openingKeys);
    evidence = List.copyOf(evidence);
    formerAuthorities = Set.copyOf(formerAuthorities);
  }

  public Set<X509Certificate> authorities() {
    return link.authorities();
  }

  /** Those under which the signature of a letter may stand. */
  public Set<X509Certificate> letterAuthorities() {
    Set<X509Certificate> all = new HashSet<>(formerAuthorities);
    all.addAll(authorities());
    return all;
  }

  /** End of the TLS certificate. */
  public Instant validUntil() {
    return link.certificate().getNotAfter().toInstant();
  }

  /**
   * From when on signing and sealing keys are to be renewed: after a year, and at once when the
   * authority that vouched for them was replaced.
   */
  public Instant keysDue() {
    X509Certificate keys = signing.certificate();
    boolean replaced =
        !keys.getIssuerX500Principal().equals(link.certificate().getIssuerX500Principal());
    return replaced ? Instant.MIN : keys.getNotBefore().toInstant().plus(LIFE_OF_KEYS);
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
