package fr.pli.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAsync") // counted by several threads
class InOrderTest {
  private final List<String> told = new ArrayList<>();

  @Test
  void answersAreToldInTheOrderOfTheQuestions() {
    CountDownLatch later = new CountDownLatch(1);
    try (InOrder answers = new InOrder(told::add)) {
      answers.ask(
          () -> {
            later.await();
            return "first";
          });
      answers.ask(
          () -> {
            later.countDown();
            return "second";
          });
    }
    assertEquals(List.of("first", "second"), told);
  }

  @Test
  void allAreToldAndFewWaitHoweverManyAreAsked() {
    AtomicInteger open = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (InOrder answers =
        new InOrder(
            line -> {
              open.decrementAndGet();
              told.add(line);
            })) {
      for (int at = 0; at < 1_000; at++) {
        String line = "" + at;
        most.accumulateAndGet(open.incrementAndGet(), Math::max);
        answers.ask(() -> line);
      }
    }
    assertEquals(IntStream.range(0, 1_000).mapToObj(at -> "" + at).toList(), told);
    assertTrue(most.get() <= 6);
  }

  @Test
  void aQuestionThatFailsIsNotPassedOver() {
    assertThrows(
        IllegalStateException.class,
        () -> {
          try (InOrder answers = new InOrder(told::add)) {
            answers.ask(
                () -> {
                  throw new java.io.IOException("broken");
                });
          }
        });
  }
}
