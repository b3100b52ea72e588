package fr.pli.desktop.vault;

import fr.pli.desktop.platform.DeviceSecret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * An unlocked vault: the one place where the desk stores anything. Closing it is locking it: files
 * are closed, keys wiped, and whatever is used afterwards fails with {@code CLOSED}.
 *
 * <p>Passphrases are the caller's to wipe; no copy of them is kept.
 */
public final class Vault implements AutoCloseable {
  private final VaultLock lock;
  private final VaultFile file;
  private final VaultKeys keys;
  private final VaultPerson person;
  private final Rooms rooms;
  private final Unlocking unlocking;
  private boolean closed;

  Vault(
      VaultLock lock,
      VaultFile file,
      VaultKeys keys,
      VaultPerson person,
      Rooms rooms,
      Unlocking unlocking) {
    this.lock = lock;
    this.file = file;
    this.keys = keys;
    this.person = person;
    this.rooms = rooms;
    this.unlocking = unlocking;
  }

  /**
   * Makes a new vault and opens it.
   *
   * @param directory is made if it is not there; must not hold a vault
   * @param passphrase as {@link PassphraseRule} wants it
   * @return the vault, and the recovery key: this once, for the recovery sheet
   */
  public static NewVault create(Path directory, VaultPerson person, char[] passphrase)
      throws VaultException {
    return create(directory, person, passphrase, KeyStretching.calibrated());
  }

  /** The same, with a stretching that was chosen or measured beforehand. */
  public static NewVault create(
      Path directory, VaultPerson person, char[] passphrase, KeyStretching stretching)
      throws VaultException {
    return Unlocking.of(DeviceSecret.none()).create(directory, person, passphrase, stretching);
  }

  /**
   * Opens.
   *
   * @throws VaultException {@code WRONG_PASSPHRASE}, or {@code TOO_MANY_TRIES} with the time to
   *     wait, among others
   */
  public static Vault open(Path directory, String personId, char[] passphrase)
      throws VaultException {
    return Unlocking.of(DeviceSecret.none()).open(directory, personId, passphrase);
  }

  /**
   * Opens with the key of the recovery sheet; then {@link #setPassphrase} gives a new passphrase.
   */
  public static Vault openWithRecovery(Path directory, RecoveryKey key) throws VaultException {
    return Unlocking.of(DeviceSecret.none()).openWithRecovery(directory, key);
  }

  /** Who can unlock; readable while locked, and then not proven. Empty when there is no vault. */
  public static List<VaultPerson> people(Path directory) throws VaultException {
    VaultFile file = new VaultFile(directory);
    if (!file.exists()) {
      return List.of();
    }
    try {
      return file.read().people().stream().map(KeySlots.PersonSlot::person).toList();
    } catch (IOException e) {
      throw VaultException.of(e, directory);
    }
  }

  public static boolean exists(Path directory) {
    return new VaultFile(directory).exists();
  }

  public Database database() {
    return rooms.database();
  }

  public Documents documents() {
    return rooms.documents();
  }

  public Journal journal() {
    return rooms.journal();
  }

  public Secrets secrets() {
    return rooms.secrets();
  }

  /** Who opened it; after {@link #openWithRecovery} the first person of the vault. */
  public VaultPerson person() {
    return person;
  }

  /** True when the database could not be used, was put aside and made anew. */
  public boolean rebuilt() {
    return rooms.notices().contains(VaultNotice.DATABASE_REBUILT);
  }

  /**
   * Fills a database that was made anew from the journal; nothing happens otherwise. To be called
   * before anything else is read or written.
   */
  public void replay(List<Replay> filling) {
    Replaying replaying = new Replaying(database(), documents(), journal());
    if (!replaying.into(filling)) {
      rooms.notices().add(VaultNotice.REPLAY_INCOMPLETE);
    }
  }

  /** What was found and mended when the vault was opened. */
  public Set<VaultNotice> notices() {
    return Set.copyOf(rooms.notices());
  }

  /**
   * Gives the person who opened the vault a new passphrase. What is stored stays as it is.
   *
   * @throws VaultException {@code WRONG_PASSPHRASE} if {@code now} is not the present one, {@code
   *     WEAK_PASSPHRASE} if the new one does not do
   */
  public synchronized void changePassphrase(char[] now, char[] next) throws VaultException {
    unlocking.change(file, keys, rooms.manifest(), person.id(), now, next);
  }

  /** Gives a person of this vault a new passphrase without the old one: after a recovery. */
  public synchronized void setPassphrase(String personId, char[] next) throws VaultException {
    unlocking.set(file, keys, rooms.manifest(), personId, next);
  }

  /**
   * Makes a new recovery key in the place of the old: the sheet was lost, seen, or never printed.
   */
  public synchronized RecoveryKey renewRecoveryKey() throws VaultException {
    return unlocking.renewRecovery(file, keys, rooms.manifest());
  }

  /** Locks: idempotent. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      rooms.close();
    } catch (IOException e) {
      throw StorageException.of(e, file.directory());
    } finally {
      keys.destroy();
    }
  }
}
