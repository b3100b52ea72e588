package fr.pli.desktop.sync;

import fr.pli.desktop.link.HttpLink;
import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.vault.Database;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.ChangesPage;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on fetching sealed letters while the desk is locked. Of all keys it has the one of the line,
 * which opens nothing; it stores nothing but sealed bytes, acknowledges nothing, and forgets how
 * far it read when it is closed: the unlocked desk reads the changes itself.
 */
public final class LockedFetch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LockedFetch.class);
  private static final int PAGE = 200;

  private final Link link;
  private final Antechamber room;
  private final Pace pace;
  private final IntConsumer arrived;
  private final AtomicInteger count = new AtomicInteger();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private volatile @Nullable String cursor;
  private boolean closed;

  /**
   * Ready to begin; reads from the open vault how far the feed was taken in.
   *
   * @param link belongs to it now, if it can be closed
   * @param arrived told how many letters came so far, on a thread of its own
   */
  public LockedFetch(
      Link link, Database database, Antechamber room, Pace pace, IntConsumer arrived) {
    this.link = link;
    this.room = room;
    this.pace = pace;
    this.arrived = arrived;
    this.cursor = database.read(Cursor::read).text();
  }

  /** Fetches at once, then at every poll. */
  public void start() {
    Thread.ofVirtual().name("locked-fetch").start(this::onAndOn);
  }

  private void onAndOn() {
    try {
      boolean useful = true;
      while (useful && !closed()) {
        useful = round();
        pause();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** One look; false when only an unlocked desk can go on. */
  boolean round() {
    try {
      pull();
      return true;
    } catch (LinkException e) {
      LOG.debug("Nothing fetched while locked: {}", e.code());
      return !e.reason().needsPerson();
    } catch (IOException e) {
      LOG.warn("Sealed letters cannot be stored: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  private void pull() throws LinkException, IOException {
    boolean more = true;
    while (more && !closed()) {
      ChangesPage page = link.changes(cursor, PAGE);
      for (Change change : page.changes()) {
        take(change);
      }
      more = page.more() && !page.changes().isEmpty();
      cursor = page.next();
    }
  }

  private void take(Change change) throws LinkException, IOException {
    Change.Notice notice = change.message();
    if (change.kind().equals(Change.MESSAGE) && notice != null && !closed()) {
      try {
        if (room.keep(link, notice)) {
          arrived.accept(count.incrementAndGet());
        }
      } catch (LinkException e) {
        if (!e.concernsThisRequestOnly()) {
          throw e;
        }
      }
    }
  }

  private void pause() throws InterruptedException {
    lock.lock();
    try {
      long left = pace.poll().toNanos();
      while (!closed && left > 0) {
        left = ended.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean closed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Breaks off what runs and drops the key of the line. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      ended.signalAll();
    } finally {
      lock.unlock();
    }
    link.breakOff();
    if (link instanceof HttpLink line) {
      line.close();
    }
  }
}
