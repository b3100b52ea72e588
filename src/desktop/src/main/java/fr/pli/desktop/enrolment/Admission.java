package fr.pli.desktop.enrolment;

import fr.pli.desktop.enrolment.AdmissionException.Reason;
import fr.pli.desktop.link.HttpLink;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.Timeouts;
import fr.pli.desktop.vault.Erasure;
import fr.pli.desktop.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Whether a vault that was unlocked may be used here and now. While its lease runs it may; after
 * that the server is asked first, and may answer with the order to destroy it.
 */
public final class Admission {
  private final Path home;
  private final Timeouts timeouts;
  private final InstantSource clock;

  public Admission(Path home, Timeouts timeouts, InstantSource clock) {
    this.home = home;
    this.timeouts = timeouts;
    this.clock = clock;
  }

  /**
   * Lets a vault pass.
   *
   * @throws AdmissionException if not; the vault is closed then
   */
  public void demand(Vault vault) throws AdmissionException {
    Optional<DeviceIdentity> identity = new DeviceIdentityStore(vault.secrets()).load();
    if (identity.isEmpty()) {
      return;
    }
    Leases leases = new Leases(vault.secrets(), clock);
    Optional<Lease> lease = leases.load();
    if (lease.isPresent() && lease.get().runs(clock.instant())) {
      leases.look(lease.get());
      return;
    }
    boolean setBack = lease.isPresent() && lease.get().setBack(clock.instant());
    try {
      ask(identity.get(), leases, setBack ? Reason.CLOCK_SET_BACK : Reason.LEASE_OVER);
    } catch (AdmissionException e) {
      vault.close();
      finish();
      throw e;
    }
  }

  private void ask(DeviceIdentity identity, Leases leases, Reason why) throws AdmissionException {
    try (HttpLink link = new HttpLink(identity.link(), timeouts, clock)) {
      leases.note(link.me());
    } catch (LinkException e) {
      throw new AdmissionException(
          e.reason() == LinkException.Reason.DEVICE_REVOKED ? dismissed(identity) : why, e);
    }
  }

  private Reason dismissed(DeviceIdentity identity) {
    try (HttpLink link = new HttpLink(identity.link(), timeouts, clock)) {
      Erasure erasure = new Erasure(home);
      boolean wiped = new Wiping(link, () -> identity, erasure).obey();
      return wiped ? Reason.WIPED : Reason.DEVICE_REVOKED;
    }
  }

  private void finish() {
    try {
      new Erasure(home).destroyFiles();
    } catch (IOException e) {
      throw new UncheckedIOException("The files could not be deleted", e);
    }
  }
}
