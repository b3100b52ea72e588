package fr.pli.demo.simulation;

import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.Migrations;
import fr.pli.desktop.vault.Sql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workstation's database, in memory, under the real schema: it outlives the program. As in the
 * real one, readers see what is committed, and there is no write inside a write.
 */
final class MemoryDatabase implements Database, AutoCloseable {
  private static final String TABLES =
      """
      select table_name from information_schema.tables where table_schema = 'PUBLIC'
        and table_name not in ('VAULT_MIGRATION', 'VAULT_COMMIT')
      """;

  private final Connection writer;
  private final Connection reader;
  private final List<String> tables;
  private boolean writing;

  MemoryDatabase() {
    try {
      String place = "jdbc:h2:mem:" + UUID.randomUUID() + "";
      writer = DriverManager.getConnection(place);
      reader = DriverManager.getConnection(place);
      writer.setAutoCommit(false);
      reader.setAutoCommit(false);
      Migrations.landed().apply(writer);
      tables = Sql.of(writer, TABLES).list(row -> row.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    try {
      return work.run(reader);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      rollBack(reader);
    }
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    if (writing) {
      throw new IllegalStateException("A write inside a write");
    }
    writing = true;
    try {
      T result = work.run(writer);
      writer.commit();
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      writing = false;
      rollBack(writer);
    }
  }

  /** Does nothing after a commit. */
  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Leaves nothing in it.
   *
   * @param lost the journal is to be replayed into what takes its place
   */
  void empty(boolean lost) {
    write(
        c -> {
          for (String table : tables) {
            Sql.of(c, "delete from " + table).update();
          }
          Sql.of(c, "update vault_commit set owes_replay = ?", lost ? 1 : 0).update();
          return true;
        });
  }

  @Override
  public void close() {
    try {
      reader.close();
      writer.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
