package fr.pli.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Waiting grows, is capped, never ends, and is never the same for everybody. */
class JitterTest {
  private final Jitter jitter = new Jitter(Pace.USUAL, new Random(1));

  @Test
  void backOffStaysWithinItsBounds() {
    for (int failures = 0; failures < 1000; failures++) {
      Duration most =
          failures > 8 ? Duration.ofMinutes(5) : Duration.ofSeconds(2).multipliedBy(1L << failures);
      assertThat(jitter.backOff(failures)).isBetween(Duration.ofMillis(200), most);
    }
  }

  @Test
  void pollsAreAMinuteGiveOrTakeAFifth() {
    for (int i = 0; i < 1000; i++) {
      assertThat(jitter.poll()).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
    }
  }
}
