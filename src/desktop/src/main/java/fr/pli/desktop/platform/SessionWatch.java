package fr.pli.desktop.platform;

import java.util.function.Consumer;

/**
 * Tells when the session of the operating system locks and when the machine goes to sleep, where
 * that can be known without a library of its own: on Linux from logind. On Windows and macOS it is
 * not known, and the screen says so.
 */
public interface SessionWatch extends AutoCloseable {
  /** What happened. */
  enum Event {
    LOCKED,
    SLEEPING
  }

  /** True while what happens is heard. */
  boolean known();

  /**
   * Begins to listen on the system that we run on.
   *
   * @param told on a thread of its own
   */
  static SessionWatch ofSystem(Consumer<Event> told) {
    return OperatingSystem.current() == OperatingSystem.LINUX ? LogindWatch.start(told) : unknown();
  }

  /** Where nothing can be known. */
  static SessionWatch unknown() {
    return new SessionWatch() {
      @Override
      public boolean known() {
        return false;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  void close();
}
