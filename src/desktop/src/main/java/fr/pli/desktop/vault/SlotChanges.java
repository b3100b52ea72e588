package fr.pli.desktop.vault;

import fr.pli.desktop.platform.DeviceSecret;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes the key slots of an open vault. What is stored in the vault stays as it is: each slot
 * wraps the same master key.
 */
record SlotChanges(VaultFile file, VaultKeys keys, Manifest manifest, Unlocking unlocking) {
  private static final SlotKeys PASSPHRASES = new SlotKeys(DeviceSecret.none());

  /** A change of the slots that may be refused. */
  interface Change {
    KeySlots apply(KeySlots slots) throws IOException, VaultException;
  }

  /** A lid that nothing but the passphrase opens: the key store is never the only way in. */
  static KeySlots.Lid lid(
      VaultKey master, String vault, VaultPerson person, char[] passphrase, KeyStretching how) {
    return PASSPHRASES.wrap(master, vault, SlotKeys.passphraseOf(person), passphrase, how);
  }

  static void requireStrong(char[] passphrase) throws VaultException {
    if (PassphraseRule.judge(passphrase) != PassphraseRule.Verdict.STRONG) {
      throw new VaultException(VaultException.Reason.WEAK_PASSPHRASE);
    }
  }

  KeySlots slots() throws VaultException {
    try {
      return file.verified(keys.config());
    } catch (IOException e) {
      throw VaultException.of(e, file.directory());
    }
  }

  /** Changes the slots, if an administrator is left. */
  void change(Change change) throws VaultException {
    try {
      KeySlots next = change.apply(file.verified(keys.config())).requireAdministrator();
      manifest.write(file.path(), VaultFile.of(next, keys.config()));
    } catch (IOException e) {
      throw VaultException.of(e, file.directory());
    }
  }

  private void change(String personId, UnaryOperator<KeySlots.PersonSlot> change)
      throws VaultException {
    change(slots -> slots.with(change.apply(slots.of(personId))));
  }

  /** Says again that it is this person who sits at the unlocked desk. */
  void requirePassphrase(String personId, char[] passphrase) throws VaultException {
    try {
      unlocking.byPassphrase(file, slots().of(personId), passphrase).destroy();
    } catch (IOException e) {
      throw VaultException.of(e, file.directory());
    }
  }

  void add(VaultPerson person, char[] passphrase) throws VaultException {
    requireStrong(passphrase);
    change(
        slots ->
            slots.with(
                KeySlots.PersonSlot.of(
                    person,
                    lid(keys.master(), slots.id(), person, passphrase, stretching(slots)),
                    null)));
  }

  void setPassphrase(String personId, char[] next) throws VaultException {
    requireStrong(next);
    String vault = slots().id();
    change(
        personId,
        slot ->
            slot.withPassphrase(lid(keys.master(), vault, slot.person(), next, slot.stretching())));
  }

  /** A copied disk tells nothing about a PIN, since half of its key is not on the disk. */
  void setPin(String personId, char[] pin) throws VaultException {
    if (PinRule.judge(pin) != PinRule.Verdict.GOOD) {
      throw new VaultException(VaultException.Reason.WEAK_PIN);
    }
    if (!available()) {
      throw new VaultException(VaultException.Reason.NO_DEVICE_SECRET);
    }
    String vault = slots().id();
    SlotKeys withMachine = new SlotKeys(unlocking.deviceSecret());
    change(
        personId,
        slot ->
            slot.withPin(
                withMachine.wrap(
                    keys.master(), vault, SlotKeys.pinOf(slot.person()), pin, slot.stretching())));
  }

  void removePin(String personId) throws VaultException {
    change(personId, slot -> slot.withPin(null));
  }

  /** True when this machine has a key store, so that a PIN is possible. */
  boolean available() {
    return unlocking.deviceSecret().secret().isPresent();
  }

  KeySlots.@Nullable Lid pin(String personId) throws VaultException {
    return slots().of(personId).pin();
  }

  RecoveryKey renewRecovery() throws VaultException {
    RecoveryKey key = RecoveryKey.random();
    change(slots -> slots.withRecovery(SlotKeys.wrap(keys.master(), slots.id(), key)));
    return key;
  }

  /** What was measured when the vault was made holds for everybody on this machine. */
  private static KeyStretching stretching(KeySlots slots) {
    return slots.people().getFirst().stretching();
  }
}
