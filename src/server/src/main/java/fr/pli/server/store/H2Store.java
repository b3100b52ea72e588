package fr.pli.server.store;

import fr.pli.server.store.WriteGroup.Waiting;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The embedded store, for one machine and for the demo. One writer at a time, which does for all
 * that wait what {@link WriteGroup} says. Readers go on beside it and see what was before; they
 * wait while it commits and until that is forced to the disk, so that nobody sees a row that could
 * still vanish.
 */
public final class H2Store implements Store {
  private static final int READERS = 8;

  private final Runnable release;
  private final Connection writer;
  private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
  private final WriteGroup group;
  private final Lock writing = new ReentrantLock(true);
  private final ReadWriteLock committed = new ReentrantReadWriteLock(true);

  private H2Store(Connection writer, Runnable release) {
    this.release = release;
    this.writer = writer;
    this.group = new WriteGroup(writer, committed.writeLock());
  }

  /**
   * Opens or creates the store and brings its tables up to date.
   *
   * @throws StoreException if it cannot be opened; {@link StoreException#inUse()} tells whether
   *     another process has it
   */
  public static H2Store open(Path folder) {
    String file = "file:" + folder.resolve("pli").toAbsolutePath() + ";MAX_COMPACT_TIME=2000";
    return open(file, DataLock.take(folder)::close);
  }

  /** A new store that lies in memory alone and ends when it is closed. */
  public static H2Store inMemory() {
    return open("mem:" + UUID.randomUUID(), () -> {});
  }

  private static H2Store open(String place, Runnable release) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(
        "jdbc:h2:" + place + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=200;DB_CLOSE_ON_EXIT=FALSE");
    source.setUser("pli");
    source.setPassword("");
    try {
      H2Store store = new H2Store(source.getConnection(), release);
      for (int i = 0; i < READERS; i++) {
        Connection reader = source.getConnection();
        reader.setAutoCommit(false);
        store.readers.add(reader);
      }
      store.writer.setAutoCommit(false);
      Migrations.run(store);
      return store;
    } catch (SQLException e) {
      release.run();
      throw new StoreException(e);
    } catch (RuntimeException e) {
      release.run();
      throw e;
    }
  }

  @Override
  public <T> T read(Work<T> work) {
    committed.readLock().lock();
    try {
      Connection reader = readers.take();
      try {
        return work.in(Session.reading(reader));
      } finally {
        // A rollback would have H2 write what the writer has only half done.
        reader.commit();
        readers.add(reader);
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("Interrupted while waiting for the store");
    } finally {
      committed.readLock().unlock();
    }
  }

  @Override
  public <T> T write(Work<T> work) {
    Waiting<T> mine = group.add(work);
    writing.lock();
    try {
      // Whoever had the writer before may have done it too.
      if (!mine.over()) {
        group.run();
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    } finally {
      writing.unlock();
    }
    return mine.result();
  }

  @Override
  public void close() {
    writing.lock();
    committed.writeLock().lock();
    try (Statement statement = writer.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      throw new StoreException(e);
    } finally {
      committed.writeLock().unlock();
      writing.unlock();
      release.run();
    }
  }
}
