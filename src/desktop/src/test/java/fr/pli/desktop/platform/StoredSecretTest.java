package fr.pli.desktop.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredSecretTest {
  /** A key store in memory that may forget or refuse. */
  private static final class MemoryStore implements SecretStore {
    String kept = "";
    boolean forgets;
    boolean refuses;

    @Override
    public String name() {
      return "memory";
    }

    @Override
    public Optional<String> load() {
      return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
    }

    @Override
    public void save(String text) throws IOException {
      if (refuses) {
        throw new IOException("refused");
      }
      kept = forgets ? "" : text;
    }
  }

  private final MemoryStore store = new MemoryStore();

  private DeviceSecret machine() {
    return new StoredSecret(() -> Optional.of(store));
  }

  @Test
  void theSecretIsMadeOnceAndIsTheSameAfterARestart() {
    byte[] first = machine().secret().orElseThrow();
    assertEquals(32, first.length);
    assertArrayEquals(first, machine().secret().orElseThrow());
    assertEquals("memory", machine().store());
  }

  @Test
  void aStoreThatForgetsOrRefusesCountsAsNone() {
    store.forgets = true;
    assertTrue(machine().secret().isEmpty());
    store.forgets = false;
    store.refuses = true;
    assertTrue(machine().secret().isEmpty());
  }

  @Test
  void whatIsNoSecretIsMadeAnew() {
    store.kept = "not base 64 !";
    assertEquals(32, machine().secret().orElseThrow().length);
    store.kept = "AAAA";
    assertEquals(32, machine().secret().orElseThrow().length);
  }

  @Test
  void aMachineWithoutAStoreSaysNone() {
    DeviceSecret none = new StoredSecret(Optional::empty);
    assertEquals("none", none.store());
    assertTrue(none.secret().isEmpty());
  }
}
