package fr.pli.desktop.vault;

import java.util.Optional;

/** Keys and certificates of this device: small values by name, encrypted, names included. */
public interface Secrets {
  /** Stores, in the place of a former value; on the disk when this returns. */
  void put(String name, byte[] value);

  /**
   * The value; the caller wipes it after use.
   *
   * @throws StorageException {@code DAMAGED} if it is not what was stored
   */
  Optional<byte[]> get(String name);

  void remove(String name);
}
