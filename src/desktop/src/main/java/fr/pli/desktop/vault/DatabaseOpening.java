package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.h2.api.ErrorCode;

/**
 * Opens the database and judges whether it is the one that was left. One that is missing, broken or
 * older than its mark is put aside and made anew: it is a cache, and what is not in it is fetched
 * from the server and replayed from the journal.
 *
 * @param used true when the vault was used before, so that there must be a database
 * @param now names the file that is put aside
 */
record DatabaseOpening(
    Disk disk,
    Path directory,
    VaultKey key,
    DatabaseFile file,
    PagedFolder folder,
    boolean used,
    Instant now) {
  /**
   * @param notices how the database was found
   */
  record Opened(H2Database database, Set<VaultNotice> notices) {}

  Opened open() throws IOException, VaultException {
    Mark mark = new Mark(disk, directory.resolve("database.mark"), key, "database", 0);
    boolean opened = false;
    try {
      Opened found = open(mark);
      mark.begin(found.database().commits());
      opened = true;
      return found;
    } finally {
      if (!opened) {
        mark.close();
      }
    }
  }

  private Opened open(Mark mark) throws IOException, VaultException {
    try {
      if (!file.exists() && !used && mark.last().isEmpty()) {
        file.make();
      }
      return file.exists() ? judged(file.open(mark), mark) : anew(mark);
    } catch (NewerSchemaException _) {
      throw new VaultException(VaultException.Reason.NEWER_VERSION);
    } catch (StorageException e) {
      throw new IOException("The database could not be read", e);
    } catch (SQLException e) {
      requireThatTheDiskIsSound(e);
      file.putAside(now);
      return anew(mark);
    }
  }

  /** What the disk does to a sound database is no reason to put it aside. */
  private static void requireThatTheDiskIsSound(SQLException e) throws IOException {
    if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
      throw new IOException("The database is open elsewhere", e);
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException fault && !(cause instanceof DamagedFileException)) {
        throw fault;
      }
    }
  }

  private Opened judged(H2Database database, Mark mark) throws IOException {
    Set<VaultNotice> notices = EnumSet.noneOf(VaultNotice.class);
    switch (mark.judge(database.commits())) {
      case BEHIND -> {
        database.shutDown();
        file.putAside(now);
        return anew(mark);
      }
      case UNMARKED -> notices.add(VaultNotice.MARK_BROKEN);
      case SOUND -> {}
    }
    if (folder.failures() > 0) {
      notices.add(VaultNotice.DATABASE_MENDED);
    }
    if (database.read(Commits::owesReplay)) {
      notices.add(VaultNotice.DATABASE_REBUILT);
    }
    return new Opened(database, notices);
  }

  private Opened anew(Mark mark) throws IOException {
    try {
      file.makeAfter(mark.last().map(Mark.Step::step).orElse(0L));
      return new Opened(file.open(mark), EnumSet.of(VaultNotice.DATABASE_REBUILT));
    } catch (SQLException e) {
      requireThatTheDiskIsSound(e);
      throw new IOException("The database could not be made anew", e);
    }
  }
}
