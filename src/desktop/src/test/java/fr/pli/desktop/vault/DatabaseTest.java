package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.h2.util.JdbcUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path directory;
  private final Disk disk = new LocalDisk();
  private final VaultKey key = VaultKey.random();
  private PagedFolder folder;
  private H2Database database;

  @BeforeEach
  void open() throws Exception {
    folder = new PagedFolder(disk, directory, key);
    database = opening().open().database();
  }

  @AfterEach
  void close() {
    database.close();
    folder.close();
  }

  private DatabaseOpening opening() {
    DatabaseFile file = new DatabaseFile(disk, directory, folder, Migrations.landed());
    return new DatabaseOpening(disk, directory, key, file, folder, false, TestVault.NOW);
  }

  private static int put(Connection connection, int id) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("insert into settings values (" + id + ", 'Dupont')");
    }
  }

  private static int count(Connection connection) throws SQLException {
    return Sql.of(connection, "select count(*) from settings")
        .first(row -> row.getInt(1))
        .orElseThrow();
  }

  private int insert(int id) {
    return database.write(connection -> put(connection, id));
  }

  private int count() {
    return database.read(DatabaseTest::count);
  }

  @Test
  void aReadCannotWrite() {
    for (Database.Work<?> work :
        List.<Database.Work<?>>of(
            c -> Sql.of(c, "insert into settings values (1, 'Dupont')").update(),
            c -> Sql.of(c, " DELETE from settings").update(),
            c -> put(c, 1))) {
      assertThrows(IllegalStateException.class, () -> database.read(work));
    }
    assertEquals(0, count());
  }

  /** Ended by a rollback, a read had H2 write what the writer had only half done. */
  @Test
  void aReadBesideAWriteWritesNothing() {
    database.write(
        connection -> {
          put(connection, 1);
          long before = writes();
          count();
          assertEquals(before, writes());
          return true;
        });
  }

  private long writes() {
    return database.read(
        connection ->
            Sql.of(
                    connection,
                    "select setting_value from information_schema.settings"
                        + " where setting_name = 'info.FILE_WRITE'")
                .first(row -> row.getLong(1))
                .orElseThrow());
  }

  @Test
  void aWorkThatThrowsLeavesNoTrace() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            database.write(
                connection -> {
                  put(connection, 1);
                  throw new IllegalArgumentException("no");
                }));
    assertEquals(0, count());
    assertEquals(1, insert(1));
    assertEquals(1, count());
  }

  @Test
  void aBrokenRuleIsAConflictWithoutTheValues() {
    insert(1);
    StorageException e = assertThrows(StorageException.class, () -> insert(1));
    assertEquals(StorageException.Reason.CONFLICT, e.reason());
    assertFalse(String.valueOf(e.getMessage()).contains("Dupont"));
    assertEquals(null, e.getCause());
  }

  @Test
  void aWorkCannotEndItsTransaction() {
    for (Database.Work<?> work :
        List.<Database.Work<?>>of(
            connection -> ended(Connection::commit, connection),
            connection -> ended(Connection::rollback, connection),
            connection -> ended(Connection::close, connection),
            connection -> ended(c -> c.setAutoCommit(true), connection),
            connection -> ended(c -> c.unwrap(Connection.class), connection))) {
      assertThrows(IllegalStateException.class, () -> database.write(work));
      assertThrows(IllegalStateException.class, () -> database.read(work));
    }
    assertEquals(1, insert(1));
  }

  private interface Ending {
    void run(Connection connection) throws SQLException;
  }

  private static boolean ended(Ending ending, Connection connection) throws SQLException {
    ending.run(connection);
    return true;
  }

  @Test
  void aWriteInsideAWriteIsRefused() {
    assertThrows(
        IllegalStateException.class,
        () ->
            database.write(
                connection -> database.write(again -> put(again, 1)) + put(connection, 2)));
    assertEquals(0, count());
  }

  @Test
  void aReadSeesOneStateWhileOthersWrite() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    List<Integer> seen = new CopyOnWriteArrayList<>();
    Thread reader =
        Thread.ofVirtual()
            .start(
                () ->
                    database.read(
                        connection -> {
                          seen.add(count(connection));
                          reading.countDown();
                          awaitQuietly(written);
                          return seen.add(count(connection));
                        }));
    reading.await();
    insert(1);
    written.countDown();
    reader.join();
    assertEquals(List.of(0, 0), seen);
    assertEquals(1, count());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void manyThreadsReadAndWrite() throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int id = i;
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    insert(id);
                    count();
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(20, count());
  }

  @Test
  void interruptedThreadsDoNotBreakTheDatabase() throws Exception {
    for (int i = 0; i < 5; i++) {
      int id = i;
      Thread.currentThread().interrupt();
      assertEquals(1, insert(id));
      assertEquals(id + 1, count());
      assertTrue(Thread.interrupted());
    }
    close();
    open();
    assertEquals(5, count());
  }

  @Test
  void everyCommitOfAWriteIsFollowedByACheckpoint() throws Exception {
    database.close();
    List<String> calls = new CopyOnWriteArrayList<>();
    DataSource spied = proxy(DataSource.class, H2Source.of(folder, DatabaseFile.NAME, true), calls);
    Mark mark = new Mark(disk, directory.resolve("database.mark"), key, "database", 0);
    database = new H2Database(spied, disk, directory, mark);
    calls.clear();
    for (int i = 0; i < 7; i++) {
      int id = i;
      insert(id);
    }
    assertThrows(StorageException.class, () -> insert(1));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      expected.addAll(List.of("commit", "CHECKPOINT SYNC"));
    }
    assertEquals(expected, calls);
  }

  /** Notes commits and checkpoints of every connection and statement that comes from a source. */
  private static <T> T proxy(Class<T> type, Object target, List<String> calls) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              if (method.getName().equals("commit")) {
                calls.add("commit");
              } else if (arguments != null && "CHECKPOINT SYNC".equals(arguments[0])) {
                calls.add("CHECKPOINT SYNC");
              }
              try {
                Object result = method.invoke(target, arguments);
                return switch (result) {
                  case Connection connection -> proxy(Connection.class, connection, calls);
                  case Statement statement when method.getReturnType() == Statement.class ->
                      proxy(Statement.class, statement, calls);
                  case null, default -> result;
                };
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @Test
  void noClassIsLoadedByName() {
    SQLException e =
        assertThrows(
            SQLException.class,
            () -> {
              try (Connection connection = source().getConnection();
                  Statement statement = connection.createStatement()) {
                statement.execute("create alias t for 'java.lang.System.currentTimeMillis'");
                statement.execute("select t()");
              }
            });
    assertTrue(e.getErrorCode() != 0);
    assertThrows(RuntimeException.class, () -> JdbcUtils.loadUserClass("java.lang.System"));
  }

  private DataSource source() {
    return H2Source.of(folder, DatabaseFile.NAME, true);
  }

  @Test
  void resultsOfAnySizeMakeNoTemporaryFile() throws Exception {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", ""));
    long before = h2Files(temporary);
    int rows =
        database.read(
            connection ->
                Sql.of(
                        connection,
                        "select x, 'Dupont' || x from system_range(1, 120000) order by 2")
                    .list(row -> row.getInt(1))
                    .size());
    assertEquals(120_000, rows);
    assertEquals(before, h2Files(temporary));
  }

  private static long h2Files(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("h2")).count();
    }
  }
}
