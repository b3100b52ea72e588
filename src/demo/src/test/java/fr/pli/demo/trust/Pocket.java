package fr.pli.demo.trust;

import fr.pli.desktop.vault.Secrets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Secrets of a workstation without a vault. */
final class Pocket implements Secrets {
  private static final String PENDING = "device-keys-pending";

  private final Map<String, byte[]> values = new HashMap<>();
  private byte[] lastPending = {};

  @Override
  public Optional<byte[]> get(String name) {
    return Optional.ofNullable(values.get(name)).map(byte[]::clone);
  }

  @Override
  public void put(String name, byte[] value) {
    values.put(name, value.clone());
    if (name.equals(PENDING)) {
      lastPending = value.clone();
    }
  }

  /** The same workstation at this moment, before what follows. */
  Pocket copy() {
    Pocket copy = new Pocket();
    copy.values.putAll(values);
    return copy;
  }

  /** As if the program had died after new keys were kept and before the answer came. */
  void takePendingFrom(Pocket other) {
    values.put(PENDING, other.lastPending);
  }

  @Override
  public void remove(String name) {
    values.remove(name);
  }
}
