package fr.pli.desktop.pages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StopwatchTest {
  private static final Duration LIMIT = Duration.ofMillis(200);

  /** How long it waits, in milliseconds. */
  private static long waits(Supplier<Optional<Duration>> processor) throws InterruptedException {
    long begin = System.nanoTime();
    new Stopwatch(processor, LIMIT).await();
    return (System.nanoTime() - begin) / 1_000_000;
  }

  @Test
  void aProcessThatTheMachineDoesNotLetWorkIsGivenTime() throws InterruptedException {
    long waited = waits(() -> Optional.of(Duration.ofSeconds(40)));
    assertTrue(waited >= Limits.patience(LIMIT).toMillis());
  }

  @Test
  void aProcessThatWorksAllTheTimeIsGivenItsTimeAndNoMore() throws InterruptedException {
    AtomicInteger looks = new AtomicInteger();
    waits(() -> Optional.of(LIMIT.multipliedBy(looks.getAndIncrement())));
    assertTrue(looks.get() <= 3, "it was at its limit when it was looked at again");
  }

  @Test
  void whereNobodyTellsTheClockCounts() throws InterruptedException {
    assertTrue(waits(Optional::empty) >= LIMIT.toMillis());
  }
}
