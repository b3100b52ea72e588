package fr.pli.desktop.vault;

import fr.pli.desktop.platform.DeviceSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Makes and opens vaults.
 *
 * @param deviceSecret what PINs are mixed with
 * @param clock for waits, last days, and names of files put aside
 */
record Unlocking(DeviceSecret deviceSecret, InstantSource clock, Migrations migrations, Disk disk) {

  static Unlocking of(DeviceSecret deviceSecret) {
    return new Unlocking(
        deviceSecret, InstantSource.system(), Migrations.landed(), new LocalDisk());
  }

  /** How the master key is come by, once the vault is locked for others. */
  private interface Unlock {
    Unlocked run(VaultFile file) throws IOException, VaultException;
  }

  private record Unlocked(VaultKey master, VaultPerson person) {}

  NewVault create(Path directory, VaultPerson person, char[] passphrase, KeyStretching stretching)
      throws VaultException {
    SlotChanges.requireStrong(passphrase);
    RecoveryKey recovery = RecoveryKey.random();
    try {
      disk.makePrivateFolder(directory);
    } catch (IOException e) {
      throw VaultException.of(e, directory);
    }
    Vault vault =
        enter(
            directory,
            file -> {
              requireEmpty(directory);
              VaultKey master = VaultKey.random();
              write(file, newSlots(master, person, passphrase, stretching, recovery), master);
              return new Unlocked(master, person);
            });
    return new NewVault(vault, recovery);
  }

  private static KeySlots newSlots(
      VaultKey master,
      VaultPerson person,
      char[] passphrase,
      KeyStretching stretching,
      RecoveryKey recovery)
      throws VaultException {
    String id = UUID.randomUUID().toString();
    KeySlots.Lid lid = SlotChanges.lid(master, id, person, passphrase, stretching);
    return new KeySlots(
            KeySlots.FORMAT,
            id,
            List.of(KeySlots.PersonSlot.of(person, lid, null)),
            SlotKeys.wrap(master, id, recovery))
        .requireAdministrator();
  }

  private static void requireEmpty(Path directory) throws VaultException {
    for (String name : List.of(VaultFile.NAME, "journal", "documents", "secrets")) {
      if (Files.exists(directory.resolve(name))) {
        throw new VaultException(VaultException.Reason.ALREADY_EXISTS);
      }
    }
  }

  Vault open(Path directory, String personId, char[] passphrase) throws VaultException {
    requireVault(directory);
    return enter(
        directory,
        file -> {
          KeySlots slots = file.read();
          KeySlots.PersonSlot slot = slots.of(personId);
          requireAccess(slot.person());
          return new Unlocked(byPassphrase(file, slot, passphrase), slot.person());
        });
  }

  Vault openWithPin(Path directory, String personId, char[] pin) throws VaultException {
    requireVault(directory);
    return enter(
        directory,
        file -> {
          KeySlots.PersonSlot slot = file.read().of(personId);
          requireAccess(slot.person());
          return new Unlocked(byPin(file, slot, pin), slot.person());
        });
  }

  /** True when this person may unlock with a PIN now: there is one, and what it needs is there. */
  boolean takesPin(Path directory, String personId) throws VaultException {
    try {
      VaultFile file = new VaultFile(directory);
      KeySlots.Lid pin = file.read().of(personId).pin();
      return pin != null
          && pin.deviceSecret().equals(deviceSecret.store())
          && !new TryLimit(disk, directory, clock).passphraseNeeded(personId);
    } catch (IOException e) {
      throw VaultException.of(e, directory);
    }
  }

  Vault openWithRecovery(Path directory, RecoveryKey key) throws VaultException {
    requireVault(directory);
    return enter(
        directory,
        file -> {
          KeySlots slots = file.read();
          VaultKey master = SlotKeys.unwrap(slots, key);
          return new Unlocked(master, administrator(slots));
        });
  }

  /** Whoever holds the recovery sheet sets things right: as one who may. */
  private static VaultPerson administrator(KeySlots slots) throws VaultException {
    return slots.requireAdministrator().people().stream()
        .map(KeySlots.PersonSlot::person)
        .filter(VaultPerson::lastingAdministrator)
        .findFirst()
        .orElseThrow();
  }

  private static void requireVault(Path directory) throws VaultException {
    if (!new VaultFile(directory).exists()) {
      throw new VaultException(VaultException.Reason.NOT_A_VAULT);
    }
  }

  private void requireAccess(VaultPerson person) throws VaultException {
    if (person.ended(today())) {
      throw new VaultException(VaultException.Reason.ACCESS_ENDED);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
  }

  VaultKey byPassphrase(VaultFile file, KeySlots.PersonSlot slot, char[] passphrase)
      throws IOException, VaultException {
    VaultPerson person = slot.person();
    TryLimit limit = new TryLimit(disk, file.directory(), clock);
    limit.begin(person.id());
    VaultKey master =
        new SlotKeys(deviceSecret)
            .unwrap(slot.passphrase(), file.read().id(), SlotKeys.passphraseOf(person), passphrase);
    limit.succeed(person.id());
    return master;
  }

  private VaultKey byPin(VaultFile file, KeySlots.PersonSlot slot, char[] pin)
      throws IOException, VaultException {
    VaultPerson person = slot.person();
    TryLimit limit = new TryLimit(disk, file.directory(), clock);
    if (slot.pin() == null || limit.passphraseNeeded(person.id())) {
      throw new VaultException(VaultException.Reason.PASSPHRASE_NEEDED);
    }
    limit.begin(person.id());
    VaultKey master =
        new SlotKeys(deviceSecret)
            .unwrap(slot.pin(), file.read().id(), SlotKeys.pinOf(person), pin);
    limit.succeed(person.id());
    return master;
  }

  private Vault enter(Path directory, Unlock unlock) throws VaultException {
    try {
      VaultLock lock = VaultLock.take(directory);
      boolean entered = false;
      try {
        VaultFile file = new VaultFile(directory.toRealPath());
        Unlocked unlocked = unlock.run(file);
        Vault vault = enter(lock, file, unlocked);
        entered = true;
        return vault;
      } finally {
        if (!entered) {
          lock.close();
        }
      }
    } catch (IOException e) {
      throw VaultException.of(e, directory);
    }
  }

  private Vault enter(VaultLock lock, VaultFile file, Unlocked unlocked)
      throws IOException, VaultException {
    VaultKeys keys = VaultKeys.of(unlocked.master());
    boolean entered = false;
    try {
      file.verified(keys.config());
      Rooms rooms = Rooms.open(disk, file.directory(), keys, migrations, clock.instant());
      SlotChanges slots = new SlotChanges(file, keys, rooms.manifest(), this);
      Roster roster = new Roster(slots, rooms.journal(), clock, unlocked.person().id());
      roster.sweep(today());
      entered = true;
      return new Vault(lock, file, keys, rooms, slots, roster);
    } finally {
      if (!entered) {
        keys.destroy();
      }
    }
  }

  private void write(VaultFile file, KeySlots slots, VaultKey master) throws IOException {
    VaultKey config = master.derive("config");
    try {
      new Manifest(disk, file.directory(), config).write(file.path(), VaultFile.of(slots, config));
    } finally {
      config.destroy();
    }
  }
}
