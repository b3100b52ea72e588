package fr.pli.desktop.vault;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.platform.DeviceSecret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.h2.util.StringUtils;
import org.h2.value.Value;

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
  private final Rooms rooms;
  private final SlotChanges slots;
  private final Roster roster;
  private boolean closed;

  Vault(
      VaultLock lock,
      VaultFile file,
      VaultKeys keys,
      Rooms rooms,
      SlotChanges slots,
      Roster roster) {
    this.lock = lock;
    this.file = file;
    this.keys = keys;
    this.rooms = rooms;
    this.slots = slots;
    this.roster = roster;
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
    return open(directory, personId, passphrase, DeviceSecret.none());
  }

  /**
   * The same on a machine that may have a key store, so that a PIN can be chosen.
   *
   * @param machine asked for its secret only when a PIN is made or tried
   */
  public static Vault open(Path directory, String personId, char[] passphrase, DeviceSecret machine)
      throws VaultException {
    return Unlocking.of(machine).open(directory, personId, passphrase);
  }

  /**
   * Opens with a PIN.
   *
   * @throws VaultException {@code PASSPHRASE_NEEDED} after too many wrong ones, {@code
   *     NO_DEVICE_SECRET} when the key store has another secret than the PIN was made with
   */
  public static Vault openWithPin(Path directory, String personId, char[] pin, DeviceSecret machine)
      throws VaultException {
    return Unlocking.of(machine).openWithPin(directory, personId, pin);
  }

  /** The same where no PIN will be made. */
  public static Vault openWithRecovery(Path directory, RecoveryKey key) throws VaultException {
    return openWithRecovery(directory, key, DeviceSecret.none());
  }

  /** True when this person may unlock with a PIN now. Readable while locked, and not proven. */
  public static boolean takesPin(Path directory, String personId, DeviceSecret machine)
      throws VaultException {
    return Unlocking.of(machine).takesPin(directory, personId);
  }

  /**
   * Opens with the key of the recovery sheet, as an administrator of the vault; then {@link
   * #recover} gives somebody a new passphrase.
   */
  public static Vault openWithRecovery(Path directory, RecoveryKey key, DeviceSecret machine)
      throws VaultException {
    return Unlocking.of(machine).openWithRecovery(directory, key);
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

  /** Who is signed in. */
  public VaultPerson person() {
    return roster.current();
  }

  /** Who may unlock it, and what each may do. */
  public Roster roster() {
    return roster;
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
    SlotChanges.requireStrong(next);
    slots.requirePassphrase(person().id(), now);
    slots.setPassphrase(person().id(), next);
    roster.note("passphrase-changed", person());
  }

  /**
   * After a recovery: gives a person a new passphrase, takes the PIN away, and goes on as this
   * person.
   *
   * @throws VaultException {@code WEAK_PASSPHRASE}, {@code UNKNOWN_PERSON}
   */
  public synchronized void recover(String personId, char[] next) throws VaultException {
    slots.setPassphrase(personId, next);
    slots.removePin(personId);
    roster.become(personId);
  }

  /** True when this machine has a key store, so that a PIN is possible. */
  public boolean takesPins() {
    return slots.available();
  }

  /**
   * Lets the person who opened the vault use a PIN on this machine.
   *
   * @param passphrase the present one: that it is this person who asks
   * @throws VaultException {@code WRONG_PASSPHRASE}, {@code WEAK_PIN}, or {@code NO_DEVICE_SECRET}
   *     where there is no key store
   */
  public synchronized void setPin(char[] passphrase, char[] pin) throws VaultException {
    slots.requirePassphrase(person().id(), passphrase);
    slots.setPin(person().id(), pin);
    roster.note("pin-set", person());
  }

  /** From now on the passphrase is asked again. */
  public synchronized void removePin() throws VaultException {
    slots.removePin(person().id());
    roster.note("pin-removed", person());
  }

  /**
   * Makes a new recovery key in the place of the old: the sheet was lost, seen, or never printed.
   *
   * @throws fr.pli.desktop.people.NotAllowedException without the right to administer
   */
  public synchronized RecoveryKey renewRecoveryKey() throws VaultException {
    roster.require(new Act.Administer());
    RecoveryKey key = slots.renewRecovery();
    roster.note("recovery-renewed", person());
    return key;
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
      forgetTexts();
    }
  }

  /**
   * The engine keeps short texts of rows for all databases of the program, patients' among them.
   */
  private static void forgetTexts() {
    StringUtils.clearCache();
    Value.clearCache();
  }
}
