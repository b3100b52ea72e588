package fr.pli.desktop.sync;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes a waiting loop; a ring while nobody waits is kept for the next who does. */
final class Bell {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private boolean ringing;

  void ring() {
    lock.lock();
    try {
      ringing = true;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a ring, at most so long; true when it rang. */
  boolean await(Duration longest) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = longest.toNanos();
      while (!ringing && left > 0) {
        left = rung.awaitNanos(left);
      }
      boolean rang = ringing;
      ringing = false;
      return rang;
    } finally {
      lock.unlock();
    }
  }
}
