package fr.pli.desktop.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement with its values, for use inside a {@link Database.Work}. Instants, UUIDs and plain
 * values are bound as they are; text of a statement is always constant.
 */
public final class Sql {
  private final Connection connection;
  private final String text;
  private final List<@Nullable Object> values;

  private Sql(Connection connection, String text, List<@Nullable Object> values) {
    this.connection = connection;
    this.text = text;
    this.values = values;
  }

  /** A statement with one value for each question mark. */
  public static Sql of(Connection connection, String text, @Nullable Object... values) {
    return new Sql(connection, text, Collections.unmodifiableList(Arrays.asList(values)));
  }

  /** Runs the statement; gives the number of rows that it touched. */
  public int update() throws SQLException {
    try (PreparedStatement statement = prepared()) {
      return statement.executeUpdate();
    }
  }

  /** Every row, in order. */
  public <T> List<T> list(Row<T> row) throws SQLException {
    List<T> found = new ArrayList<>();
    try (PreparedStatement statement = prepared();
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(row.of(rows));
      }
    }
    return found;
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(Row<T> row) throws SQLException {
    try (PreparedStatement statement = prepared();
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
    }
  }

  private PreparedStatement prepared() throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }

  /** Makes a value of the row that the result stands on. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }
}
