package fr.pli.server.enrolment;

import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.wire.EnrolmentReply;
import fr.pli.exchange.wire.EnrolmentRequest;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.RenewalRequest;
import fr.pli.exchange.wire.RenewalRequest.NewKeys;
import fr.pli.server.mailbox.Feed;
import fr.pli.server.mailbox.Mailboxes;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns a one-time code and proven keys into certificates (the shape of RFC 7030), renews them, and
 * takes a workstation out again. Each change is told to every mailbox as a change of members.
 */
public final class Enrolment {
  private static final int MAX_NAME = 100;

  private final Store store;
  private final Authorities authorities;
  private final ServerKeys keys;
  private final Invitations invitations;
  private final Devices devices;
  private final Mailboxes mailboxes;
  private final Feed feed;
  private final InstantSource clock;

  public Enrolment(
      Store store,
      Authorities authorities,
      ServerKeys keys,
      Invitations invitations,
      Devices devices,
      Mailboxes mailboxes,
      Feed feed,
      InstantSource clock) {
    this.store = store;
    this.authorities = authorities;
    this.keys = keys;
    this.invitations = invitations;
    this.devices = devices;
    this.mailboxes = mailboxes;
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * Enrols a workstation. The first one of a practice may administer it.
   *
   * @throws Refusal code-refused, or bad-request for keys that are not proven
   */
  public EnrolmentReply enrol(EnrolmentRequest request) {
    Invitation invitation = invitations.check(request.code());
    CertificateRequests requests = CertificateRequests.of(request);
    String name = name(request.deviceName());
    UUID device = Ids.next();
    return store.write(
        session -> {
          invitations.use(session, request.code());
          boolean founds = invitation.mailbox() == null;
          Mailbox mailbox = welcome(session, invitation);
          boolean administrator = founds || invitation.person().role().equals("administrator");
          X509Certificate tls = certify(Profile.DEVICE_TLS, device, mailbox.id(), requests.tls());
          Issued issued = issue(device, mailbox.id(), tls, requests);
          devices.add(session, issued.device(device, mailbox.id(), name, administrator, now()));
          feed.tellMembers(session);
          return reply(device, mailbox, issued);
        });
  }

  /**
   * A new TLS certificate for a new key of an enrolled workstation, and new signing and sealing
   * certificates where it asks for them. Asking again for the same keys gives the same
   * certificates: the first answer may have been lost, and others may have sealed to them already.
   *
   * @throws Refusal bad-request for a key that is not proven
   */
  public EnrolmentReply renew(EnrolledDevice device, RenewalRequest request) {
    PublicKey key = CertificateRequests.proven(request.tlsRequest());
    NewKeys keys = request.keys();
    X509Certificate tls = certify(Profile.DEVICE_TLS, device.id(), device.mailbox(), key);
    Issued issued =
        keys == null || has(device, CertificateRequests.of(key, keys))
            ? kept(device, tls)
            : issue(device.id(), device.mailbox(), tls, CertificateRequests.of(key, keys));
    return store.write(
        session -> {
          EnrolledDevice next =
              issued.device(
                  device.id(),
                  device.mailbox(),
                  device.name(),
                  device.administrator(),
                  device.enrolled());
          devices.replace(session, device, next);
          if (!next.signing().equals(device.signing())) {
            feed.tellMembers(session);
          }
          return reply(device.id(), mailbox(session, device), issued);
        });
  }

  /** The issuing authority's list of revocations, DER: all certificates of those shut out. */
  public byte[] revocations() {
    return authorities.issuing().revocations(devices.revokedCertificates());
  }

  /** True when the workstation's certificates are older than the last change of authorities. */
  public boolean renewalWanted(EnrolledDevice device) {
    return authorities.changedSince(device.validUntil().minus(Profile.DEVICE_TLS.life()));
  }

  private Mailbox mailbox(Session session, EnrolledDevice device) {
    return mailboxes
        .find(session, device.mailbox())
        .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No such mailbox"));
  }

  private static boolean has(EnrolledDevice device, CertificateRequests wanted) {
    return Certificates.read(device.signing()).getPublicKey().equals(wanted.signing());
  }

  private static Issued kept(EnrolledDevice device, X509Certificate tls) {
    return new Issued(
        Certificates.write(tls),
        device.signing(),
        device.sealing(),
        device.hybrid(),
        tls.getNotAfter().toInstant());
  }

  /**
   * Shuts a workstation out.
   *
   * @throws Refusal not-found
   */
  public void revoke(UUID device) {
    if (!devices.revoke(device, feed::tellMembers)) {
      throw new Refusal(ProblemType.NOT_FOUND, "No such device");
    }
    feed.bell().end(device);
  }

  private Mailbox welcome(Session session, Invitation invitation) {
    UUID joined = invitation.mailbox();
    UUID mailbox =
        joined != null
            ? joined
            : mailboxes.found(
                session, invitation.practice(), invitation.town(), invitation.finess());
    mailboxes.join(session, mailbox, invitation.person());
    return mailboxes
        .find(session, mailbox)
        .orElseThrow(() -> new Refusal(ProblemType.CODE_REFUSED, "No such practice"));
  }

  private Issued issue(UUID device, UUID mailbox, X509Certificate tls, CertificateRequests keys) {
    PublicKey hybrid = keys.hybrid();
    return new Issued(
        Certificates.write(tls),
        Certificates.write(certify(Profile.SIGNING, device, mailbox, keys.signing())),
        Certificates.write(certify(Profile.SEALING, device, mailbox, keys.sealing())),
        hybrid == null
            ? null
            : Certificates.write(certify(Profile.HYBRID_SEALING, device, mailbox, hybrid)),
        tls.getNotAfter().toInstant());
  }

  private X509Certificate certify(Profile profile, UUID device, UUID mailbox, PublicKey key) {
    return authorities.issuing().issue(profile, device.toString(), mailbox.toString(), key);
  }

  private EnrolmentReply reply(UUID device, Mailbox mailbox, Issued issued) {
    return new EnrolmentReply(
        device,
        mailbox,
        issued.tls(),
        issued.signing(),
        issued.sealing(),
        issued.hybrid(),
        authorities.trusted().stream().map(Certificates::write).toList(),
        authorities.introductions().stream().map(Certificates::write).toList(),
        Certificates.write(keys.gateway().certificate()),
        Certificates.write(keys.gatewayHybrid().certificate()),
        Certificates.write(keys.evidence().certificate()));
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  private static String name(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
    if (plain.isEmpty() || plain.length() > MAX_NAME) {
      throw new Refusal(ProblemType.BAD_REQUEST, "A device name has 1 to 100 characters");
    }
    return plain;
  }

  private record Issued(
      String tls, String signing, String sealing, @Nullable String hybrid, Instant until) {
    EnrolledDevice device(UUID id, UUID mailbox, String name, boolean administrator, Instant now) {
      return new EnrolledDevice(
          id, mailbox, name, administrator, signing, sealing, hybrid, now, until, null);
    }
  }
}
