package fr.pli.desktop.work;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Says that something changed, nothing more: listeners ask for what they need. Listeners run on the
 * thread that fires and must return at once.
 */
public final class Signal {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Calls the listener at every change until the subscription is closed. */
  public Subscription subscribe(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Tells every listener. */
  public void fire() {
    listeners.forEach(Runnable::run);
  }

  /** Ends by closing. */
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
