package fr.pli.desktop.vault;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The cache of the desk, in SQL. Rows that a caller was told about are on the disk: a write returns
 * after its transaction was committed and forced.
 */
public interface Database {
  /**
   * Reads. What is read is one state of the database, whatever is written meanwhile. Nothing that
   * the work writes is kept.
   *
   * @throws StorageException if the database could not be read
   */
  <T extends @Nullable Object> T read(Work<T> work);

  /**
   * Reads and writes in one transaction, alone: other writers wait. A work that throws leaves no
   * trace. Not to be called from inside another write, and DDL is not for here: H2 commits before
   * it.
   *
   * @throws StorageException if nothing was written; {@code CONFLICT} if a row broke a rule
   */
  <T extends @Nullable Object> T write(Work<T> work);

  /** What is done with a connection. The connection refuses commit, rollback and close. */
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T run(Connection connection) throws SQLException;
  }
}
