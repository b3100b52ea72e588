package fr.pli.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The embedded store, for one machine and for the demo. One writer at a time. H2 does not force a
 * commit to the disk by itself, not even with {@code WRITE_DELAY=0}; {@code CHECKPOINT SYNC} after
 * each commit does, and readers wait for it, so that nobody sees a row that could still vanish.
 */
public final class H2Store implements Store {
  private static final int READERS = 8;

  private final Runnable release;
  private final Connection writer;
  private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

  private H2Store(Runnable release, Connection writer) {
    this.release = release;
    this.writer = writer;
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

  /** A new store that lies in memory alone and dies with it: for simulations. */
  public static H2Store inMemory() {
    return open("mem:" + UUID.randomUUID() + ";QUERY_CACHE_SIZE=200", () -> {});
  }

  private static H2Store open(String place, Runnable release) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:" + place + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    source.setUser("pli");
    source.setPassword("");
    try {
      H2Store store = new H2Store(release, source.getConnection());
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
    lock.readLock().lock();
    try {
      Connection reader = readers.take();
      try {
        return work.in(new Session(reader));
      } finally {
        reader.rollback();
        readers.add(reader);
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("Interrupted while waiting for the store");
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public <T> T write(Work<T> work) {
    Session session = new Session(writer);
    T result = locked(work, session);
    session.hints().forEach(Runnable::run);
    return result;
  }

  private <T> T locked(Work<T> work, Session session) {
    lock.writeLock().lock();
    try {
      T result = work.in(session);
      writer.commit();
      force();
      return result;
    } catch (SQLException e) {
      throw new StoreException(e);
    } finally {
      undo();
      lock.writeLock().unlock();
    }
  }

  private void force() throws SQLException {
    try (Statement statement = writer.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  /** Does nothing after a commit. */
  private void undo() {
    try {
      writer.rollback();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try (Statement statement = writer.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      throw new StoreException(e);
    } finally {
      lock.writeLock().unlock();
      release.run();
    }
  }
}
