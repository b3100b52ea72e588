package fr.pli.desktop.platform;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secret of this machine in a key store. The store is looked for when it is first asked for; a
 * store that is missing, refuses, or holds something else counts as none.
 */
final class StoredSecret implements DeviceSecret {
  private static final Logger LOG = LoggerFactory.getLogger(StoredSecret.class);
  private static final int BYTES = 32;

  private final Supplier<Optional<SecretStore>> opening;
  private boolean opened;
  private Optional<SecretStore> store = Optional.empty();

  StoredSecret(Supplier<Optional<SecretStore>> opening) {
    this.opening = opening;
  }

  @Override
  public synchronized String store() {
    return opened().map(SecretStore::name).orElse(DeviceSecret.none().store());
  }

  @Override
  public synchronized Optional<byte[]> secret() {
    return opened().flatMap(StoredSecret::secretIn);
  }

  private Optional<SecretStore> opened() {
    if (!opened) {
      opened = true;
      store = opening.get();
    }
    return store;
  }

  private static Optional<byte[]> secretIn(SecretStore store) {
    try {
      Optional<byte[]> kept = store.load().flatMap(StoredSecret::decoded);
      return kept.isPresent() ? kept : made(store);
    } catch (IOException e) {
      LOG.warn("The key store {} does not answer", store.name());
      return Optional.empty();
    }
  }

  /** Only what can be read again is a secret: some stores forget. */
  private static Optional<byte[]> made(SecretStore store) throws IOException {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    store.save(Base64.getEncoder().encodeToString(fresh));
    return store.load().flatMap(StoredSecret::decoded);
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text)).filter(b -> b.length == BYTES);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
