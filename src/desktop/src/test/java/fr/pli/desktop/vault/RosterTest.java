package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.people.NotAllowedException;
import fr.pli.desktop.people.Rights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTest {
  private static final char[] HERS = "Sept mots pour une secrétaire très patiente".toCharArray();
  private static final VaultPerson SECRETARY =
      new VaultPerson("p2", "LAGADEC Solène", "", "secretary", "", Rights.usual("secretary"), null);

  @TempDir Path temporary;
  private Path home;

  @BeforeEach
  void make() throws Exception {
    home = temporary.resolve("v");
    try (Vault vault = TestVault.create(home).vault()) {
      vault.roster().add(SECRETARY, HERS);
    }
  }

  private Vault asSecretary() throws VaultException {
    return Vault.open(home, "p2", HERS);
  }

  @Test
  void eachOpensWithTheOwnPassphraseAndHasTheOwnRights() throws Exception {
    try (Vault vault = asSecretary()) {
      assertEquals(SECRETARY, vault.person());
      assertTrue(vault.roster().allows(new Act.Prepare()));
      assertFalse(vault.roster().allows(new Act.Administer()));
    }
    TestVault.assertReason(
        VaultException.Reason.WRONG_PASSPHRASE,
        () -> Vault.open(home, "p2", TestVault.passphrase()));
  }

  @Test
  void whoDoesNotAdministerChangesNobody() throws Exception {
    try (Vault vault = asSecretary()) {
      Roster roster = vault.roster();
      assertThrows(NotAllowedException.class, () -> roster.add(SECRETARY, HERS));
      assertThrows(
          NotAllowedException.class, () -> roster.change(SECRETARY.with(Rights.ALL, null)));
      assertThrows(NotAllowedException.class, () -> roster.remove("p1"));
      assertThrows(NotAllowedException.class, () -> roster.givePassphrase("p1", HERS));
      assertThrows(NotAllowedException.class, vault::renewRecoveryKey);
      assertEquals(2, roster.people().size());
    }
  }

  @Test
  void rightsThatAreGivenHoldAtOnceAndAreInTheJournal() throws Exception {
    try (Vault vault = TestVault.open(home)) {
      vault.roster().change(SECRETARY.with(Rights.NONE.with("read", true), null));
      JournalEntry told = vault.journal().entries().getLast();
      assertEquals("rights-changed", told.event());
      assertEquals("Dr EXEMPLE Anne", told.who());
      assertEquals("p2", told.subject());
      assertEquals("read", told.facts().get("rights"));
    }
    try (Vault vault = asSecretary()) {
      assertFalse(vault.roster().allows(new Act.Prepare()));
      assertTrue(vault.roster().allows(new Act.Read()));
    }
  }

  @Test
  void aRemovedPersonOpensNothingHereButStillACopyMadeBefore() throws Exception {
    Path copy = Files.createDirectories(temporary.resolve("copie"));
    Files.copy(home.resolve("vault.json"), copy.resolve("vault.json"));
    try (Vault vault = TestVault.open(home)) {
      vault.roster().remove("p2");
      assertEquals("person-removed", vault.journal().entries().getLast().event());
    }
    TestVault.assertReason(VaultException.Reason.UNKNOWN_PERSON, this::asSecretary);
    Vault.open(copy, "p2", HERS).close();
  }

  @Test
  void theLastAdministratorStays() throws Exception {
    try (Vault vault = TestVault.open(home)) {
      Roster roster = vault.roster();
      VaultPerson me = vault.person();
      assertThrows(IllegalArgumentException.class, () -> roster.remove(me.id()));
      TestVault.assertReason(
          VaultException.Reason.LAST_ADMINISTRATOR,
          () -> roster.change(me.with(Rights.usual("doctor"), null)));
      TestVault.assertReason(
          VaultException.Reason.LAST_ADMINISTRATOR,
          () -> roster.change(me.with(Rights.ALL, LocalDate.of(2030, 1, 1))));
      roster.change(SECRETARY.with(Rights.ALL, null));
      roster.change(me.with(Rights.usual("doctor"), null));
      assertFalse(roster.allows(new Act.Administer()));
    }
  }

  @Test
  void aReplacementOpensUntilTheLastDayAndThenTheSlotIsDestroyed() throws Exception {
    LocalDate last =
        LocalDate.ofInstant(TestVault.NOW, java.time.ZoneId.systemDefault()).plusDays(10);
    try (Vault vault = TestVault.open(home)) {
      vault.roster().change(SECRETARY.with(Rights.usual("replacement"), last));
    }
    TestVault.frozen(Duration.ofDays(10)).open(home, "p2", HERS).close();
    TestVault.assertReason(
        VaultException.Reason.ACCESS_ENDED,
        () -> TestVault.frozen(Duration.ofDays(11)).open(home, "p2", HERS));
    try (Vault vault =
        TestVault.frozen(Duration.ofDays(11)).open(home, "p1", TestVault.passphrase())) {
      assertEquals(List.of(vault.person()), vault.roster().people());
      assertEquals("access-ended", vault.journal().entries().getLast().event());
    }
  }

  @Test
  void afterTooManyWrongPinsThePassphraseIsDemandedWhateverRestarts() throws Exception {
    Unlocking machine = TestVault.onMachine("keychain", (byte) 1);
    try (Vault vault = machine.open(home, "p2", HERS)) {
      vault.setPin(HERS, "483920".toCharArray());
    }
    assertTrue(machine.takesPin(home, "p2"));
    Duration later = Duration.ZERO;
    for (int i = 0; i < TryLimit.MOST_PINS; i++) {
      later = later.plusMinutes(2);
      Unlocking then =
          new Unlocking(
              machine.deviceSecret(),
              java.time.InstantSource.fixed(TestVault.NOW.plus(later)),
              Migrations.landed(),
              new LocalDisk());
      TestVault.assertReason(
          VaultException.Reason.WRONG_PASSPHRASE,
          () -> then.openWithPin(home, "p2", "483921".toCharArray()));
    }
    TestVault.assertReason(
        VaultException.Reason.PASSPHRASE_NEEDED,
        () -> machine.openWithPin(home, "p2", "483920".toCharArray()));
    assertFalse(machine.takesPin(home, "p2"));
    TestVault.frozen(later.plusMinutes(2)).open(home, "p2", HERS).close();
    machine.openWithPin(home, "p2", "483920".toCharArray()).close();
  }

  @Test
  void aPinNeedsThePresentPassphraseAKeyStoreAndARule() throws Exception {
    try (Vault vault = asSecretary()) {
      TestVault.assertReason(
          VaultException.Reason.NO_DEVICE_SECRET, () -> vault.setPin(HERS, "483920".toCharArray()));
    }
    try (Vault vault = TestVault.onMachine("keychain", (byte) 1).open(home, "p2", HERS)) {
      TestVault.assertReason(
          VaultException.Reason.WEAK_PIN, () -> vault.setPin(HERS, "123456".toCharArray()));
      TestVault.assertReason(
          VaultException.Reason.WRONG_PASSPHRASE,
          () -> vault.setPin("passant".toCharArray(), "483920".toCharArray()));
      assertFalse(vault.roster().hasPin("p2"));
    }
  }

  @Test
  void aVaultFromBeforeThereWereRightsOpensWithAllOfThem() throws Exception {
    Path old = temporary.resolve("old");
    TestVault.create(old).vault().close();
    String written = Files.readString(old.resolve("vault.json"));
    assertFalse(written.contains("granted"), "a founder's slot is written as before");
    assertFalse(written.contains("\"pin\""), "a founder's slot is written as before");
    try (Vault vault = TestVault.open(old)) {
      assertEquals(Rights.ALL, vault.person().rights());
    }
  }
}
