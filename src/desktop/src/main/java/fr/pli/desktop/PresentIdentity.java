package fr.pli.desktop;

import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.enrolment.DeviceIdentityStore;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The identity of this moment, in memory: certificates and keys are renewed while the desk is open.
 */
final class PresentIdentity implements Supplier<DeviceIdentity> {
  private final DeviceIdentityStore store;
  private volatile Optional<DeviceIdentity> known;

  PresentIdentity(DeviceIdentityStore store) {
    this.store = store;
    this.known = store.load();
  }

  /** Empty while this workstation is not enrolled. */
  Optional<DeviceIdentity> find() {
    return known;
  }

  /** The identity of a workstation that is enrolled. */
  @Override
  public DeviceIdentity get() {
    return known.orElseThrow(() -> new IllegalStateException("Not enrolled"));
  }

  /** After a contact with the server. */
  void lookAgain() {
    known = store.load();
  }
}
