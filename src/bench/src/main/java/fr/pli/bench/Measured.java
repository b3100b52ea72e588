package fr.pli.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Times a piece of work: warm-up first, then the median of several runs. */
final class Measured {
  private static final int WARM_UP = 30;
  private static final int RUNS = 31;

  private Measured() {}

  /** Median in nanoseconds. */
  static long median(Callable<?> work) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      work.call();
    }
    long[] times = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long begin = System.nanoTime();
      work.call();
      times[i] = System.nanoTime() - begin;
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }
}
