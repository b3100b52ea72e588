package fr.pli.desktop.enrolment;

import fr.pli.desktop.enrolment.EnrolmentException.Reason;
import fr.pli.desktop.link.HttpLink;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.LinkIdentity;
import fr.pli.desktop.vault.Secrets;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.SealingKeys;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.wire.EnrolmentReply;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps certificates and keys fresh: a new TLS key when a third of the certificate's life is left,
 * and every year, or when somebody wants it, new keys for signing and sealing too. Former sealing
 * keys stay: letters under way and old ones are sealed to them. All is used from the next request
 * and the next letter on.
 */
public final class Renewal {
  private final DeviceIdentityStore store;
  private final PendingKeys pending;
  private final HttpLink link;
  private final InstantSource clock;

  public Renewal(Secrets secrets, HttpLink link, InstantSource clock) {
    this.store = new DeviceIdentityStore(secrets);
    this.pending = new PendingKeys(secrets);
    this.link = link;
    this.clock = clock;
  }

  /** Renews what it is time for; true when something was. */
  public boolean renewWhenDue() throws LinkException {
    DeviceIdentity identity = store.required();
    Instant now = clock.instant();
    if (pending.load().isPresent() || !now.isBefore(identity.keysDue())) {
      renewKeys();
      return true;
    }
    if (now.isBefore(identity.renewalDue())) {
      return false;
    }
    renew();
    return true;
  }

  /** Renews the TLS certificate at once, and learns which authorities are to be believed. */
  public void renew() throws LinkException {
    KeyPair tls = SealingKeys.generateBaseline();
    EnrolmentReply reply = link.renew(DeviceKeys.renewal(tls));
    take(old -> renewed(old, tls, reply));
  }

  /** Renews all keys at once. */
  public void renewKeys() throws LinkException {
    DeviceKeys keys = pending.loadOrMake();
    EnrolmentReply reply = link.renew(keys.renewal());
    take(old -> withKeys(renewed(old, keys.tls(), reply), keys, reply));
    pending.settle();
  }

  /** What becomes of an identity, or why not. */
  private interface Change {
    DeviceIdentity of(DeviceIdentity old) throws EnrolmentException;
  }

  private void take(Change change) throws LinkException {
    try {
      DeviceIdentity renewed = change.of(store.required());
      store.save(renewed);
      link.use(renewed.link());
    } catch (EnrolmentException e) {
      throw new LinkException(LinkException.Reason.PROTOCOL, e.code(), e);
    }
  }

  private DeviceIdentity renewed(DeviceIdentity old, KeyPair pair, EnrolmentReply reply)
      throws EnrolmentException {
    if (!old.device().equals(reply.device())) {
      throw new EnrolmentException(Reason.WRONG_REPLY, "Certificates of another device");
    }
    Instant now = clock.instant();
    Set<X509Certificate> authorities =
        new Introductions(old.authorities(), reply.introductions(), now)
            .demand(Enrolment.authorities(reply));
    Certificates check = new Certificates(authorities, now);
    List<X509Certificate> evidence = new ArrayList<>(List.of(check.vouched(reply.evidence())));
    old.evidence().stream().filter(each -> !evidence.contains(each)).forEach(evidence::add);
    LinkIdentity former = old.link();
    return new DeviceIdentity(
        old.device(),
        reply.mailbox(),
        new LinkIdentity(
            former.host(),
            former.port(),
            pair.getPrivate(),
            check.of(pair.getPublic(), reply.tlsCertificate()),
            authorities),
        old.signing(),
        old.openingKeys(),
        Enrolment.gateway(check, reply),
        evidence,
        Enrolment.without(old.letterAuthorities(), authorities));
  }

  private DeviceIdentity withKeys(DeviceIdentity now, DeviceKeys keys, EnrolmentReply reply)
      throws EnrolmentException {
    Certificates check = new Certificates(now.authorities(), clock.instant());
    List<OpeningKey> opening = new ArrayList<>(Enrolment.openingKeys(check, keys, reply));
    opening.addAll(now.openingKeys());
    return new DeviceIdentity(
        now.device(),
        now.mailbox(),
        now.link(),
        new SigningIdentity(
            keys.signing().getPrivate(),
            check.of(keys.signing().getPublic(), reply.signingCertificate())),
        opening,
        now.gateway(),
        now.evidence(),
        now.formerAuthorities());
  }
}
