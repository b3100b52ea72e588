package fr.pli.desktop.vault;

import fr.pli.desktop.platform.DeviceSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Makes, opens and re-keys vaults.
 *
 * @param clock for waits and names of files put aside
 */
record Unlocking(DeviceSecret deviceSecret, InstantSource clock, Migrations migrations, Disk disk) {
  private static final int SHORTEST_PIN = 6;

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
    requireStrong(passphrase);
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

  private KeySlots newSlots(
      VaultKey master,
      VaultPerson person,
      char[] passphrase,
      KeyStretching stretching,
      RecoveryKey recovery) {
    String id = UUID.randomUUID().toString();
    SlotKeys slotKeys = new SlotKeys(deviceSecret);
    return new KeySlots(
        KeySlots.FORMAT,
        id,
        List.of(slotKeys.wrap(master, id, person, passphrase, stretching)),
        SlotKeys.wrap(master, id, recovery));
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
          KeySlots.PersonSlot slot = file.read().of(personId);
          return new Unlocked(unwrap(file, slot, passphrase), slot.person());
        });
  }

  Vault openWithRecovery(Path directory, RecoveryKey key) throws VaultException {
    requireVault(directory);
    return enter(
        directory,
        file -> {
          KeySlots slots = file.read();
          VaultKey master = SlotKeys.unwrap(slots, key);
          return new Unlocked(master, slots.people().getFirst().person());
        });
  }

  private static void requireVault(Path directory) throws VaultException {
    if (!new VaultFile(directory).exists()) {
      throw new VaultException(VaultException.Reason.NOT_A_VAULT);
    }
  }

  private VaultKey unwrap(VaultFile file, KeySlots.PersonSlot slot, char[] passphrase)
      throws IOException, VaultException {
    TryLimit limit = new TryLimit(disk, file.directory(), clock);
    limit.begin(slot.person().id());
    VaultKey master = new SlotKeys(deviceSecret).unwrap(slot, file.read().id(), passphrase);
    limit.succeed(slot.person().id());
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
      entered = true;
      return new Vault(lock, file, keys, unlocked.person(), rooms, this);
    } finally {
      if (!entered) {
        keys.destroy();
      }
    }
  }

  void change(
      VaultFile file, VaultKeys keys, Manifest manifest, String personId, char[] now, char[] next)
      throws VaultException {
    try {
      requireStrong(next);
      unwrap(file, file.verified(keys.config()).of(personId), now).destroy();
      set(file, keys, manifest, personId, next);
    } catch (IOException e) {
      throw VaultException.of(e, file.directory());
    }
  }

  void set(VaultFile file, VaultKeys keys, Manifest manifest, String personId, char[] next)
      throws VaultException {
    requireStrong(next);
    try {
      KeySlots slots = file.verified(keys.config());
      KeySlots.PersonSlot old = slots.of(personId);
      KeySlots.PersonSlot slot =
          new SlotKeys(deviceSecret)
              .wrap(keys.master(), slots.id(), old.person(), next, old.stretching());
      manifest.write(file.path(), VaultFile.of(slots.with(slot), keys.config()));
    } catch (IOException e) {
      throw VaultException.of(e, file.directory());
    }
  }

  RecoveryKey renewRecovery(VaultFile file, VaultKeys keys, Manifest manifest)
      throws VaultException {
    try {
      KeySlots slots = file.verified(keys.config());
      RecoveryKey key = RecoveryKey.random();
      String wrapped = SlotKeys.wrap(keys.master(), slots.id(), key);
      manifest.write(file.path(), VaultFile.of(slots.withRecovery(wrapped), keys.config()));
      return key;
    } catch (IOException e) {
      throw VaultException.of(e, file.directory());
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

  /** A PIN is enough only where a copied disk is useless without this machine. */
  private void requireStrong(char[] passphrase) throws VaultException {
    boolean strong =
        switch (PassphraseRule.judge(passphrase)) {
          case STRONG -> true;
          case PIN -> passphrase.length >= SHORTEST_PIN && deviceSecret.secret().isPresent();
          default -> false;
        };
    if (!strong) {
      throw new VaultException(VaultException.Reason.WEAK_PASSPHRASE);
    }
  }
}
