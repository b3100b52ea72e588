package fr.pli.desktop.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Works on two things at a time and tells the answers in the order of the questions. No more are
 * under way or wait to be told than a few, however many are asked.
 */
final class InOrder implements AutoCloseable {
  /** As a desk reads: one letter is often looked at by another program. */
  private static final int AT_A_TIME = 2;

  private static final int MOST_AHEAD = 4;

  private final ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);
  private final Deque<Future<String>> asked = new ArrayDeque<>();
  private final Consumer<String> tell;

  InOrder(Consumer<String> tell) {
    this.tell = tell;
  }

  /** Asks, and tells earlier answers; waits for the first of them when too many are asked. */
  void ask(Callable<String> question) {
    asked.add(workers.submit(question));
    while (!asked.isEmpty() && (asked.size() > MOST_AHEAD || asked.getFirst().isDone())) {
      tellFirst();
    }
  }

  private void tellFirst() {
    try {
      tell.accept(asked.removeFirst().get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Tells the answers that are left. */
  @Override
  public void close() {
    try {
      while (!asked.isEmpty()) {
        tellFirst();
      }
    } finally {
      workers.shutdownNow();
    }
  }
}
