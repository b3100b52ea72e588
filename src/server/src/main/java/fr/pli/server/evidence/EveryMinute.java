package fr.pli.server.evidence;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs a head each minute in which something was stated, whether anyone asks or not. */
public final class EveryMinute implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EveryMinute.class);

  private final TreeHeads heads;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("heads").daemon().factory());
  private @Nullable ScheduledFuture<?> signing;

  public EveryMinute(TreeHeads heads) {
    this.heads = heads;
  }

  /** Begins. */
  public void start(Duration pause) {
    signing =
        clockwork.scheduleWithFixedDelay(
            this::sign, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void sign() {
    try {
      heads.current();
    } catch (RuntimeException e) {
      LOG.error("A head was not signed; it will be in a minute", e);
    }
  }

  /** Ends after the head at hand. No interrupt: it would close the store's file under us. */
  @Override
  public void close() {
    if (signing != null) {
      signing.cancel(false);
    }
    clockwork.close();
  }
}
