package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were changed while the vault was closed: noticed, or of no effect, never silent. */
class TamperTest {
  private static final int ROWS = 40;
  private static final long SEED = 20260302;

  @TempDir Path directory;
  private final VaultKey master = VaultKey.random();

  @BeforeEach
  void fill() throws Exception {
    Rooms rooms = open();
    for (int id = 0; id < ROWS; id++) {
      int row = id;
      rooms
          .database()
          .write(
              connection -> {
                try (PreparedStatement insert =
                    connection.prepareStatement("insert into settings values (?, ?)")) {
                  insert.setInt(1, row);
                  insert.setString(2, text(row));
                  return insert.executeUpdate();
                }
              });
    }
    rooms.close();
  }

  private static String text(int row) {
    return "ligne " + row + " " + "é".repeat(300);
  }

  private Rooms open() throws Exception {
    return Rooms.open(
        new LocalDisk(), directory, VaultKeys.of(master), Migrations.landed(), TestVault.NOW);
  }

  private static List<String> rows(Rooms rooms) {
    return rooms
        .database()
        .read(
            connection ->
                Sql.of(connection, "select json from settings order by id")
                    .list(row -> row.getString(1)));
  }

  private static List<String> allRows() {
    return Stream.iterate(0, row -> row + 1).limit(ROWS).map(TamperTest::text).toList();
  }

  @Test
  void aFlippedBitInTheDatabaseIsNeverSilent() throws Exception {
    Path file = directory.resolve("database.mv.db");
    byte[] good = Files.readAllBytes(file);
    Random random = new Random(SEED);
    int noticed = 0;
    for (int i = 0; i < 40; i++) {
      byte[] flipped = good.clone();
      int bit = i < 2 ? i * 300 : random.nextInt(good.length * 8);
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, flipped);
      noticed += noticedAfter("bit " + bit) ? 1 : 0;
    }
    assertTrue(noticed > 10, noticed + " of 40 noticed");
  }

  @Test
  void pagesExchangedInTheDatabaseAreNeverSilent() throws Exception {
    Path file = directory.resolve("database.mv.db");
    byte[] good = Files.readAllBytes(file);
    int pages = (good.length - PageCipher.HEAD) / PageCipher.RECORD;
    Random random = new Random(SEED);
    for (int i = 0; i < 15; i++) {
      byte[] exchanged = good.clone();
      int from = PageCipher.HEAD + random.nextInt(pages) * PageCipher.RECORD;
      int to = PageCipher.HEAD + random.nextInt(pages) * PageCipher.RECORD;
      System.arraycopy(good, from, exchanged, to, PageCipher.RECORD);
      Files.write(file, exchanged);
      noticedAfter("page at " + from + " to " + to);
    }
  }

  /** True if opening or reading said so; otherwise every row must be there as it was. */
  private boolean noticedAfter(String change) throws Exception {
    Rooms rooms = open();
    try {
      if (!rooms.notices().isEmpty()) {
        return true;
      }
      assertEquals(allRows(), rows(rooms), change);
      return false;
    } catch (StorageException _) {
      return true;
    } finally {
      rooms.close();
    }
  }

  @Test
  void aDatabaseThatWasCutBackIsNeverSilent() throws Exception {
    Path file = directory.resolve("database.mv.db");
    byte[] good = Files.readAllBytes(file);
    for (int missing = 1; missing < good.length; missing += good.length / 12) {
      Files.write(file, Arrays.copyOf(good, good.length - missing));
      noticedAfter("cut by " + missing);
    }
  }

  @Test
  void aTornTailOfTheDatabaseLosesNothing() throws Exception {
    Path file = directory.resolve("database.mv.db");
    byte[] good = Files.readAllBytes(file);
    for (int more : new int[] {1, 100, PageCipher.RECORD - 1, PageCipher.RECORD + 5}) {
      Files.write(file, Bytes.join(good, VaultKey.randomBytes(more)));
      Rooms rooms = open();
      assertEquals(allRows(), rows(rooms));
      rooms.close();
    }
  }

  @Test
  void oneTornCopyOfTheStoreHeaderLosesNothing() throws Exception {
    Path file = directory.resolve("database.mv.db");
    byte[] good = Files.readAllBytes(file);
    for (int page = 0; page < 2; page++) {
      byte[] torn = good.clone();
      Arrays.fill(
          torn,
          PageCipher.HEAD + page * PageCipher.RECORD + 512,
          PageCipher.HEAD + page * PageCipher.RECORD + 1024,
          (byte) 0);
      Files.write(file, torn);
      Rooms rooms = open();
      assertEquals(allRows(), rows(rooms));
      assertEquals(List.of(VaultNotice.DATABASE_MENDED), List.copyOf(rooms.notices()));
      rooms.close();
    }
  }

  @Test
  void everyFlippedBitOfASecretIsNoticed() throws Exception {
    SecretFiles secrets = open().secrets();
    secrets.put("tls", new byte[] {1, 2, 3});
    Path file = onlyFile(directory.resolve("secrets"));
    byte[] good = Files.readAllBytes(file);
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] flipped = good.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, flipped);
      StorageException e = assertThrows(StorageException.class, () -> secrets.get("tls"));
      assertEquals(StorageException.Reason.DAMAGED, e.reason());
    }
  }

  @Test
  void aSecretUnderAnothersNameIsNoticed() throws Exception {
    SecretFiles secrets = open().secrets();
    secrets.put("tls", new byte[] {1});
    Path tls = onlyFile(directory.resolve("secrets"));
    Path kept = Files.move(tls, directory.resolve("kept"));
    secrets.put("signing", new byte[] {2});
    Files.move(kept, onlyFile(directory.resolve("secrets")), StandardCopyOption.REPLACE_EXISTING);
    assertThrows(StorageException.class, () -> secrets.get("signing"));
    secrets.remove("signing");
    assertTrue(secrets.get("signing").isEmpty());
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void everyFlippedBitOfTheVaultFileIsNoticedWhileLocked() throws Exception {
    Path vault = directory.resolve("v");
    TestVault.create(vault).vault().close();
    Path file = vault.resolve("vault.json");
    byte[] good = Files.readAllBytes(file);
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] flipped = good.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, flipped);
      TestVault.assertReason(VaultException.Reason.DAMAGED, () -> Vault.people(vault));
    }
    TestVault.assertReason(VaultException.Reason.DAMAGED, () -> TestVault.open(vault));
  }

  @Test
  void anOldPassphraseThatOpensAgainIsTold() throws Exception {
    Path vault = directory.resolve("v");
    char[] next = "Une autre phrase 8".toCharArray();
    TestVault.create(vault).vault().close();
    byte[] older = Files.readAllBytes(vault.resolve("vault.json"));
    try (Vault open = TestVault.open(vault)) {
      open.changePassphrase(TestVault.passphrase(), next);
    }
    try (Vault open = Vault.open(vault, TestVault.PERSON.id(), next)) {
      assertEquals(Set.of(), open.notices());
    }
    Files.write(vault.resolve("vault.json"), older);
    try (Vault open = TestVault.open(vault)) {
      assertEquals(Set.of(VaultNotice.KEYS_PUT_BACK), open.notices());
    }
  }

  @Test
  void whoChangesTheVaultFileWithoutTheKeyIsFoundOut() throws Exception {
    Path directory2 = directory.resolve("v");
    TestVault.create(directory2).vault().close();
    VaultFile file = new VaultFile(directory2);
    KeySlots slots = file.read();
    KeySlots.PersonSlot slot = slots.of(TestVault.PERSON.id());
    VaultPerson promoted =
        new VaultPerson(slot.person().id(), slot.person().name(), "", "administrator", "");
    KeySlots changed =
        slots.with(
            new KeySlots.PersonSlot(
                promoted,
                slot.stretching(),
                slot.salt(),
                slot.deviceSecret(),
                slot.wrapped(),
                null));
    Files.write(file.path(), VaultFile.of(changed, VaultKey.random()));
    assertEquals(List.of(promoted), Vault.people(directory2));
    TestVault.assertReason(VaultException.Reason.DAMAGED, () -> TestVault.open(directory2));
  }
}
