package fr.pli.desktop.vault;

import java.io.IOException;
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
 * 0001), so it follows every commit, and what writes commits nowhere else.
 */
final class H2Database implements Database, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(H2Database.class);

  /** Below this nothing is written: H2 gives up a database whose disk runs full under it. */
  static final long RESERVE = 16 << 20;

  private final Disk disk;
  private final Path directory;
  private final Mark mark;
  private final Connection writer;
  private final ReadConnections readers;
  private final ReentrantLock writing = new ReentrantLock(true);
  private long commits;
  private boolean unsure;
  private boolean closed;

  /**
   * @param mark is told of every commit; closed with the database
   */
  H2Database(DataSource source, Disk disk, Path directory, Mark mark) throws SQLException {
    this.disk = disk;
    this.directory = directory;
    this.mark = mark;
    this.writer = source.getConnection();
    this.writer.setAutoCommit(false);
    this.readers = new ReadConnections(source);
    try {
      this.commits = Commits.count(writer);
    } catch (SQLException e) {
      shutDown();
      throw e;
    }
  }

  /** How many transactions this database and those before it in this vault have behind them. */
  long commits() {
    return commits;
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
    } catch (IOException e) {
      throw StorageException.of(e, directory);
    } finally {
      writing.unlock();
    }
  }

  private void requireUsable() throws IOException {
    if (closed) {
      throw new StorageException(StorageException.Reason.CLOSED);
    }
    if (unsure) {
      throw new StorageException(StorageException.Reason.UNSURE);
    }
    if (disk.usable(directory) < RESERVE) {
      throw new StorageException(StorageException.Reason.DISK_FULL);
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
  private void commit() throws SQLException, IOException {
    unsure = true;
    try (Statement statement = writer.createStatement()) {
      Commits.set(writer, commits + 1);
      writer.commit();
      statement.execute("CHECKPOINT SYNC");
    } catch (SQLException e) {
      throw StorageException.unsure(e);
    }
    mark.write(++commits);
    unsure = false;
  }

  /** Waits for the write under way; reads under way fail. */
  @Override
  public void close() {
    writing.lock();
    try {
      closed = true;
      shutDown();
      closeMark();
    } finally {
      writing.unlock();
      readers.close();
    }
  }

  /** Closes the files and leaves the mark open. */
  void shutDown() {
    try (Statement statement = writer.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      // Closed already, or broken: what was committed is on the disk either way.
      LOG.debug("Database closed with SQL state {}", e.getSQLState());
    }
  }

  private void closeMark() {
    try {
      mark.close();
    } catch (IOException e) {
      // Every step was forced when it was marked.
      LOG.debug("The database's mark closed with {}", e.getClass().getName());
    }
  }
}
