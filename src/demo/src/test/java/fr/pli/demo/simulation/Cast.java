package fr.pli.demo.simulation;

import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.link.LinkIdentity;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.wire.EnrolmentReply;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.server.enrolment.Authorities;
import fr.pli.server.enrolment.Certificates;
import fr.pli.server.enrolment.Devices;
import fr.pli.server.enrolment.Enrolment;
import fr.pli.server.enrolment.Invitation;
import fr.pli.server.enrolment.Invitations;
import fr.pli.server.enrolment.KeyRoom;
import fr.pli.server.enrolment.ServerKeys;
import fr.pli.server.mailbox.Feed;
import fr.pli.server.mailbox.Mailboxes;
import fr.pli.server.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The authority, the practices and their workstations, enrolled once for all seeds. */
final class Cast {
  /** Long enough ago that a clock that is a day wrong still finds its certificates valid. */
  private static final Instant ENROLLED = WorldTime.BEGINNING.minus(Duration.ofDays(20));

  private static final int SPARE_KEYS = 3;

  /** Practices by name and their number of workstations. */
  private static final SortedMap<String, Integer> PRACTICES =
      new TreeMap<>(Map.of("Médecins", 2, "Radiologie", 1, "Tilleuls", 2));

  private final Authorities authorities;
  private final ServerKeys keys;
  private final byte[] cursorSecret;
  private final List<Seat> seats = new ArrayList<>();
  private final List<KeySet> spares = new ArrayList<>();

  /** Enrols everybody at the server of this store. */
  Cast(Store store, Path folder) throws IOException {
    InstantSource clock = InstantSource.fixed(ENROLLED);
    KeyRoom room = KeyRoom.open(folder.resolve("keys"));
    authorities = Authorities.open(room, store, clock);
    keys = ServerKeys.open(room, authorities.issuing());
    cursorSecret = room.secret("cursors");
    Invitations invitations = new Invitations(store, clock);
    Feed feed = new Feed(store, clock, cursorSecret);
    feed.startNewEpoch();
    Enrolment enrolment =
        enrolment(store, clock, invitations, new Devices(store, clock), new Mailboxes(store), feed);
    PRACTICES.forEach((practice, stations) -> enrol(practice, stations, invitations, enrolment));
    for (int i = 0; i < SPARE_KEYS; i++) {
      spares.add(KeySet.generate(false));
    }
  }

  /** The enrolment room of a server whose authority this is. */
  Enrolment enrolment(
      Store store,
      InstantSource clock,
      Invitations invitations,
      Devices devices,
      Mailboxes mailboxes,
      Feed feed) {
    return new Enrolment(store, authorities, keys, invitations, devices, mailboxes, feed, clock);
  }

  private void enrol(String practice, int stations, Invitations invitations, Enrolment enrolment) {
    UUID mailbox = null;
    for (int i = 1; i <= stations; i++) {
      Invitation invitation =
          mailbox == null
              ? Invitation.toNewPractice(practice, "RENNES", doctor(practice))
              : Invitation.toPractice(mailbox, doctor(practice));
      KeySet set = KeySet.generate(practice.equals("Radiologie"));
      EnrolmentReply reply =
          enrolment.enrol(set.request(invitations.write(invitation), "Poste " + i));
      mailbox = reply.mailbox().id();
      seats.add(new Seat(practice + " " + i, identity(set, reply, List.of())));
    }
  }

  static Mailbox.Person doctor(String practice) {
    return new Mailbox.Person("DOCTEUR " + practice, "Dr", "", "doctor");
  }

  /** What a workstation keeps of its enrolment; former opening keys stay. */
  DeviceIdentity identity(KeySet set, EnrolmentReply reply, List<OpeningKey> former) {
    List<OpeningKey> opening = new ArrayList<>();
    String hybrid = reply.hybridCertificate();
    if (set.hybrid() != null && hybrid != null) {
      opening.add(new OpeningKey(set.hybrid().getPrivate(), Certificates.read(hybrid)));
    }
    opening.add(
        new OpeningKey(set.sealing().getPrivate(), Certificates.read(reply.sealingCertificate())));
    opening.addAll(former);
    return new DeviceIdentity(
        reply.device(),
        reply.mailbox(),
        new LinkIdentity(
            "pli.example",
            443,
            set.tls().getPrivate(),
            Certificates.read(reply.tlsCertificate()),
            Set.copyOf(authorities.trusted())),
        new SigningIdentity(
            set.signing().getPrivate(), Certificates.read(reply.signingCertificate())),
        opening,
        new RecipientDevice(keys.gateway().certificate(), keys.gatewayHybrid().certificate()),
        List.of(keys.evidence().certificate()),
        Set.of());
  }

  ServerKeys keys() {
    return keys;
  }

  byte[] cursorSecret() {
    return cursorSecret.clone();
  }

  List<Seat> seats() {
    return seats;
  }

  /** Keys for a workstation that is enrolled anew; null when a seed has used all of them. */
  @Nullable KeySet spare(int number) {
    return number < spares.size() ? spares.get(number) : null;
  }

  /** A workstation as it was enrolled. */
  record Seat(String name, DeviceIdentity identity) {}
}
