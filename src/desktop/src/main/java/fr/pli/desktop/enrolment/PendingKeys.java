package fr.pli.desktop.enrolment;

import fr.pli.desktop.vault.Secrets;
import fr.pli.exchange.seal.SealingKeys;
import fr.pli.exchange.wire.Json;
import java.security.KeyPair;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * New keys that were made and not yet certified. They are kept before they are announced: others
 * may seal to them as soon as the server has them, even if its answer never comes.
 */
final class PendingKeys {
  private static final String NAME = "device-keys-pending";

  private final Secrets secrets;

  PendingKeys(Secrets secrets) {
    this.secrets = secrets;
  }

  /** PKCS#8 and SubjectPublicKeyInfo, base64: TLS, signing, sealing, hybrid. */
  private record Stored(List<String> privateKeys, List<String> publicKeys) {
    @Override
    public String toString() {
      return "Stored[…]";
    }
  }

  Optional<DeviceKeys> load() {
    return secrets.get(NAME).map(PendingKeys::read);
  }

  /** Those of before if the last try was not answered, or new ones. */
  DeviceKeys loadOrMake() {
    return load().orElseGet(this::make);
  }

  private DeviceKeys make() {
    DeviceKeys keys = DeviceKeys.generate();
    List<KeyPair> pairs = List.of(keys.tls(), keys.signing(), keys.sealing(), keys.hybrid());
    byte[] json =
        Json.write(
            new Stored(
                pairs.stream().map(pair -> text(pair.getPrivate().getEncoded())).toList(),
                pairs.stream().map(pair -> text(pair.getPublic().getEncoded())).toList()));
    secrets.put(NAME, json);
    Arrays.fill(json, (byte) 0);
    return keys;
  }

  /** They are part of the identity now. */
  void settle() {
    secrets.remove(NAME);
  }

  private static DeviceKeys read(byte[] json) {
    Stored stored = Json.read(json, Stored.class);
    return new DeviceKeys(pair(stored, 0), pair(stored, 1), pair(stored, 2), pair(stored, 3));
  }

  private static KeyPair pair(Stored stored, int index) {
    try {
      return new KeyPair(
          SealingKeys.publicKey(bytes(stored.publicKeys().get(index))),
          SealingKeys.privateKey(bytes(stored.privateKeys().get(index))));
    } catch (InvalidKeySpecException e) {
      throw new IllegalStateException("The pending keys cannot be read", e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }
}
