package fr.pli.desktop.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  @TempDir Path temporary;

  private Path directory() {
    return temporary.resolve("vault");
  }

  @Test
  void whatWasStoredIsThereAfterReopening() throws Exception {
    DocumentId document;
    try (Vault vault = TestVault.create(directory()).vault()) {
      TestVault.putSetting(vault, 1, "un");
      document = vault.documents().put("lettre".getBytes(UTF_8));
      vault.journal().append(TestVault.entry("approved"));
      vault.secrets().put("tls", new byte[] {1, 2, 3});
      assertFalse(vault.rebuilt());
    }
    try (Vault vault = TestVault.open(directory())) {
      assertEquals("un", TestVault.setting(vault, 1));
      assertArrayEquals("lettre".getBytes(UTF_8), vault.documents().read(document));
      assertEquals(List.of(TestVault.entry("approved")), vault.journal().entries());
      assertArrayEquals(new byte[] {1, 2, 3}, vault.secrets().get("tls").orElseThrow());
      assertEquals(TestVault.PERSON, vault.person());
      assertEquals(Set.of(), vault.notices());
    }
  }

  @Test
  void peopleAreReadableWhileLockedAndWhileOpen() throws Exception {
    assertFalse(Vault.exists(directory()));
    assertEquals(List.of(), Vault.people(directory()));
    try (Vault vault = TestVault.create(directory()).vault()) {
      assertEquals(List.of(vault.person()), Vault.people(directory()));
    }
    assertTrue(Vault.exists(directory()));
    assertEquals(List.of(TestVault.PERSON), Vault.people(directory()));
  }

  @Test
  void aWrongPassphraseOpensNothing() throws Exception {
    TestVault.create(directory()).vault().close();
    TestVault.assertReason(
        VaultException.Reason.WRONG_PASSPHRASE,
        () -> Vault.open(directory(), TestVault.PERSON.id(), "pas la bonne".toCharArray()));
    TestVault.assertReason(
        VaultException.Reason.UNKNOWN_PERSON,
        () -> Vault.open(directory(), "personne", TestVault.passphrase()));
    TestVault.open(directory()).close();
  }

  @Test
  void waitsGrowWithWrongPassphrasesAndSurviveARestart() throws Exception {
    TestVault.create(directory()).vault().close();
    char[] wrong = "pas la bonne".toCharArray();
    for (int i = 0; i < 3; i++) {
      TestVault.assertReason(
          VaultException.Reason.WRONG_PASSPHRASE,
          () -> TestVault.frozen().open(directory(), TestVault.PERSON.id(), wrong));
    }
    VaultException refused =
        assertThrows(
            VaultException.class,
            () ->
                TestVault.frozen()
                    .open(directory(), TestVault.PERSON.id(), TestVault.passphrase()));
    assertEquals(VaultException.Reason.TOO_MANY_TRIES, refused.reason());
    assertEquals(Duration.ofSeconds(1), refused.waitTime());
    TestVault.frozen(Duration.ofSeconds(1))
        .open(directory(), TestVault.PERSON.id(), TestVault.passphrase())
        .close();
    TestVault.frozen().open(directory(), TestVault.PERSON.id(), TestVault.passphrase()).close();
  }

  @Test
  void aVaultOpensOnce() throws Exception {
    try (Vault first = TestVault.create(directory()).vault()) {
      TestVault.assertReason(VaultException.Reason.IN_USE, () -> TestVault.open(directory()));
      TestVault.assertReason(VaultException.Reason.IN_USE, () -> TestVault.open(directory()));
      TestVault.putSetting(first, 1, "encore");
      assertEquals("encore", TestVault.setting(first, 1));
    }
    TestVault.open(directory()).close();
  }

  @Test
  void aSecondVaultIsNotMadeInThePlaceOfTheFirst() throws Exception {
    TestVault.create(directory()).vault().close();
    TestVault.assertReason(
        VaultException.Reason.ALREADY_EXISTS, () -> TestVault.create(directory()));
    Files.delete(directory().resolve("vault.json"));
    TestVault.assertReason(
        VaultException.Reason.ALREADY_EXISTS, () -> TestVault.create(directory()));
    TestVault.assertReason(VaultException.Reason.NOT_A_VAULT, () -> TestVault.open(directory()));
  }

  @Test
  void theRecoveryKeyOpensAndGivesANewPassphrase() throws Exception {
    RecoveryKey key;
    try (Vault vault = openedFirst()) {
      key = lastKey;
      TestVault.putSetting(vault, 1, "gardé");
    }
    char[] next = "Encore une Phrase 9!".toCharArray();
    try (Vault vault =
        Vault.openWithRecovery(
            directory(), RecoveryKey.parse(key.text().toLowerCase(Locale.ROOT)))) {
      assertEquals("gardé", TestVault.setting(vault, 1));
      vault.recover(TestVault.PERSON.id(), next);
    }
    TestVault.assertReason(
        VaultException.Reason.WRONG_PASSPHRASE, () -> TestVault.open(directory()));
    try (Vault vault = Vault.open(directory(), TestVault.PERSON.id(), next)) {
      assertEquals("gardé", TestVault.setting(vault, 1));
    }
    TestVault.assertReason(
        VaultException.Reason.WRONG_RECOVERY_KEY,
        () -> Vault.openWithRecovery(directory(), RecoveryKey.random()));
  }

  private RecoveryKey lastKey = RecoveryKey.random();

  private Vault openedFirst() throws VaultException {
    NewVault made = TestVault.create(directory());
    lastKey = made.recoveryKey();
    return made.vault();
  }

  @Test
  void aChangedPassphraseReplacesTheOld() throws Exception {
    char[] next = "Encore une Phrase 9!".toCharArray();
    try (Vault vault = TestVault.create(directory()).vault()) {
      TestVault.assertReason(
          VaultException.Reason.WRONG_PASSPHRASE,
          () -> vault.changePassphrase("pas la bonne".toCharArray(), next));
      TestVault.assertReason(
          VaultException.Reason.WEAK_PASSPHRASE,
          () -> vault.changePassphrase(TestVault.passphrase(), "court".toCharArray()));
      vault.changePassphrase(TestVault.passphrase(), next);
    }
    TestVault.assertReason(
        VaultException.Reason.WRONG_PASSPHRASE, () -> TestVault.open(directory()));
    Vault.open(directory(), TestVault.PERSON.id(), next).close();
  }

  @Test
  void aPinIsRefusedWithoutAKeyStore() {
    TestVault.assertReason(
        VaultException.Reason.WEAK_PASSPHRASE,
        () ->
            Vault.create(
                directory(), TestVault.PERSON, "483920".toCharArray(), TestVault.STRETCHING));
    assertFalse(Files.exists(directory()));
  }

  @Test
  void aClosedVaultAnswersNothing() throws Exception {
    Vault vault = TestVault.create(directory()).vault();
    DocumentId document = vault.documents().put(new byte[10]);
    vault.close();
    vault.close();
    TestVault.assertClosed(() -> TestVault.setting(vault, 1));
    TestVault.assertClosed(() -> TestVault.putSetting(vault, 1, "x"));
    TestVault.assertClosed(() -> vault.documents().read(document));
    TestVault.assertClosed(() -> vault.documents().put(new byte[10]));
    TestVault.assertClosed(() -> vault.secrets().get("tls"));
    TestVault.assertClosed(() -> vault.journal().append(TestVault.entry("approved")));
    TestVault.assertClosed(() -> vault.journal().entries());
  }

  @Test
  void entriesKeepTheirFacts() throws Exception {
    JournalEntry entry =
        new JournalEntry(TestVault.NOW, "submitted", "id", "Dr Exemple", Map.of("a", "é", "b", ""));
    try (Vault vault = TestVault.create(directory()).vault()) {
      vault.journal().append(entry);
      assertEquals(List.of(entry), vault.journal().entries());
    }
  }

  @Test
  void aNewRecoveryKeyReplacesTheOld() throws Exception {
    RecoveryKey old;
    RecoveryKey renewed;
    try (Vault vault = openedFirst()) {
      old = lastKey;
      renewed = vault.renewRecoveryKey();
    }
    TestVault.assertReason(
        VaultException.Reason.WRONG_RECOVERY_KEY, () -> Vault.openWithRecovery(directory(), old));
    Vault.openWithRecovery(directory(), renewed).close();
    TestVault.open(directory()).close();
  }

  @Test
  void aPinOpensOnlyTogetherWithTheDeviceSecret() throws Exception {
    char[] pin = "483920".toCharArray();
    Unlocking machine = TestVault.onMachine("keychain", (byte) 1);
    try (Vault vault = made(machine)) {
      vault.setPin(TestVault.passphrase(), pin);
    }
    machine.openWithPin(directory(), TestVault.PERSON.id(), pin).close();
    TestVault.assertReason(
        VaultException.Reason.NO_DEVICE_SECRET,
        () -> TestVault.frozen().openWithPin(directory(), TestVault.PERSON.id(), pin));
    TestVault.assertReason(
        VaultException.Reason.WRONG_PASSPHRASE,
        () ->
            TestVault.onMachine("keychain", (byte) 2)
                .openWithPin(directory(), TestVault.PERSON.id(), pin));
  }

  @Test
  void whereTheKeyStoreIsLostThePassphraseStillOpens() throws Exception {
    try (Vault vault = made(TestVault.onMachine("keychain", (byte) 1))) {
      vault.setPin(TestVault.passphrase(), "483920".toCharArray());
    }
    TestVault.open(directory()).close();
  }

  private Vault made(Unlocking machine) throws VaultException {
    return machine
        .create(directory(), TestVault.PERSON, TestVault.passphrase(), TestVault.STRETCHING)
        .vault();
  }
}
