package fr.pli.desktop.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OperatingSystemTest {
  @Test
  void systemsAreKnownByTheirNames() {
    assertEquals(OperatingSystem.WINDOWS, OperatingSystem.named("Windows 11"));
    assertEquals(OperatingSystem.MACOS, OperatingSystem.named("Mac OS X"));
    assertEquals(OperatingSystem.MACOS, OperatingSystem.named("Darwin"));
    assertEquals(OperatingSystem.LINUX, OperatingSystem.named("Linux"));
    assertEquals(OperatingSystem.LINUX, OperatingSystem.named("FreeBSD"));
  }

  @Test
  void aMachineWithoutKeyStoreHasNoSecret() {
    assertEquals("none", DeviceSecret.none().store());
    assertTrue(DeviceSecret.none().secret().isEmpty());
  }
}
