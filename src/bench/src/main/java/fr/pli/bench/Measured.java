package fr.pli.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/** Times a piece of work: warm-up first, then the median of several runs. */
final class Measured {
  private static final int WARM_UP = 30;
  private static final int RUNS = 31;

  private Measured() {}

  /** Median in nanoseconds. */
  static long median(Callable<?> work) throws Exception {
    return medians(WARM_UP, RUNS, List.of(work)).getFirst();
  }

  /**
   * Medians in nanoseconds of several pieces of work that take turns, so that whatever else the
   * machine does falls on all of them alike.
   *
   * @param warmUp rounds that are not counted
   * @param runs rounds that are counted
   */
  static List<Long> medians(int warmUp, int runs, List<? extends Callable<?>> works)
      throws Exception {
    return medians(System::nanoTime, warmUp, runs, works);
  }

  /** The same in processor time of this thread, which a busy machine stretches less. */
  static List<Long> processorMedians(int warmUp, int runs, List<? extends Callable<?>> works)
      throws Exception {
    return medians(
        ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime, warmUp, runs, works);
  }

  private static List<Long> medians(
      LongSupplier clock, int warmUp, int runs, List<? extends Callable<?>> works)
      throws Exception {
    long[][] times = new long[works.size()][runs];
    for (int run = -warmUp; run < runs; run++) {
      for (int work = 0; work < works.size(); work++) {
        long begin = clock.getAsLong();
        works.get(work).call();
        times[work][Math.max(0, run)] = clock.getAsLong() - begin;
      }
    }
    List<Long> medians = new ArrayList<>();
    for (long[] each : times) {
      Arrays.sort(each);
      medians.add(each[runs / 2]);
    }
    return medians;
  }
}
