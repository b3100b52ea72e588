package fr.pli.desktop.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FairQueueTest {
  private final FairQueue queue = new FairQueue(5);

  private static UUID letter(long number) {
    return new UUID(0, number);
  }

  @Test
  void foldersTakeTurns() throws InterruptedException {
    queue.offer("scanner", letter(1));
    queue.offer("scanner", letter(2));
    queue.offer("scanner", letter(3));
    queue.offer("logiciel", letter(4));
    List<UUID> order = new ArrayList<>();
    for (int at = 0; at < 4; at++) {
      order.add(queue.poll(0));
    }
    assertEquals(List.of(letter(1), letter(4), letter(2), letter(3)), order);
  }

  @Test
  void aLetterIsInItOnceUntilItIsSettled() throws InterruptedException {
    assertTrue(queue.offer("", letter(1)));
    assertFalse(queue.offer("", letter(1)));
    queue.poll(0);
    assertFalse(queue.offer("", letter(1)));
    queue.settled(letter(1));
    assertTrue(queue.offer("", letter(1)));
  }

  @Test
  void itIsBounded() {
    for (int at = 0; at < 5; at++) {
      assertTrue(queue.offer("", letter(at)));
    }
    assertFalse(queue.hasRoom(0));
    assertFalse(queue.offer("", letter(6)));
  }

  @Test
  void whatIsClearedMayComeAgainButWhatIsBeingReadMayNot() throws InterruptedException {
    queue.offer("", letter(1));
    queue.offer("", letter(2));
    queue.poll(0);
    queue.clear();
    assertEquals(1, queue.size());
    assertFalse(queue.offer("", letter(1)));
    assertTrue(queue.offer("", letter(2)));
  }

  @Test
  void nobodyWaitsOnAClosedQueue() throws InterruptedException {
    queue.close();
    assertNull(queue.poll(600_000));
  }
}
