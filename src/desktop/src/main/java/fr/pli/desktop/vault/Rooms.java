package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an unlocked vault holds, opened in order and closed in reverse.
 *
 * @param notices what was found and mended on the way
 */
record Rooms(
    PagedFolder folder,
    H2Database database,
    DocumentFiles documents,
    JournalFile journal,
    SecretFiles secrets,
    Set<VaultNotice> notices) {
  static Rooms open(Path directory, VaultKeys keys, Migrations migrations, Instant now)
      throws IOException, VaultException {
    Disk.probe(directory);
    Set<VaultNotice> notices = EnumSet.noneOf(VaultNotice.class);
    DocumentFiles documents =
        new DocumentFiles(directory.resolve("documents"), keys.names(), keys.documents());
    SecretFiles secrets =
        new SecretFiles(directory.resolve("secrets"), keys.names(), keys.identity());
    PagedFolder folder = new PagedFolder(directory, keys.database());
    boolean opened = false;
    try {
      DatabaseFile file = new DatabaseFile(directory, folder, migrations);
      H2Database database = openDatabase(file, folder, now, notices);
      JournalFile journal = openJournal(directory, keys, now, database, notices);
      opened = true;
      return new Rooms(folder, database, documents, journal, secrets, notices);
    } finally {
      if (!opened) {
        folder.close();
      }
    }
  }

  private static H2Database openDatabase(
      DatabaseFile file, PagedFolder folder, Instant now, Set<VaultNotice> notices)
      throws IOException, VaultException {
    try {
      H2Database database = file.open();
      if (folder.failures() > 0) {
        notices.add(VaultNotice.DATABASE_MENDED);
      }
      return database;
    } catch (NewerSchemaException _) {
      throw new VaultException(VaultException.Reason.NEWER_VERSION);
    } catch (SQLException e) {
      return rebuild(file, e, now, notices);
    }
  }

  private static H2Database rebuild(
      DatabaseFile file, SQLException cause, Instant now, Set<VaultNotice> notices)
      throws IOException {
    if (!file.exists()) {
      throw new IOException("A new database could not be made", cause);
    }
    file.putAside(now);
    notices.add(VaultNotice.DATABASE_REBUILT);
    try {
      return file.open();
    } catch (SQLException e) {
      throw new IOException("The database could not be made anew", e);
    }
  }

  private static JournalFile openJournal(
      Path directory, VaultKeys keys, Instant now, H2Database database, Set<VaultNotice> notices)
      throws IOException {
    try {
      JournalOpening.Opened opened = new JournalOpening(directory, keys.journal(), now).open();
      switch (opened.ending()) {
        case WHOLE -> {}
        case TORN -> notices.add(VaultNotice.JOURNAL_CUT);
        case BROKEN -> notices.add(VaultNotice.JOURNAL_BROKEN);
      }
      return opened.journal();
    } catch (IOException e) {
      database.close();
      throw e;
    }
  }

  void close() throws IOException {
    try (folder;
        database) {
      journal.close();
    }
  }
}
