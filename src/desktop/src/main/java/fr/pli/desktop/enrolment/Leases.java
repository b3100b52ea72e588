package fr.pli.desktop.enrolment;

import fr.pli.desktop.vault.Secrets;
import fr.pli.exchange.wire.DeviceStatus;
import fr.pli.exchange.wire.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps the lease among the vault's secrets, renewed at each contact with the server. */
final class Leases {
  private static final String NAME = "lease";

  private final Secrets secrets;
  private final InstantSource clock;

  Leases(Secrets secrets, InstantSource clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Empty when there never was a contact, or the secret was taken away: ask the server. */
  Optional<Lease> load() {
    return secrets.get(NAME).map(json -> Json.read(json, Lease.class));
  }

  /** The first one, until the server says how long it is to be. */
  void begin(int days) {
    Instant now = clock.instant();
    save(Lease.from(now, now, days));
  }

  void note(DeviceStatus status) {
    Lease next = Lease.from(status.now(), clock.instant(), status.leaseDays());
    if (load().map(known -> known.worthKeeping(next)).orElse(true)) {
      save(next);
    }
  }

  /** Notes the time, so that a clock that is set back later is noticed. */
  void look(Lease lease) {
    Lease seen = lease.seenAt(clock.instant());
    if (!seen.equals(lease)) {
      save(seen);
    }
  }

  private void save(Lease lease) {
    secrets.put(NAME, Json.write(lease));
  }
}
