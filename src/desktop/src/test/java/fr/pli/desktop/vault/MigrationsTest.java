package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  private static final Migration ONE =
      new Migration(
          1,
          "0001-one",
          Migration.named("0010-commits").sql()
              + "create table one (id identity primary key, text varchar)");
  private static final Migration TWO =
      new Migration(
          2, "0002-two", "alter table one add more int default 3;\nupdate one set more = 4;");

  @TempDir Path directory;
  private final VaultKey master = VaultKey.random();

  private Rooms open(Migration... steps) throws Exception {
    return Rooms.open(
        new LocalDisk(),
        directory,
        VaultKeys.of(master),
        new Migrations(List.of(steps)),
        TestVault.NOW);
  }

  private static int update(Rooms rooms, String sql) {
    return rooms
        .database()
        .write(
            connection -> {
              try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
              }
            });
  }

  private static int query(Rooms rooms, String sql) {
    return rooms
        .database()
        .read(connection -> Sql.of(connection, sql).first(row -> row.getInt(1)).orElseThrow());
  }

  private void withOneRow() throws Exception {
    Rooms rooms = open(ONE);
    update(rooms, "insert into one (text) values ('kept')");
    rooms.close();
  }

  @Test
  void rowsOutliveAMigration() throws Exception {
    withOneRow();
    Rooms rooms = open(ONE, TWO);
    assertEquals(Set.of(), rooms.notices());
    assertEquals(4, query(rooms, "select more from one where text = 'kept'"));
    update(rooms, "insert into one (text) values ('new')");
    rooms.close();
    rooms = open(ONE, TWO);
    assertEquals(Set.of(), rooms.notices());
    assertEquals(2, query(rooms, "select count(*) from one"));
    rooms.close();
  }

  @Test
  void aMigrationThatStopsHalfwayLeavesTheOldDatabase() throws Exception {
    withOneRow();
    Files.write(directory.resolve("database-next.mv.db"), new byte[5000]);
    Rooms rooms = open(ONE, TWO);
    assertEquals(Set.of(), rooms.notices());
    assertEquals(1, query(rooms, "select count(*) from one"));
    rooms.close();
  }

  @Test
  void aNewerDatabaseIsLeftAlone() throws Exception {
    withOneRow();
    open(ONE, TWO).close();
    TestVault.assertReason(VaultException.Reason.NEWER_VERSION, () -> open(ONE));
    Rooms rooms = open(ONE, TWO);
    assertEquals(Set.of(), rooms.notices());
    assertEquals(1, query(rooms, "select count(*) from one"));
    rooms.close();
  }

  @Test
  void anEditedMigrationIsNoticed() throws Exception {
    withOneRow();
    Rooms rooms = open(new Migration(1, "0001-one", ONE.sql() + " "));
    assertEquals(Set.of(VaultNotice.DATABASE_REBUILT), rooms.notices());
    rooms.close();
  }

  @Test
  void lineEndsOfTheCheckoutDoNotCount() {
    assertEquals(TWO.checksum(), new Migration(2, "x", TWO.sql().replace("\n", "\r\n")).checksum());
  }

  @Test
  void numbersHaveNoGaps() {
    assertThrows(IllegalArgumentException.class, () -> new Migrations(List.of(TWO)));
    assertThrows(IllegalStateException.class, () -> Migration.named("0099-missing"));
  }
}
