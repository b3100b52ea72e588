package fr.pli.desktop.enrolment;

import fr.pli.desktop.vault.Secrets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets in memory. */
final class MemorySecrets implements Secrets {
  final Map<String, byte[]> values = new ConcurrentHashMap<>();

  @Override
  public void put(String name, byte[] value) {
    values.put(name, value.clone());
  }

  @Override
  public Optional<byte[]> get(String name) {
    return Optional.ofNullable(values.get(name)).map(byte[]::clone);
  }

  @Override
  public void remove(String name) {
    values.remove(name);
  }
}
