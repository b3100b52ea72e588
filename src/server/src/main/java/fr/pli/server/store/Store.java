package fr.pli.server.store;

/**
 * Rows. The only way to them is a transaction of this wrapper: a write has returned when it is
 * committed and forced to the disk, so that no reply ever promises what a power cut can take back.
 */
public interface Store extends AutoCloseable {
  /** Runs work that only reads; it sees committed and forced rows only. */
  <T> T read(Work<T> work);

  /** Runs work in one transaction; all of it is on the disk when this returns, or none of it. */
  <T> T write(Work<T> work);

  /** {@link #write} without a result. */
  default void change(Change change) {
    write(
        session -> {
          change.in(session);
          return Boolean.TRUE;
        });
  }

  @Override
  void close();

  /** What is done inside a transaction. */
  @FunctionalInterface
  interface Work<T> {
    T in(Session session);
  }

  /** {@link Work} without a result. */
  @FunctionalInterface
  interface Change {
    void in(Session session);
  }
}
