package fr.pli.desktop.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final Path HOME = Path.of("/users/claire").toAbsolutePath();

  private static Path vault(OperatingSystem system, Map<String, String> environment) {
    return Places.vault(system, name -> environment.getOrDefault(name, ""), HOME);
  }

  @Test
  void everySystemHasItsPlace() {
    assertEquals(HOME.resolve(".local/share/pli/vault"), vault(OperatingSystem.LINUX, Map.of()));
    assertEquals(
        HOME.resolve("Library/Application Support/Pli/vault"),
        vault(OperatingSystem.MACOS, Map.of()));
    assertEquals(HOME.resolve("AppData/Local/Pli/vault"), vault(OperatingSystem.WINDOWS, Map.of()));
  }

  @Test
  void theEnvironmentMovesIt() {
    Path data = Path.of("/data").toAbsolutePath();
    assertEquals(
        data.resolve("pli/vault"),
        vault(OperatingSystem.LINUX, Map.of("XDG_DATA_HOME", data.toString())));
    assertEquals(
        data.resolve("Pli/vault"),
        vault(OperatingSystem.WINDOWS, Map.of("LOCALAPPDATA", data.toString())));
  }

  @Test
  void aRelativePlaceIsPassedOver() {
    assertEquals(
        HOME.resolve(".local/share/pli/vault"),
        vault(OperatingSystem.LINUX, Map.of("XDG_DATA_HOME", "data")));
  }
}
