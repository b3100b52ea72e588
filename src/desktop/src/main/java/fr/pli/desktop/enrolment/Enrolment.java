package fr.pli.desktop.enrolment;

import fr.pli.desktop.enrolment.EnrolmentException.Reason;
import fr.pli.desktop.link.FirstContact;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.LinkIdentity;
import fr.pli.desktop.link.Timeouts;
import fr.pli.desktop.vault.Secrets;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.wire.EnrolmentCode;
import fr.pli.exchange.wire.EnrolmentReply;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a workstation a member of the network, from a one-time code. */
public final class Enrolment {
  /** Until the server says how long, at the first exchange. */
  private static final int FIRST_LEASE_DAYS = 30;

  private final FirstContact contact;
  private final InstantSource clock;

  public Enrolment(Timeouts timeouts, InstantSource clock) {
    this.contact = new FirstContact(timeouts, clock);
    this.clock = clock;
  }

  /**
   * Enrols. Keys are made here, never leave, and are kept only when everything that came back is
   * right. Sealing keys of a former enrolment stay.
   *
   * @param deviceName what the practice calls the workstation, 1 to 100 characters
   */
  public DeviceIdentity enrol(EnrolmentCode code, String deviceName, Secrets secrets)
      throws EnrolmentException {
    DeviceKeys keys = DeviceKeys.generate();
    DeviceIdentity fresh = identity(code, keys, ask(code, keys, deviceName));
    DeviceIdentityStore store = new DeviceIdentityStore(secrets);
    DeviceIdentity identity = store.load().map(old -> withFormerKeys(fresh, old)).orElse(fresh);
    new Leases(secrets, clock).begin(FIRST_LEASE_DAYS);
    store.save(identity);
    return identity;
  }

  private EnrolmentReply ask(EnrolmentCode code, DeviceKeys keys, String deviceName)
      throws EnrolmentException {
    try {
      return contact.enrol(
          code.host(), code.port(), code::names, keys.request(code.secret(), deviceName));
    } catch (LinkException e) {
      throw EnrolmentException.of(e);
    }
  }

  private DeviceIdentity identity(EnrolmentCode code, DeviceKeys keys, EnrolmentReply reply)
      throws EnrolmentException {
    Set<X509Certificate> authorities = authorities(reply);
    if (authorities.stream().noneMatch(code::names) || reply.device() == null) {
      throw new EnrolmentException(Reason.WRONG_REPLY, "The code's authority is missing");
    }
    Certificates check = new Certificates(authorities, clock.instant());
    X509Certificate tls = check.of(keys.tls().getPublic(), reply.tlsCertificate());
    return new DeviceIdentity(
        reply.device(),
        reply.mailbox(),
        new LinkIdentity(code.host(), code.port(), keys.tls().getPrivate(), tls, authorities),
        new SigningIdentity(
            keys.signing().getPrivate(),
            check.of(keys.signing().getPublic(), reply.signingCertificate())),
        openingKeys(check, keys, reply),
        gateway(check, reply),
        List.of(check.vouched(reply.evidence())),
        Set.of());
  }

  static List<OpeningKey> openingKeys(Certificates check, DeviceKeys keys, EnrolmentReply reply)
      throws EnrolmentException {
    List<OpeningKey> opening = new ArrayList<>();
    if (reply.hybridCertificate() != null) {
      opening.add(
          new OpeningKey(
              keys.hybrid().getPrivate(),
              check.of(keys.hybrid().getPublic(), reply.hybridCertificate())));
    }
    opening.add(
        new OpeningKey(
            keys.sealing().getPrivate(),
            check.of(keys.sealing().getPublic(), reply.sealingCertificate())));
    return opening;
  }

  static Set<X509Certificate> authorities(EnrolmentReply reply) throws EnrolmentException {
    Set<X509Certificate> authorities = new HashSet<>();
    for (String authority : reply.authorities()) {
      authorities.add(Certificates.read(authority));
    }
    return authorities;
  }

  static RecipientDevice gateway(Certificates check, EnrolmentReply reply)
      throws EnrolmentException {
    return new RecipientDevice(
        check.vouched(reply.gateway()),
        reply.gatewayHybrid() == null ? null : check.vouched(reply.gatewayHybrid()));
  }

  static Set<X509Certificate> without(Set<X509Certificate> all, Set<X509Certificate> some) {
    Set<X509Certificate> rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static DeviceIdentity withFormerKeys(DeviceIdentity fresh, DeviceIdentity old) {
    List<OpeningKey> keys = new ArrayList<>(fresh.openingKeys());
    keys.addAll(old.openingKeys());
    List<X509Certificate> evidence = new ArrayList<>(fresh.evidence());
    old.evidence().stream().filter(each -> !evidence.contains(each)).forEach(evidence::add);
    return new DeviceIdentity(
        fresh.device(),
        fresh.mailbox(),
        fresh.link(),
        fresh.signing(),
        keys,
        fresh.gateway(),
        evidence,
        without(old.letterAuthorities(), fresh.authorities()));
  }
}
