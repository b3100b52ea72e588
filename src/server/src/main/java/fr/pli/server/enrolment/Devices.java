package fr.pli.server.enrolment;

import fr.pli.exchange.wire.Device;
import fr.pli.exchange.wire.Member.ShutOut;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The enrolled workstations. All are held in memory, backed by the store, because every request
 * asks whether its device is still welcome.
 */
public final class Devices {
  private static final Duration SEEN_GRAIN = Duration.ofMinutes(10);
  private static final String COLUMNS =
      "id, mailbox, name, administrator, signing, sealing, hybrid, enrolled, valid_until, revoked";

  private final Store store;
  private final InstantSource clock;
  private final Map<UUID, EnrolledDevice> known = new ConcurrentHashMap<>();
  private final Map<UUID, Instant> seen = new ConcurrentHashMap<>();

  public Devices(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    for (EnrolledDevice device :
        store.read(session -> session.all("select " + COLUMNS + " from device", Devices::read))) {
      known.put(device.id(), device);
    }
  }

  public Optional<EnrolledDevice> find(UUID id) {
    return Optional.ofNullable(known.get(id));
  }

  /** False for a device that was shut out, and for one that never was. */
  public boolean isWelcome(UUID id) {
    return find(id).filter(device -> device.revoked() == null).isPresent();
  }

  /** Those of a mailbox that are not revoked. */
  public List<EnrolledDevice> welcome(UUID mailbox) {
    return known.values().stream()
        .filter(device -> device.mailbox().equals(mailbox) && device.revoked() == null)
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .toList();
  }

  /** Those of a mailbox that were shut out, and when. */
  List<ShutOut> shutOut(UUID mailbox) {
    return known.values().stream()
        .filter(device -> device.mailbox().equals(mailbox))
        .flatMap(
            device -> Stream.ofNullable(device.revoked()).map(at -> new ShutOut(device.id(), at)))
        .sorted(Comparator.comparing(ShutOut::device))
        .toList();
  }

  /** All of them, or those of a mailbox, as an administrator sees them. */
  public List<Device> list(Optional<UUID> mailbox) {
    return store.read(
        session ->
            session.all(
                "select id, name, enrolled, seen, valid_until, revoked, ordered, done from device"
                    + " left join wipe_order on wipe_order.device = device.id"
                    + mailbox.map(_ -> " where mailbox = ?").orElse("")
                    + " order by enrolled, id",
                row ->
                    new Device(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        Instant.ofEpochMilli(row.getLong(4)),
                        Instant.ofEpochMilli(row.getLong(5)),
                        row.getObject(6) != null,
                        wipe(row)),
                mailbox.stream().toArray()));
  }

  private static String wipe(ResultSet row) throws SQLException {
    if (row.getObject(7) == null) {
      return "";
    }
    return row.getObject(8) == null ? "ordered" : "done";
  }

  /** Adds a workstation, in the transaction of its enrolment. */
  void add(Session session, EnrolledDevice device) {
    session.update(
        "insert into device values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)",
        device.id(),
        device.mailbox(),
        device.name(),
        device.administrator(),
        device.signing(),
        device.sealing(),
        device.hybrid(),
        device.enrolled(),
        device.enrolled(),
        device.validUntil());
    session.afterCommit(() -> known.put(device.id(), device));
  }

  /**
   * Takes other certificates for a workstation. The former signing certificate is remembered as
   * long as it holds: letters under way bear it.
   */
  void replace(Session session, EnrolledDevice former, EnrolledDevice next) {
    session.update(
        "update device set signing = ?, sealing = ?, hybrid = ?, valid_until = ? where id = ?",
        next.signing(),
        next.sealing(),
        next.hybrid(),
        next.validUntil(),
        next.id());
    if (!former.signing().equals(next.signing())) {
      session.update(
          "insert into former_signing values (?, ?, ?)",
          next.id(),
          former.signing(),
          Certificates.read(former.signing()).getNotAfter().toInstant());
    }
    session.afterCommit(() -> known.computeIfPresent(next.id(), (_, now) -> renewed(now, next)));
  }

  /** It may have been shut out meanwhile. */
  private static EnrolledDevice renewed(EnrolledDevice now, EnrolledDevice next) {
    Instant revoked = now.revoked();
    return revoked == null ? next : at(next, revoked);
  }

  /** Signing and sealing certificates of those that were shut out. */
  List<X509Certificate> revokedCertificates() {
    return known.values().stream()
        .filter(device -> device.revoked() != null)
        .flatMap(device -> Stream.of(device.signing(), device.sealing(), device.hybrid()))
        .flatMap(Stream::ofNullable)
        .map(Certificates::read)
        .toList();
  }

  /** Signing certificates that a workstation had before and that still hold. */
  List<String> formerSigning(Session session, UUID id) {
    return session.all(
        "select certificate from former_signing where device = ? and valid_until > ?",
        row -> row.getString(1),
        id,
        clock.instant());
  }

  /**
   * Shuts a workstation out, from its next request on.
   *
   * @param and what else belongs to the transaction; not run when it was shut out already
   * @return false if there is no such device
   */
  boolean revoke(UUID id, Consumer<Session> and) {
    return store.write(
        session -> {
          Instant now = clock.instant();
          int revoked =
              session.update(
                  "update device set revoked = ? where id = ? and revoked is null", now, id);
          if (revoked == 1) {
            session.afterCommit(() -> known.computeIfPresent(id, (_, device) -> at(device, now)));
            and.accept(session);
          }
          return known.containsKey(id);
        });
  }

  /** Notes that a device was here; written down every ten minutes at most. */
  public void seen(UUID id) {
    Instant now = clock.instant();
    Instant before = seen.get(id);
    if (before == null || before.plus(SEEN_GRAIN).isBefore(now)) {
      seen.put(id, now);
      store.change(session -> session.update("update device set seen = ? where id = ?", now, id));
    }
  }

  private static EnrolledDevice at(EnrolledDevice device, Instant revoked) {
    return new EnrolledDevice(
        device.id(),
        device.mailbox(),
        device.name(),
        device.administrator(),
        device.signing(),
        device.sealing(),
        device.hybrid(),
        device.enrolled(),
        device.validUntil(),
        revoked);
  }

  private static EnrolledDevice read(ResultSet row) throws SQLException {
    long revoked = row.getLong(10);
    return new EnrolledDevice(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getBoolean(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        Instant.ofEpochMilli(row.getLong(8)),
        Instant.ofEpochMilli(row.getLong(9)),
        revoked == 0 ? null : Instant.ofEpochMilli(revoked));
  }
}
