package fr.pli.server;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Assertions;

/** Waits until something is so, and fails when it does not become so. */
public final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Eventually() {}

  public static void so(Callable<Boolean> condition) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.call()) {
      if (Instant.now().isAfter(end)) {
        Assertions.fail("Not so after " + PATIENCE);
      }
      Thread.sleep(20);
    }
  }
}
