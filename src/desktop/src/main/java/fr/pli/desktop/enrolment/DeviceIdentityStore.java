package fr.pli.desktop.enrolment;

import fr.pli.desktop.vault.Secrets;
import fr.pli.exchange.wire.Json;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

/** Keeps the workstation's identity among the vault's secrets, as one value: all of it or none. */
public final class DeviceIdentityStore {
  private static final String NAME = "device-identity";

  private final Secrets secrets;

  public DeviceIdentityStore(Secrets secrets) {
    this.secrets = secrets;
  }

  /** Empty while this workstation is not enrolled. */
  public Optional<DeviceIdentity> load() {
    return secrets.get(NAME).map(DeviceIdentityStore::read);
  }

  /** The identity of an enrolled workstation. */
  DeviceIdentity required() {
    return load().orElseThrow(() -> new IllegalStateException("Not enrolled"));
  }

  /** On the disk when this returns. */
  public void save(DeviceIdentity identity) {
    byte[] json = Json.write(StoredIdentity.of(identity));
    try {
      secrets.put(NAME, json);
    } finally {
      Arrays.fill(json, (byte) 0);
    }
  }

  private static DeviceIdentity read(byte[] json) {
    try {
      return Json.read(json, StoredIdentity.class).identity();
    } catch (GeneralSecurityException | EnrolmentException | RuntimeException e) {
      throw new IllegalStateException("The stored identity cannot be read", e);
    } finally {
      Arrays.fill(json, (byte) 0);
    }
  }
}
