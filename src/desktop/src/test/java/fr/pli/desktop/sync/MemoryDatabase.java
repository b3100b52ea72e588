package fr.pli.desktop.sync;

import fr.pli.desktop.vault.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A database in memory with the tables of this room; a transaction that throws leaves no trace. */
final class MemoryDatabase implements Database, AutoCloseable {
  private final Connection connection;

  MemoryDatabase() {
    try (InputStream script = Database.class.getResourceAsStream("migrations/0004-sync.sql")) {
      connection = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID());
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        statement.execute("create table taken (id varchar primary key)");
        statement.execute(
            "create table shut_out (device uuid primary key, at timestamp(3) with time zone)");
        statement.execute(
            "create table feed_gap (expected bigint, came bigint, at timestamp(3) with time zone,"
                + " lost boolean)");
      }
      connection.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public <T> T read(Work<T> work) {
    return write(work);
  }

  @Override
  public synchronized <T> T write(Work<T> work) {
    try {
      T result = work.run(connection);
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      try {
        connection.rollback();
      } catch (SQLException second) {
        e.addSuppressed(second);
      }
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
