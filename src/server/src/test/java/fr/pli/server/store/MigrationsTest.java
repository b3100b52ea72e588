package fr.pli.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  @TempDir Path folder;

  @Test
  void evidenceOfTheFirstVersionIsKeptWordForWord() throws Exception {
    UUID dispatch = UUID.randomUUID();
    former("insert into evidence values (0, '" + dispatch + "', 'accepted', 'e30=', 'sig', 'ab')");
    try (Store store = H2Store.open(folder)) {
      List<String> rows =
          store.read(
              session ->
                  session.all(
                      "select subject, event, statement, signature from evidence",
                      row ->
                          row.getString(1)
                              + row.getString(2)
                              + row.getString(3)
                              + row.getString(4)));
      assertEquals(List.of(dispatch + "accepted" + "e30=" + "sig"), rows);
      assertThrows(
          StoreException.class,
          () -> store.change(session -> session.update("select chain from evidence")));
    }
  }

  /** A store as the first version wrote it. */
  private void former(String row) throws SQLException, IOException {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("pli").toAbsolutePath(), "pli", "");
        Statement statement = connection.createStatement()) {
      statement.execute(script("1-first-tables.sql"));
      statement.execute("create table migration (number int primary key)");
      statement.execute("insert into migration values (1)");
      statement.execute(row);
    }
  }

  private static String script(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
