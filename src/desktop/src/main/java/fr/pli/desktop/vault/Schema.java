package fr.pli.desktop.vault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeSet;
import org.h2.Driver;

/**
 * Everything that a database defines: tables, columns, constraints, indexes, and whatever should
 * not be there (triggers, aliases, linked tables, views, users). A database is only used if it
 * defines exactly what the migrations make in an empty one.
 *
 * @param definitions H2's own script of the definitions, without rows, settings and passwords
 */
record Schema(TreeSet<String> definitions) {
  static Schema of(Connection connection) throws SQLException {
    TreeSet<String> definitions = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet lines = statement.executeQuery("SCRIPT NODATA NOPASSWORDS NOSETTINGS")) {
      while (lines.next()) {
        String line = lines.getString(1);
        // Comments hold numbers of rows.
        if (!line.startsWith("--")) {
          // What H2 counted and guessed meanwhile defines nothing.
          definitions.add(line.replaceAll(" (RESTART WITH|SELECTIVITY) \\d+", ""));
        }
      }
    }
    return new Schema(definitions);
  }

  /** What the migrations make, tried in memory. */
  static Schema madeBy(Migrations migrations) throws SQLException {
    String name = "nioMemFS:schema" + HexFormat.of().formatHex(VaultKey.randomBytes(8));
    try (Connection connection = open(name)) {
      migrations.apply(connection);
      Schema schema = of(connection);
      try (Statement statement = connection.createStatement()) {
        statement.execute("DROP ALL OBJECTS DELETE FILES");
      }
      return schema;
    }
  }

  private static Connection open(String name) throws SQLException {
    Properties user = new Properties();
    user.setProperty("user", H2Source.USER);
    user.setProperty("password", "");
    return Driver.load().connect("jdbc:h2:" + name + H2Source.SETTINGS, user);
  }

  void requireSameAs(Schema expected) throws HostileSchemaException {
    if (!equals(expected)) {
      throw new HostileSchemaException("The schema is not what the migrations make");
    }
  }
}
