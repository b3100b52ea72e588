package fr.pli.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ClockworkTest {
  @Test
  void aWorkThatFailsIsDoneAgain() throws Exception {
    CountDownLatch turns = new CountDownLatch(3);
    Runnable failing =
        () -> {
          turns.countDown();
          throw new IllegalStateException("for the test");
        };
    try (Clockwork _ = Clockwork.every(Duration.ofMillis(1), "test", failing)) {
      assertTrue(turns.await(1, TimeUnit.MINUTES));
    }
  }

  @Test
  void theWorkAtHandIsNeitherCutOffNorInterrupted() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    AtomicBoolean ended = new AtomicBoolean();
    Runnable slow =
        () -> {
          begun.countDown();
          try {
            mayEnd.await();
          } catch (InterruptedException _) {
            interrupted.set(true);
          }
          ended.set(true);
        };
    Clockwork clockwork = Clockwork.every(Duration.ofMillis(1), "test", slow);
    assertTrue(begun.await(1, TimeUnit.MINUTES));
    Thread closing = Thread.ofVirtual().start(clockwork::close);
    assertFalse(closing.join(Duration.ofMillis(20)));
    mayEnd.countDown();
    closing.join();
    assertTrue(ended.get());
    assertFalse(interrupted.get());
  }
}
