package fr.pli.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefreshTest {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Background background = new Background(waiting::add, Runnable::run);
  private final List<Integer> shown = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private int asked;
  private final Refresh<Integer> refresh =
      new Refresh<>(
          background, () -> ++asked, shown::add, failure -> failures.add(failure.getMessage()));

  @Test
  void requestsThatComeWhileOneRunsAreAnsweredByOneMore() {
    refresh.request();
    refresh.request();
    refresh.request();
    run();
    assertEquals(List.of(1, 2), shown);
  }

  @Test
  void itCanBeAskedAgainAfterAnAnswer() {
    refresh.request();
    run();
    refresh.request();
    run();
    assertEquals(List.of(1, 2), shown);
  }

  @Test
  void anAnswerThatComesAfterClosingIsDropped() {
    refresh.request();
    refresh.close();
    run();
    assertEquals(List.of(), shown);
  }

  @Test
  void aFailureIsToldAndDoesNotEndTheAsking() {
    Refresh<Integer> failing =
        new Refresh<>(
            background,
            () -> {
              throw new IllegalStateException("closed");
            },
            shown::add,
            failure -> failures.add(failure.getMessage()));
    failing.request();
    run();
    failing.request();
    run();
    assertEquals(List.of("closed", "closed"), failures);
  }

  private void run() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }
}
