package fr.pli.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One transaction. Statements are prepared, arguments bound; instants are stored as milliseconds.
 * Not for use by two threads.
 */
public final class Session {
  private final Connection connection;
  private final boolean writes;
  private final List<Runnable> afterCommit = new ArrayList<>();

  private Session(Connection connection, boolean writes) {
    this.connection = connection;
    this.writes = writes;
  }

  static Session reading(Connection connection) {
    return new Session(connection, false);
  }

  static Session writing(Connection connection) {
    return new Session(connection, true);
  }

  /**
   * Rows changed.
   *
   * @throws IllegalStateException in a read
   */
  public int update(String sql, @Nullable Object... arguments) {
    requireWriting();
    try (PreparedStatement statement = prepare(sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /**
   * One statement for many rows.
   *
   * @throws IllegalStateException in a read
   */
  public void updateAll(String sql, List<@Nullable Object[]> rows) {
    requireWriting();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** All rows. */
  public <T> List<T> all(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    try (PreparedStatement statement = prepare(sql, arguments);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** The first row, if there is one. */
  public <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    List<T> all = all(sql, reader, arguments);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
  }

  /** True when there is a row. */
  public boolean any(String sql, @Nullable Object... arguments) {
    return !all(sql, row -> Boolean.TRUE, arguments).isEmpty();
  }

  /** Runs once the transaction is committed and forced; not at all if it is rolled back. */
  public void afterCommit(Runnable hint) {
    afterCommit.add(hint);
  }

  List<Runnable> hints() {
    return afterCommit;
  }

  private void requireWriting() {
    if (!writes) {
      throw new IllegalStateException("A write inside a read");
    }
  }

  private PreparedStatement prepare(String sql, @Nullable Object[] arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      bind(statement, arguments);
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object argument = arguments[i];
      statement.setObject(
          i + 1, argument instanceof Instant instant ? (Object) instant.toEpochMilli() : argument);
    }
  }

  /** Makes a value of the current row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
