package fr.pli.desktop.vault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to commit. H2 returns from a commit before anything is on the disk; only {@code
 * CHECKPOINT SYNC} after it lost nothing when the process was killed or the power cut (decision
 * 0001), so it follows every commit, and commits happen nowhere else.
 */
final class H2Database implements Database, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(H2Database.class);

  private final Path directory;
  private final Connection writer;
  private final ReadConnections readers;
  private final ReentrantLock writing = new ReentrantLock(true);
  private boolean unsure;
  private boolean closed;

  H2Database(DataSource source, Path directory) throws SQLException {
    this.directory = directory;
    this.writer = source.getConnection();
    this.writer.setAutoCommit(false);
    this.readers = new ReadConnections(source);
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    try {
      return readers.run(work);
    } catch (SQLException e) {
      throw StorageException.of(e, directory);
    }
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("A write inside a write");
    }
    writing.lock();
    try {
      requireUsable();
      T result = attempt(work);
      commit();
      return result;
    } catch (SQLException e) {
      throw StorageException.of(e, directory);
    } finally {
      writing.unlock();
    }
  }

  private void requireUsable() {
    if (closed) {
      throw new StorageException(StorageException.Reason.CLOSED);
    }
    if (unsure) {
      throw new StorageException(StorageException.Reason.FAILED);
    }
  }

  private <T extends @Nullable Object> T attempt(Work<T> work) throws SQLException {
    boolean done = false;
    try {
      T result = work.run(GuardedConnection.around(writer));
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  private void rollBack() {
    try {
      writer.rollback();
    } catch (SQLException _) {
      // The work's own failure says more; the connection is of no use any more.
      unsure = true;
    }
  }

  /**
   * After a sync that failed nobody knows what is on the disk: nothing is written until reopened.
   */
  private void commit() throws SQLException {
    unsure = true;
    writer.commit();
    try (Statement statement = writer.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
    unsure = false;
  }

  /** Waits for the write under way; reads under way fail. */
  @Override
  public void close() {
    writing.lock();
    try {
      closed = true;
      shutDown();
    } finally {
      writing.unlock();
      readers.close();
    }
  }

  private void shutDown() {
    try (Statement statement = writer.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      // Closed already, or broken: what was committed is on the disk either way.
      LOG.debug("Database closed with SQL state {}", e.getSQLState());
    }
  }
}
