package fr.pli.desktop.enrolment;

import fr.pli.desktop.enrolment.EnrolmentException.Reason;
import fr.pli.desktop.link.HttpLink;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.LinkIdentity;
import fr.pli.exchange.seal.SealingKeys;
import fr.pli.exchange.wire.EnrolmentReply;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps the TLS certificate fresh: a new key and certificate when a third of its life is left. The
 * link uses them from the next request on.
 */
public final class Renewal {
  private final DeviceIdentityStore store;
  private final HttpLink link;
  private final InstantSource clock;

  public Renewal(DeviceIdentityStore store, HttpLink link, InstantSource clock) {
    this.store = store;
    this.link = link;
    this.clock = clock;
  }

  /** Renews when it is time; true when it did. */
  public boolean renewWhenDue() throws LinkException {
    DeviceIdentity identity = store.required();
    if (clock.instant().isBefore(identity.renewalDue())) {
      return false;
    }
    renew(identity);
    return true;
  }

  /** Renews at once. */
  public void renew() throws LinkException {
    renew(store.required());
  }

  private void renew(DeviceIdentity old) throws LinkException {
    KeyPair pair = SealingKeys.generateBaseline();
    EnrolmentReply reply = link.renew(DeviceKeys.renewal(pair));
    try {
      DeviceIdentity renewed = renewed(old, pair, reply);
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
    Set<X509Certificate> authorities = Enrolment.authorities(reply);
    if (authorities.stream().noneMatch(old.authorities()::contains)) {
      throw new EnrolmentException(Reason.WRONG_REPLY, "All authorities changed at once");
    }
    Certificates check = new Certificates(authorities, clock.instant());
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
        evidence);
  }
}
