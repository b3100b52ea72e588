package fr.pli.desktop.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void withoutOneEverythingTakesItsTime() {
    assertEquals(HOUR, Deadline.left(HOUR));
    assertFalse(Deadline.over());
  }

  @Test
  void withinOneNothingTakesLongerThanWhatIsLeft() {
    Duration left = Deadline.within(Duration.ofMinutes(1), () -> Deadline.left(HOUR));
    assertTrue(left.compareTo(Duration.ofMinutes(1)) <= 0);
    assertEquals(
        Duration.ofSeconds(1), Deadline.within(HOUR, () -> Deadline.left(Duration.ofSeconds(1))));
  }

  @Test
  void oneWithinAnotherDoesNotProlongIt() {
    Duration left =
        Deadline.within(
            Duration.ofMinutes(1), () -> Deadline.within(HOUR, () -> Deadline.left(HOUR)));
    assertTrue(left.compareTo(Duration.ofMinutes(1)) <= 0);
  }

  @Test
  void whenItIsOverNothingIsLeftAndAfterwardsEverythingIs() {
    assertTrue(Deadline.within(Duration.ZERO, Deadline::over));
    assertEquals(Duration.ZERO, Deadline.within(Duration.ZERO, () -> Deadline.left(HOUR)));
    assertFalse(Deadline.over());
  }

  @Test
  void whatFailsWithinItFailsAsItDoes() {
    assertThrows(
        IOException.class,
        () ->
            Deadline.within(
                HOUR,
                () -> {
                  throw new IOException("broken");
                }));
  }
}
