package fr.pli.server.store;

import fr.pli.server.store.Store.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Writes that wait for the one writer are done together: one commit and one force for all of them.
 * A write that fails takes back its own rows only; when the commit fails, all have failed.
 */
final class WriteGroup {
  private final Connection writer;
  private final Lock unseen;
  private final Queue<Waiting<?>> waiting = new ConcurrentLinkedQueue<>();

  /**
   * @param unseen held from the commit until it is on the disk
   */
  WriteGroup(Connection writer, Lock unseen) {
    this.writer = writer;
    this.unseen = unseen;
  }

  <T> Waiting<T> add(Work<T> work) {
    Waiting<T> added = new Waiting<>(work, Session.writing(writer));
    waiting.add(added);
    return added;
  }

  /** Does what waits, oldest first. Only for whoever holds the writer. */
  void run() throws SQLException {
    List<Waiting<?>> done = new ArrayList<>();
    try {
      for (Waiting<?> next = waiting.poll(); next != null; next = waiting.poll()) {
        if (next.attempt(writer)) {
          done.add(next);
        }
      }
      commit();
      done.forEach(Waiting::committed);
    } finally {
      // Does nothing after a commit.
      writer.rollback();
    }
  }

  /**
   * H2 does not force a commit to the disk by itself, not even with {@code WRITE_DELAY=0}; {@code
   * CHECKPOINT SYNC} after it does.
   */
  private void commit() throws SQLException {
    unseen.lock();
    try (Statement statement = writer.createStatement()) {
      writer.commit();
      statement.execute("CHECKPOINT SYNC");
    } finally {
      unseen.unlock();
    }
  }

  /** One write, and what became of it. Whoever held the writer since sees it. */
  static final class Waiting<T> {
    private final Work<T> work;
    private final Session session;
    private @Nullable T result;
    private @Nullable RuntimeException failure;
    private boolean committed;

    private Waiting(Work<T> work, Session session) {
      this.work = work;
      this.session = session;
    }

    private boolean attempt(Connection writer) throws SQLException {
      Savepoint before = writer.setSavepoint();
      try {
        result = work.in(session);
        return true;
      } catch (RuntimeException e) {
        failure = e;
        writer.rollback(before);
        return false;
      }
    }

    private void committed() {
      committed = true;
    }

    boolean over() {
      return committed || failure != null;
    }

    /**
     * What the work gave, after what was to be done after the commit.
     *
     * @throws RuntimeException what the work threw; a {@link StoreException} when it went down with
     *     the commit of others
     */
    T result() {
      if (failure != null) {
        throw failure;
      }
      T given = result;
      if (!committed || given == null) {
        throw new StoreException("The store failed while it committed");
      }
      session.hints().forEach(Runnable::run);
      return given;
    }
  }
}
