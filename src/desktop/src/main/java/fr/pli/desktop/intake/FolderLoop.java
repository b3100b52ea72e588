package fr.pli.desktop.intake;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scans one folder again and again: after a while, or as soon as someone rings. */
final class FolderLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderLoop.class);

  /** Events come in bursts: a slow writer of 1 MB makes twenty. */
  private static final long BURST_MILLIS = 200;

  private final FolderWatch watch;
  private final Duration period;
  private final Runnable beforeScan;
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean hurried;
  private volatile boolean stopped;
  private final Thread thread;

  FolderLoop(FolderWatch watch, Duration period, Runnable beforeScan) {
    this.watch = watch;
    this.period = period;
    this.beforeScan = beforeScan;
    this.thread = Thread.ofVirtual().name("folder").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  FolderState state() {
    return watch.state();
  }

  /** Something may have changed. */
  void ring() {
    bell.release();
  }

  /** A person wants everything looked at now. */
  void hurry() {
    hurried = true;
    bell.release();
  }

  private void run() {
    try {
      while (!stopped) {
        Duration wait = scan();
        if (bell.tryAcquire(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS) && !stopped) {
          Thread.sleep(BURST_MILLIS);
          bell.drainPermits();
        }
      }
    } catch (InterruptedException notByUs) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration scan() {
    try {
      beforeScan.run();
      if (hurried) {
        hurried = false;
        watch.hurry();
      }
      return watch.scan(period);
    } catch (RuntimeException e) {
      LOG.warn("A scan failed and is repeated: {}", e.getClass().getName());
      return period;
    }
  }

  /** Asks to stop after the file that is being taken; no interrupt, which would close its files. */
  void stop() {
    stopped = true;
    watch.stop();
    bell.release();
  }

  /** Stops and waits a moment. */
  @Override
  public void close() {
    stop();
    Closing.await(thread);
  }
}
