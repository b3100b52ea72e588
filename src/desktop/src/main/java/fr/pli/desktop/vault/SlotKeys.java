package fr.pli.desktop.vault;

import fr.pli.desktop.platform.DeviceSecret;
import java.util.Arrays;
import java.util.HexFormat;

/** Wraps the master key into slots and takes it out again. */
record SlotKeys(DeviceSecret deviceSecret) {
  private static final HexFormat HEX = HexFormat.of();
  private static final String NO_STORE = DeviceSecret.none().store();
  private static final int SALT = 16;

  KeySlots.PersonSlot wrap(
      VaultKey master, String vault, VaultPerson person, char[] passphrase, KeyStretching how) {
    byte[] salt = VaultKey.randomBytes(SALT);
    byte[] secret = deviceSecret.secret().orElse(new byte[0]);
    String store = secret.length == 0 ? NO_STORE : deviceSecret.store();
    VaultKey key = key(how.stretch(passphrase, salt), secret, vault);
    try {
      String wrapped = HEX.formatHex(seal(key, master, bound(vault, person.id())));
      return new KeySlots.PersonSlot(person, how, HEX.formatHex(salt), store, wrapped);
    } finally {
      key.destroy();
    }
  }

  /**
   * @throws VaultException {@code WRONG_PASSPHRASE}, or {@code NO_DEVICE_SECRET} if the slot asks
   *     for a key store that is not there
   */
  VaultKey unwrap(KeySlots.PersonSlot slot, String vault, char[] passphrase) throws VaultException {
    byte[] secret = secretFor(slot);
    byte[] salt = HEX.parseHex(slot.salt());
    VaultKey key = key(slot.stretching().stretch(passphrase, salt), secret, vault);
    return open(
        key,
        slot.wrapped(),
        bound(vault, slot.person().id()),
        VaultException.Reason.WRONG_PASSPHRASE);
  }

  private byte[] secretFor(KeySlots.PersonSlot slot) throws VaultException {
    if (slot.deviceSecret().equals(NO_STORE)) {
      return new byte[0];
    }
    if (!slot.deviceSecret().equals(deviceSecret.store())) {
      throw new VaultException(VaultException.Reason.NO_DEVICE_SECRET);
    }
    return deviceSecret
        .secret()
        .orElseThrow(() -> new VaultException(VaultException.Reason.NO_DEVICE_SECRET));
  }

  static String wrap(VaultKey master, String vault, RecoveryKey recovery) {
    VaultKey key = recoveryKey(recovery, vault);
    try {
      return HEX.formatHex(seal(key, master, bound(vault, "")));
    } finally {
      key.destroy();
    }
  }

  static VaultKey unwrap(KeySlots slots, RecoveryKey recovery) throws VaultException {
    return open(
        recoveryKey(recovery, slots.id()),
        slots.recovery(),
        bound(slots.id(), ""),
        VaultException.Reason.WRONG_RECOVERY_KEY);
  }

  private static VaultKey recoveryKey(RecoveryKey recovery, String vault) {
    VaultKey whole = recovery.key();
    try {
      return whole.derive("recovery slot", Bytes.utf8(vault));
    } finally {
      whole.destroy();
    }
  }

  private static VaultKey key(byte[] stretched, byte[] secret, String vault) {
    byte[] mixed = Bytes.join(stretched, secret);
    VaultKey input = new VaultKey(Bytes.sha256(mixed));
    Arrays.fill(mixed, (byte) 0);
    Arrays.fill(stretched, (byte) 0);
    Arrays.fill(secret, (byte) 0);
    try {
      return input.derive("person slot", Bytes.utf8(vault));
    } finally {
      input.destroy();
    }
  }

  private static byte[] seal(VaultKey key, VaultKey master, byte[] bound) {
    byte[] plain = master.getEncoded();
    try {
      return SealedBox.seal(key, plain, bound);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static VaultKey open(
      VaultKey key, String wrapped, byte[] bound, VaultException.Reason otherwise)
      throws VaultException {
    try {
      return new VaultKey(SealedBox.open(key, HEX.parseHex(wrapped), bound));
    } catch (DamagedFileException _) {
      throw new VaultException(otherwise);
    } finally {
      key.destroy();
    }
  }

  private static byte[] bound(String vault, String person) {
    return Bytes.utf8("slot\n" + vault + "\n" + person);
  }
}
