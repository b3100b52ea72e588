package fr.pli.desktop.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The steps that lead to today's schema, in order. H2 commits at each DDL statement, so a step is
 * not a transaction; {@link DatabaseFile} runs the steps on a copy, which takes the place of the
 * database when all is done.
 */
public record Migrations(List<Migration> steps) {
  private static final List<String> LANDED =
      List.of(
          "0001-letters",
          "0002-outbox",
          "0003-inbox",
          "0004-sync",
          "0005-settings",
          "0006-lessons",
          "0007-correspondents",
          "0008-companions",
          "0009-evidence",
          "0010-commits",
          "0011-signatures",
          "0012-marks",
          "0013-erasure",
          "0014-consents",
          "0015-signers",
          "0016-overtaken",
          "0017-arrival-order");
  private static final String RECORD =
      """
      create table if not exists vault_migration (
        number int primary key, name varchar(100) not null, checksum varchar(64) not null)\
      """;

  public Migrations {
    steps = List.copyOf(steps);
    List<Integer> numbers = steps.stream().map(Migration::number).toList();
    if (!numbers.equals(IntStream.rangeClosed(1, numbers.size()).boxed().toList())) {
      throw new IllegalArgumentException("Migrations are numbered from 1 without gaps");
    }
  }

  /** Those of this version. */
  public static Migrations landed() {
    return new Migrations(LANDED.stream().map(Migration::named).toList());
  }

  Migrations first(int count) {
    return new Migrations(steps.subList(0, count));
  }

  /**
   * How many steps the database has behind it.
   *
   * @throws HostileSchemaException if a step was not one of ours
   * @throws NewerSchemaException if it has more than there are
   */
  int applied(Connection connection) throws SQLException {
    int applied = 0;
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select number, checksum from vault_migration order by number")) {
      while (rows.next()) {
        if (rows.getInt(1) > steps.size()) {
          throw new NewerSchemaException();
        }
        check(rows.getInt(1) == applied + 1);
        check(steps.get(applied).checksum().equals(rows.getString(2)));
        applied++;
      }
    }
    return applied;
  }

  private static void check(boolean ours) throws HostileSchemaException {
    if (!ours) {
      throw new HostileSchemaException("Migrations that are not ours");
    }
  }

  /** Runs the steps that are missing. Not atomic. */
  public void apply(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(RECORD);
      for (Migration step : steps.subList(applied(connection), steps.size())) {
        statement.execute(step.sql());
        note(connection, step);
      }
    }
    connection.commit();
  }

  private static void note(Connection connection, Migration step) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into vault_migration values (?, ?, ?)")) {
      insert.setInt(1, step.number());
      insert.setString(2, step.name());
      insert.setString(3, step.checksum());
      insert.executeUpdate();
    }
  }
}
