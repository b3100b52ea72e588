package fr.pli.server.mailbox;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells listening workstations that their mailbox changed. A hint: who misses it pulls later. */
public final class Bell implements AutoCloseable {
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

  /** Starts listening; close it to stop. */
  public Listener listen(UUID mailbox, UUID device) {
    Listener listener = new Listener(mailbox, device);
    listeners.add(listener);
    return listener;
  }

  /** How many streams a device holds. */
  public long count(UUID device) {
    return listeners.stream().filter(listener -> listener.device.equals(device)).count();
  }

  void ring(UUID mailbox, long seq) {
    for (Listener listener : listeners) {
      if (listener.mailbox.equals(mailbox)) {
        listener.pending.offer(seq);
      }
    }
  }

  /** Ends the streams of a device that was shut out. */
  public void end(UUID device) {
    end(listener -> listener.device.equals(device));
  }

  /** Ends all streams. */
  @Override
  public void close() {
    end(_ -> true);
  }

  private void end(Predicate<Listener> which) {
    for (Listener listener : listeners) {
      if (which.test(listener)) {
        listener.ended = true;
        listener.pending.offer(0L);
      }
    }
  }

  /** One event stream. Rings that were not waited for fold into one. */
  public final class Listener implements AutoCloseable {
    private final UUID mailbox;
    private final UUID device;
    private final BlockingQueue<Long> pending = new ArrayBlockingQueue<>(1);
    private volatile boolean ended;

    private Listener(UUID mailbox, UUID device) {
      this.mailbox = mailbox;
      this.device = device;
    }

    /** The number of a change, or null when nothing rang for so long. */
    public @Nullable Long await(Duration patience) throws InterruptedException {
      return pending.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** True when the stream has to end. */
    public boolean ended() {
      return ended;
    }

    @Override
    public void close() {
      listeners.remove(this);
    }
  }
}
