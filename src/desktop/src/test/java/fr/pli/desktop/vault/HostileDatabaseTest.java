package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases that somebody with the key, or a bug, prepared. */
class HostileDatabaseTest {
  @TempDir Path directory;
  private final VaultKey master = VaultKey.random();

  private Rooms open(Migrations migrations) throws Exception {
    return Rooms.open(new LocalDisk(), directory, VaultKeys.of(master), migrations, TestVault.NOW);
  }

  private void plant(String sql) throws SQLException {
    try (PagedFolder folder =
            new PagedFolder(new LocalDisk(), directory, VaultKeys.of(master).database());
        Connection connection = H2Source.of(folder, DatabaseFile.NAME, true).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      statement.execute("SHUTDOWN");
    }
  }

  private List<String> putAside() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("database-broken-"))
          .toList();
    }
  }

  private static int insert(H2Database database, int id) {
    return database.write(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("insert into settings values (" + id + ", 'x')");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create view v as select * from settings",
        "create alias if not exists t for 'java.lang.System.exit'",
        "create alias t as 'String t() { return \"\"; }'",
        "create trigger t before insert on settings call 'org.h2.fulltext.FullText'",
        "create force trigger t before insert on settings call 'evil.Trigger'",
        "create linked table l('', 'jdbc:h2:mem:x', '', '', 'a')",
        "create table t (o java_object)",
        "create table t (id int)",
        "alter table settings add extra varchar default file_read('/etc/passwd')",
        "alter table settings add constraint c check (id > 0)",
        "alter table settings drop column json",
        "drop index letter_state",
        "create user mallory password '' admin",
        "create schema s",
        "create sequence s",
        "create domain d as varchar",
        "create constant c value 1",
        "insert into vault_migration values (0, 'x', 'y')",
        "update vault_migration set checksum = 'y'",
        "drop table vault_migration"
      })
  void aSchemaThatIsNotOursIsPutAside(String sql) throws Exception {
    Rooms first = open(Migrations.landed());
    insert(first.database(), 1);
    first.close();
    boolean planted = true;
    try {
      plant(sql);
    } catch (SQLException _) {
      // H2 refuses to make it, since no class may be loaded: so much the better.
      planted = false;
    }
    Rooms rooms = open(Migrations.landed());
    try {
      assertEquals(planted ? Set.of(VaultNotice.DATABASE_REBUILT) : Set.of(), rooms.notices());
      assertEquals(planted ? 1 : 0, putAside().size());
      assertEquals(1, insert(rooms.database(), 2));
    } finally {
      rooms.close();
    }
  }

  @Test
  void rubbishAndCutFilesArePutAside() throws Exception {
    open(Migrations.landed()).close();
    Path file = directory.resolve("database.mv.db");
    byte[] good = Files.readAllBytes(file);
    List<byte[]> broken = new ArrayList<>();
    broken.add("H:2,block:1".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    broken.add(java.util.Arrays.copyOf(good, PageCipher.HEAD + 3 * PageCipher.RECORD));
    broken.add(VaultKey.randomBytes(good.length));
    broken.add(
        Bytes.join(
            java.util.Arrays.copyOf(good, PageCipher.HEAD),
            VaultKey.randomBytes(good.length - PageCipher.HEAD)));
    for (byte[] bytes : broken) {
      Files.write(file, bytes);
      Rooms rooms = open(Migrations.landed());
      assertTrue(rooms.notices().contains(VaultNotice.DATABASE_REBUILT));
      assertEquals(1, insert(rooms.database(), 1));
      rooms.close();
    }
  }

  @Test
  void anEmptyFileIsANewDatabaseThatMustBeFilled() throws Exception {
    open(Migrations.landed()).close();
    Files.write(directory.resolve("database.mv.db"), new byte[0]);
    Rooms rooms = open(Migrations.landed());
    assertEquals(EnumSet.of(VaultNotice.DATABASE_REBUILT), rooms.notices());
    rooms.close();
  }

  @Test
  void anotherVaultsDatabaseIsPutAside() throws Exception {
    open(Migrations.landed()).close();
    byte[] file = Files.readAllBytes(directory.resolve("database.mv.db"));
    Path other = Files.createDirectory(directory.resolve("other"));
    Files.write(other.resolve("database.mv.db"), file);
    Rooms rooms =
        Rooms.open(
            new LocalDisk(),
            other,
            VaultKeys.of(VaultKey.random()),
            Migrations.landed(),
            TestVault.NOW);
    assertEquals(Set.of(VaultNotice.DATABASE_REBUILT), rooms.notices());
    rooms.close();
  }
}
