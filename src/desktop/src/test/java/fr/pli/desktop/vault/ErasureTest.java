package fr.pli.desktop.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys first, then files; and nothing of it by a file that somebody lays down. */
class ErasureTest {
  private static final Instant ORDERED = Instant.parse("2026-03-02T08:00:00Z");
  private static final char[] PASSPHRASE =
      "les tilleuls du cabinet sentent bon en juin".toCharArray();

  @TempDir private Path folder;
  private Path home;
  private Erasure erasure;

  @BeforeEach
  void makeAVault() throws VaultException {
    home = folder.resolve("coffre");
    VaultPerson person = new VaultPerson("p1", "A", "Dr", "doctor", "");
    Vault.create(home, person, PASSPHRASE.clone(), KeyStretching.ofMebibytes(64, 1))
        .vault()
        .close();
    erasure = new Erasure(home);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    }
  }

  private VaultException.Reason opening() {
    return catchThrowableOfType(
            () -> Vault.open(home, "p1", PASSPHRASE.clone()).close(), VaultException.class)
        .reason();
  }

  @Test
  void withTheKeysGoneTheVaultDoesNotOpenAlthoughItsFilesAreThere() throws Exception {
    int before = files().size();
    erasure.destroyKeys(ORDERED);
    assertThat(files()).hasSize(before).doesNotContain(VaultFile.NAME);
    assertThat(opening()).isEqualTo(VaultException.Reason.NOT_A_VAULT);
    assertThat(erasure.done()).contains(ORDERED);
  }

  @Test
  void theSlotsAreOverwrittenWhereTheyLay() throws Exception {
    Path slots = home.resolve(VaultFile.NAME);
    Path sameBytes = folder.resolve("hard-link");
    Files.createLink(sameBytes, slots);
    byte[] before = Files.readAllBytes(sameBytes);
    erasure.destroyKeys(ORDERED);
    assertThat(Files.readAllBytes(sameBytes)).hasSameSizeAs(before).isNotEqualTo(before);
  }

  @Test
  void thenEveryFileGoesButTheNote() throws Exception {
    erasure.destroyKeys(ORDERED);
    erasure.destroyFiles();
    assertThat(files()).containsExactly("erased.json");
    assertThat(new Erasure(home).done()).contains(ORDERED);
  }

  @Test
  void afterAStopInBetweenTheNextStartGoesOn() throws Exception {
    erasure.destroyKeys(ORDERED);
    new Erasure(home).destroyFiles();
    assertThat(files()).containsExactly("erased.json");
  }

  @Test
  void aVaultThatHasItsKeysLosesNothingWhateverNoteLiesBesideThem() throws Exception {
    Files.writeString(home.resolve("erased.json"), "{\"ordered\":\"2026-03-02T08:00:00Z\"}");
    List<String> before = files();
    erasure.destroyFiles();
    assertThat(files()).isEqualTo(before);
    assertThat(erasure.done()).isEmpty();
    Vault.open(home, "p1", PASSPHRASE.clone()).close();
  }

  @Test
  void aNewVaultMayBeMadeInTheSamePlace() throws Exception {
    erasure.destroyKeys(ORDERED);
    erasure.destroyFiles();
    makeAVault();
    assertThat(erasure.done()).isEmpty();
  }
}
