package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;

/**
 * The database's file: opened, migrated, and put aside and made anew when it cannot be used. A new
 * schema is always made on another file, which then takes the place of the database at once; a
 * crash leaves the database as it was.
 */
final class DatabaseFile {
  static final String NAME = "database";
  static final String SUFFIX = ".mv.db";
  private static final String NEXT = "database-next";
  private static final String ASIDE = "database-broken-";
  static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private final Disk disk;
  private final Path directory;
  private final PagedFolder folder;
  private final Migrations migrations;

  DatabaseFile(Disk disk, Path directory, PagedFolder folder, Migrations migrations) {
    this.disk = disk;
    this.directory = directory;
    this.folder = folder;
    this.migrations = migrations;
  }

  boolean exists() {
    return Files.exists(file(NAME));
  }

  /** Makes the first database of a vault. */
  void make() throws SQLException, IOException {
    makeNext(false, _ -> {});
  }

  /** Makes a database in the place of one that is lost; the journal is to be replayed into it. */
  void makeAfter(long commits) throws SQLException, IOException {
    makeNext(false, connection -> Commits.follow(connection, commits));
  }

  /** Opens the database, migrating it first where needed. */
  H2Database open(Mark mark) throws SQLException, IOException {
    disk.delete(file(NEXT));
    Found found = look();
    if (found.applied() < migrations.steps().size()) {
      disk.copy(file(NAME), file(NEXT));
      makeNext(true, _ -> {});
    } else if (found.residue()) {
      makeCompact();
      deletePutAside();
    }
    return new H2Database(H2Source.of(folder, NAME, true), disk, directory, mark);
  }

  /** What is written into a new database before it is one. */
  private interface Beginning {
    void write(Connection connection) throws SQLException;
  }

  private void makeNext(boolean existing, Beginning beginning) throws SQLException, IOException {
    if (!existing) {
      disk.delete(file(NEXT));
    }
    DataSource next = H2Source.of(folder, NEXT, existing);
    try (Connection connection = next.getConnection();
        Statement statement = connection.createStatement()) {
      migrations.apply(connection);
      Schema.of(connection).requireSameAs(Schema.madeBy(migrations));
      beginning.write(connection);
      statement.execute("CHECKPOINT SYNC");
      statement.execute("SHUTDOWN");
    }
    disk.replace(file(NEXT), file(NAME));
  }

  /** Written anew as a whole, so that older pages hold nothing of what was erased. */
  private void makeCompact() throws SQLException, IOException {
    disk.copy(file(NAME), file(NEXT));
    try (Connection connection = H2Source.of(folder, NEXT, true).getConnection();
        Statement statement = connection.createStatement()) {
      Residue.gone(connection);
      statement.execute("SHUTDOWN COMPACT");
    }
    try (FileChannel next = disk.open(file(NEXT))) {
      next.force(true);
    }
    disk.replace(file(NEXT), file(NAME));
  }

  /**
   * How a database was found.
   *
   * @param applied steps that it has behind it
   * @param residue true when something was erased from it since it was written as a whole
   */
  private record Found(int applied, boolean residue) {}

  /** Opens the database to see whether it defines what it should, and at which step it stands. */
  private Found look() throws SQLException {
    try (Connection connection = H2Source.of(folder, NAME, true).getConnection()) {
      Schema schema = Schema.of(connection);
      int applied = migrations.applied(connection);
      schema.requireSameAs(Schema.madeBy(migrations.first(applied)));
      return new Found(applied, applied >= Residue.SINCE && Residue.owed(connection));
    }
  }

  /** Gives the file another name, so that it can still be looked at. */
  void putAside(Instant now) throws IOException {
    disk.replace(file(NAME), file(ASIDE + STAMP.format(now)));
  }

  /** Deletes the databases that were put aside: they hold what was erased since. */
  private void deletePutAside() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, ASIDE + "*" + SUFFIX)) {
      for (Path each : files) {
        disk.overwrite(each);
        disk.delete(each);
      }
    }
  }

  private Path file(String name) {
    return directory.resolve(name + SUFFIX);
  }
}
