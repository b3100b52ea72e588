package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongLivedDatabaseTest {
  /** More than H2 lets pass before it looks at a table again and notes what it saw. */
  private static final int CHANGES = 5_000;

  @TempDir Path home;

  @Test
  void whatH2NotesOfATableThatChangedOftenIsNoForeignDefinition() throws Exception {
    try (Vault vault = TestVault.create(home).vault()) {
      vault
          .database()
          .write(
              c -> {
                for (int i = 0; i < CHANGES; i++) {
                  Sql.of(c, "update vault_commit set commits = commits").update();
                }
                return true;
              });
    }
    try (Vault vault = TestVault.open(home)) {
      assertEquals(Set.of(), vault.notices());
    }
  }
}
