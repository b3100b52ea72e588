package fr.pli.desktop.link;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Several requests side by side over one connection. */
public final class Abreast {
  private static final int STREAMS = 8;

  private Abreast() {}

  /** What is done for one of many. */
  @FunctionalInterface
  public interface Request<T> {
    void make(T of) throws LinkException;
  }

  /**
   * Makes a request for each over a link, in this order as far as it goes, several at a time;
   * returns when all have ended. After a failure none is begun.
   *
   * @throws LinkException the first failure
   */
  public static <T> void each(Link link, List<T> all, Request<? super T> request)
      throws LinkException {
    Iterator<T> left = all.iterator();
    try (ExecutorService streams = link.streams()) {
      List<Future<@Nullable LinkException>> ends =
          IntStream.range(0, Math.min(STREAMS, all.size()))
              .mapToObj(_ -> streams.submit(() -> oneByOne(left, request)))
              .toList();
      LinkException first = null;
      for (Future<@Nullable LinkException> end : ends) {
        LinkException failure = await(end);
        first = first == null ? failure : first;
      }
      if (first != null) {
        throw first;
      }
    }
  }

  /** Until none is left, or one fails: then nobody finds another. */
  private static <T> @Nullable LinkException oneByOne(
      Iterator<T> left, Request<? super T> request) {
    boolean done = false;
    try {
      for (T next = next(left); next != null; next = next(left)) {
        request.make(next);
      }
      done = true;
      return null;
    } catch (LinkException e) {
      return e;
    } finally {
      if (!done) {
        drain(left);
      }
    }
  }

  private static <T> @Nullable T next(Iterator<T> left) {
    synchronized (left) {
      return left.hasNext() ? left.next() : null;
    }
  }

  private static void drain(Iterator<?> left) {
    synchronized (left) {
      while (left.hasNext()) {
        left.next();
      }
    }
  }

  private static @Nullable LinkException await(Future<@Nullable LinkException> end) {
    try {
      return end.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new LinkException(LinkException.Reason.BROKEN, "Ended by us", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
    }
  }
}
