package fr.pli.desktop.platform;

import java.util.Optional;

/**
 * A random secret that the operating system's key store keeps for this user on this machine. Mixed
 * with a PIN, it makes a copied disk useless without the machine; without it a PIN would protect
 * nothing, and is refused. It is never the only way in: the passphrase opens without it.
 */
public interface DeviceSecret {
  /**
   * Name of the key store ({@code "none"} when there is none). It is written into the key slot, so
   * that a vault that asks for another store than today's can say so.
   */
  String store();

  /** The secret, 32 bytes, made when first asked for; empty when there is no key store. */
  Optional<byte[]> secret();

  /** The key store of the system that we run on; {@link #none} where there is none. */
  static DeviceSecret ofSystem() {
    return new StoredSecret(SystemKeyring::open);
  }

  /** A machine without a key store. */
  static DeviceSecret none() {
    return new DeviceSecret() {
      @Override
      public String store() {
        return "none";
      }

      @Override
      public Optional<byte[]> secret() {
        return Optional.empty();
      }
    };
  }
}
