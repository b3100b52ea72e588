package fr.pli.desktop.vault;

import fr.pli.exchange.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * {@code vault.json}. The checksum tells a broken file from a wrong passphrase before anything is
 * unlocked; the MAC, under a key from the master key, tells that nobody changed it. A file that is
 * not byte for byte what we would write is damaged.
 */
record VaultFile(Path directory) {
  static final String NAME = "vault.json";
  private static final int MOST = 1 << 20;

  private record Content(KeySlots slots, String mac, String checksum) {}

  Path path() {
    return directory.resolve(NAME);
  }

  boolean exists() {
    return Files.isRegularFile(path());
  }

  /** What the file holds for these slots. */
  static byte[] of(KeySlots slots, VaultKey configKey) {
    return encode(slots, configKey.mac(Json.write(slots)));
  }

  /** Reads without the key: nothing is proven but that the file is whole. */
  KeySlots read() throws IOException, VaultException {
    return content().slots();
  }

  /**
   * @throws VaultException {@code DAMAGED} if the file was not written with this key
   */
  KeySlots verified(VaultKey configKey) throws IOException, VaultException {
    Content content = content();
    byte[] mac = configKey.mac(Json.write(content.slots()));
    if (!MessageDigest.isEqual(mac, HexFormat.of().parseHex(content.mac()))) {
      throw new VaultException(VaultException.Reason.DAMAGED);
    }
    return content.slots();
  }

  private Content content() throws IOException, VaultException {
    if (!exists()) {
      throw new VaultException(VaultException.Reason.NOT_A_VAULT);
    }
    if (Files.size(path()) > MOST) {
      throw new VaultException(VaultException.Reason.DAMAGED);
    }
    byte[] bytes = Files.readAllBytes(path());
    Content content = parse(bytes);
    if (content.slots().format() > KeySlots.FORMAT) {
      throw new VaultException(VaultException.Reason.NEWER_VERSION);
    }
    return content;
  }

  private static Content parse(byte[] bytes) throws VaultException {
    try {
      Content content = Json.read(bytes, Content.class);
      byte[] again = encode(content.slots(), HexFormat.of().parseHex(content.mac()));
      if (Arrays.equals(bytes, again)) {
        return content;
      }
    } catch (IllegalArgumentException | NullPointerException _) {
      // Not JSON, not hexadecimal, or a field is missing: damaged, as below.
      throw new VaultException(VaultException.Reason.DAMAGED);
    }
    throw new VaultException(VaultException.Reason.DAMAGED);
  }

  private static byte[] encode(KeySlots slots, byte[] mac) {
    HexFormat hex = HexFormat.of();
    String checksum = hex.formatHex(Bytes.sha256(Json.write(slots), mac));
    return Json.write(new Content(slots, hex.formatHex(mac), checksum));
  }
}
