package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was stored can be read in any file of the vault. */
class PlaintextTest {
  private static final List<String> STORED =
      List.of("MARTINEZ-TEMOIN", "Compte rendu de coloscopie", "identite-tls", "approved-by-test");

  @TempDir Path temporary;

  @Test
  void noFileHoldsWhatWasStored() throws Exception {
    Path directory = temporary.resolve("vault");
    try (Vault vault = TestVault.create(directory).vault()) {
      for (int id = 0; id < 30; id++) {
        TestVault.putSetting(vault, id, STORED.get(0).repeat(20));
      }
      vault.documents().put(STORED.get(1).repeat(50).getBytes(StandardCharsets.UTF_8));
      vault.secrets().put(STORED.get(2), STORED.get(2).getBytes(StandardCharsets.UTF_8));
      vault
          .journal()
          .append(
              new JournalEntry(
                  TestVault.NOW, STORED.get(3), "s", "w", Map.of("name", STORED.get(0))));
      assertEquals(List.of(), found(directory));
    }
    assertEquals(List.of(), found(directory));
    assertTrue(Files.exists(directory.resolve("database.mv.db")));
  }

  private static List<String> found(Path directory) throws Exception {
    List<String> found = new ArrayList<>();
    List<String> wanted = new ArrayList<>(STORED);
    // The schema, H2's own store header and the passphrase.
    wanted.addAll(List.of("vault_migration", "SETTINGS", "fletcher", "chunk:", "secrète 7"));
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String text : wanted) {
          for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
            String form = new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
            if (bytes.contains(form) || file.toString().contains(text)) {
              found.add(text + " in " + file.getFileName());
            }
          }
        }
      }
    }
    return found;
  }
}
