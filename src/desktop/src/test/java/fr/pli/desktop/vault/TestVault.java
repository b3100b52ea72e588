package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pli.desktop.platform.DeviceSecret;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.function.Executable;

/** A vault for tests: the cheapest stretching that is allowed, one fictional person. */
final class TestVault {
  static final VaultPerson PERSON =
      new VaultPerson("p1", "EXEMPLE Anne", "Dr", "doctor", "10001234567");
  static final KeyStretching STRETCHING = KeyStretching.ofMebibytes(64, 1);
  static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private TestVault() {}

  static char[] passphrase() {
    return "Une phrase secrète 7".toCharArray();
  }

  static NewVault create(Path directory) throws VaultException {
    return Vault.create(directory, PERSON, passphrase(), STRETCHING);
  }

  static Vault open(Path directory) throws VaultException {
    return Vault.open(directory, PERSON.id(), passphrase());
  }

  static Unlocking frozen() {
    return frozen(Duration.ZERO);
  }

  static Unlocking frozen(Duration later) {
    return new Unlocking(
        DeviceSecret.none(),
        InstantSource.fixed(NOW.plus(later)),
        Migrations.landed(),
        new LocalDisk());
  }

  /** A machine whose key store holds a secret of 32 equal bytes. */
  static Unlocking onMachine(String store, byte secret) {
    DeviceSecret deviceSecret =
        new DeviceSecret() {
          @Override
          public String store() {
            return store;
          }

          @Override
          public Optional<byte[]> secret() {
            byte[] bytes = new byte[32];
            Arrays.fill(bytes, secret);
            return Optional.of(bytes);
          }
        };
    return new Unlocking(
        deviceSecret, InstantSource.fixed(NOW), Migrations.landed(), new LocalDisk());
  }

  static JournalEntry entry(String event) {
    return new JournalEntry(NOW, event, "subject-1", "Dr Exemple", Map.of("channel", "network"));
  }

  static void putSetting(Vault vault, int id, String text) {
    vault
        .database()
        .write(
            connection -> {
              try (PreparedStatement merge =
                  connection.prepareStatement("merge into settings values (?, ?)")) {
                merge.setInt(1, id);
                merge.setString(2, text);
                return merge.executeUpdate();
              }
            });
  }

  static String setting(Vault vault, int id) {
    return vault
        .database()
        .read(
            connection -> {
              try (PreparedStatement select =
                  connection.prepareStatement("select json from settings where id = ?")) {
                select.setInt(1, id);
                ResultSet rows = select.executeQuery();
                return rows.next() ? rows.getString(1) : "";
              }
            });
  }

  static void assertReason(VaultException.Reason reason, Executable attempt) {
    assertEquals(reason, assertThrows(VaultException.class, attempt).reason());
  }

  static void assertClosed(Executable attempt) {
    assertEquals(
        StorageException.Reason.CLOSED, assertThrows(StorageException.class, attempt).reason());
  }
}
