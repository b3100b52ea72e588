package fr.pli.demo.trust;

import fr.pli.desktop.vault.Secrets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Secrets of a workstation without a vault. */
final class Pocket implements Secrets {
  private final Map<String, byte[]> values = new HashMap<>();

  @Override
  public Optional<byte[]> get(String name) {
    return Optional.ofNullable(values.get(name)).map(byte[]::clone);
  }

  @Override
  public void put(String name, byte[] value) {
    values.put(name, value.clone());
  }

  @Override
  public void remove(String name) {
    values.remove(name);
  }
}
