package fr.pli.bench;

import fr.pli.exchange.directory.ExtractionReader;
import fr.pli.exchange.directory.ExtractionRow;
import fr.pli.exchange.directory.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The peer: SQLite as one would set it up for this. A full-text index with prefix indexes for what
 * is typed, and one of trigrams for what is typed wrong, asked only when the first finds too few.
 */
final class SqliteDirectory implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement plain;
  private final PreparedStatement ranked;
  private final PreparedStatement nearly;

  private SqliteDirectory(Connection connection) throws SQLException {
    this.connection = connection;
    String from = "select e.shown from words w join entry e on e.id = w.rowid where words match ? ";
    plain = connection.prepareStatement(from + "limit ?");
    ranked =
        connection.prepareStatement(
            from + "and rank match 'bm25(8.0, 5.0, 4.0, 3.0, 1.0)' order by rank limit ?");
    nearly =
        connection.prepareStatement(
            "select e.shown from grams g join entry e on e.id = g.rowid where grams match ?"
                + " order by rank limit ?");
  }

  static SqliteDirectory open(Path file) throws SQLException {
    Connection connection = connect(file);
    return new SqliteDirectory(connection);
  }

  private static Connection connect(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma cache_size = -65536");
      statement.execute("pragma mmap_size = 1073741824");
    }
    return connection;
  }

  /** Makes the database out of an extraction, in one transaction. */
  static void make(Path file, Path extraction) throws SQLException, IOException {
    try (Connection connection = connect(file)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("create table entry (id integer primary key, shown text)");
        statement.execute(
            "create virtual table words using fts5 (family, given, house, town, other,"
                + " tokenize = \"unicode61 remove_diacritics 2\", prefix = '1 2 3', content = '')");
        statement.execute(
            "create virtual table grams using fts5 (names, tokenize = 'trigram remove_diacritics"
                + " 1', content = '')");
      }
      connection.setAutoCommit(false);
      try (Filling filling = new Filling(connection)) {
        new ExtractionReader().read(extraction, filling::add);
        filling.flush();
      }
      connection.commit();
    }
  }

  /** The first that fit, in no order; those that fit nearly when there are too few. */
  List<String> search(String text, int limit) throws SQLException {
    return search(plain, text, limit);
  }

  /** The same, best first. */
  List<String> ranked(String text, int limit) throws SQLException {
    return search(ranked, text, limit);
  }

  private List<String> search(PreparedStatement exact, String text, int limit) throws SQLException {
    List<String> words = Folding.words(text);
    if (words.isEmpty()) {
      return List.of();
    }
    String all = words.stream().map(word -> '"' + word + "\"*").collect(Collectors.joining(" "));
    List<String> found = ask(exact, all, limit);
    Set<String> grams = grams(words);
    if (found.size() < limit && !grams.isEmpty()) {
      found.addAll(ask(nearly, String.join(" OR ", grams), limit - found.size()));
    }
    return found;
  }

  private static Set<String> grams(List<String> words) {
    Set<String> grams = new LinkedHashSet<>();
    for (String word : words) {
      for (int at = 0; at + 3 <= word.length(); at++) {
        grams.add('"' + word.substring(at, at + 3) + '"');
      }
    }
    return grams;
  }

  private static List<String> ask(PreparedStatement statement, String match, int limit)
      throws SQLException {
    statement.setString(1, match);
    statement.setInt(2, limit);
    List<String> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** Three batches that are filled together. */
  private static final class Filling implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final PreparedStatement entries;
    private final PreparedStatement words;
    private final PreparedStatement grams;
    private int id;

    Filling(Connection connection) throws SQLException {
      entries = connection.prepareStatement("insert into entry values (?, ?)");
      words =
          connection.prepareStatement(
              "insert into words (rowid, family, given, house, town, other) values (?, ?, ?, ?, ?,"
                  + " ?)");
      grams = connection.prepareStatement("insert into grams (rowid, names) values (?, ?)");
    }

    void add(ExtractionRow row) {
      try {
        id++;
        String other =
            String.join(
                " ",
                row.specialty(),
                row.profession(),
                row.place().postcode(),
                row.person(),
                row.finess(),
                row.mailbox());
        String house = row.organisation() + " " + row.service();
        batch(entries, row.toString());
        batch(words, row.familyName(), row.givenName(), house, row.place().town(), other);
        batch(grams, row.familyName() + " " + row.givenName() + " " + row.place().town());
        if (id % BATCH == 0) {
          flush();
        }
      } catch (SQLException e) {
        throw new UncheckedIOException(new IOException(e));
      }
    }

    private void batch(PreparedStatement statement, String... values) throws SQLException {
      statement.setInt(1, id);
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 2, values[i]);
      }
      statement.addBatch();
    }

    void flush() throws SQLException {
      entries.executeBatch();
      words.executeBatch();
      grams.executeBatch();
    }

    @Override
    public void close() throws SQLException {
      entries.close();
      words.close();
      grams.close();
    }
  }
}
