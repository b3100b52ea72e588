package fr.pli.desktop.vault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database of the desk that lies in memory alone and dies with it, under the same schema and the
 * same rules: for simulations.
 */
public final class PassingDatabase implements Database, AutoCloseable {
  private final H2Database database;

  /**
   * A new, empty one.
   *
   * @throws StorageException if it could not be made
   */
  public PassingDatabase() {
    Path nowhere = Path.of("");
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + H2Source.SETTINGS + ";QUERY_CACHE_SIZE=200");
    source.setUser(H2Source.USER);
    try (Connection first = source.getConnection()) {
      Migrations.landed().apply(first);
      database = new H2Database(source, nowhere);
    } catch (SQLException e) {
      throw StorageException.of(e, nowhere);
    }
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    return database.read(work);
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    return database.write(work);
  }

  @Override
  public void close() {
    database.close();
  }
}
