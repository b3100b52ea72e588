package fr.pli.desktop.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.h2.engine.Constants;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few connections for reading side by side; their transactions are always rolled back. */
final class ReadConnections {
  private static final Logger LOG = LoggerFactory.getLogger(ReadConnections.class);
  private static final int MOST = 4;

  private final DataSource source;
  private final Semaphore places = new Semaphore(MOST, true);
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  ReadConnections(DataSource source) {
    this.source = source;
  }

  <T extends @Nullable Object> T run(Database.Work<T> work) throws SQLException {
    places.acquireUninterruptibly();
    try {
      Connection connection = take();
      boolean sound = false;
      try {
        T result = work.run(GuardedConnection.reading(connection));
        sound = true;
        return result;
      } finally {
        giveBack(connection, sound);
      }
    } finally {
      places.release();
    }
  }

  private Connection take() throws SQLException {
    if (closed) {
      throw new StorageException(StorageException.Reason.CLOSED);
    }
    Connection known = idle.poll();
    return known == null ? open() : known;
  }

  private Connection open() throws SQLException {
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
    return connection;
  }

  private void giveBack(Connection connection, boolean sound) throws SQLException {
    if (!sound) {
      connection.close();
      return;
    }
    // A rollback would have H2 write what the writer has only half done.
    connection.commit();
    idle.push(connection);
    if (closed) {
      close();
    }
  }

  void close() {
    closed = true;
    for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
      try {
        connection.close();
      } catch (SQLException e) {
        // The database was shut down under it.
        LOG.debug("Reading connection closed with SQL state {}", e.getSQLState());
      }
    }
  }
}
