package fr.pli.desktop.vault;

import fr.pli.desktop.platform.DeviceSecret;
import java.util.Arrays;
import java.util.HexFormat;

/** Wraps the master key into slots and takes it out again. */
record SlotKeys(DeviceSecret deviceSecret) {
  private static final HexFormat HEX = HexFormat.of();
  private static final String NO_STORE = DeviceSecret.none().store();
  private static final int SALT = 16;

  /**
   * Closes a lid over the master key.
   *
   * @param bound what the lid is for: {@link #passphraseOf} or {@link #pinOf} a person
   */
  KeySlots.Lid wrap(VaultKey master, String vault, String bound, char[] secret, KeyStretching how) {
    byte[] salt = VaultKey.randomBytes(SALT);
    byte[] held = deviceSecret.secret().orElse(new byte[0]);
    String store = held.length == 0 ? NO_STORE : deviceSecret.store();
    VaultKey key = key(how.stretch(secret, salt), held, vault);
    try {
      String wrapped = HEX.formatHex(seal(key, master, bound(vault, bound)));
      return new KeySlots.Lid(how, HEX.formatHex(salt), store, wrapped);
    } finally {
      key.destroy();
    }
  }

  /**
   * Takes the master key out.
   *
   * @throws VaultException {@code WRONG_PASSPHRASE}, or {@code NO_DEVICE_SECRET} if the lid asks
   *     for a key store that is not there
   */
  VaultKey unwrap(KeySlots.Lid lid, String vault, String bound, char[] secret)
      throws VaultException {
    byte[] held = secretFor(lid);
    byte[] salt = HEX.parseHex(lid.salt());
    VaultKey key = key(lid.stretching().stretch(secret, salt), held, vault);
    return open(key, lid.wrapped(), bound(vault, bound), VaultException.Reason.WRONG_PASSPHRASE);
  }

  static String passphraseOf(VaultPerson person) {
    return person.id();
  }

  static String pinOf(VaultPerson person) {
    return person.id() + "\npin";
  }

  private byte[] secretFor(KeySlots.Lid lid) throws VaultException {
    if (lid.deviceSecret().equals(NO_STORE)) {
      return new byte[0];
    }
    if (!lid.deviceSecret().equals(deviceSecret.store())) {
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

  private static byte[] bound(String vault, String purpose) {
    return Bytes.utf8("slot\n" + vault + "\n" + purpose);
  }
}
