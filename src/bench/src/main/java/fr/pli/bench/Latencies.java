package fr.pli.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long each of many small works took, in nanoseconds, sorted: by the clock, by the processor.
 */
final class Latencies {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long[] clock;
  private final long[] processor;

  private Latencies(long[] clock, long[] processor) {
    this.clock = clock;
    this.processor = processor;
  }

  /** One work. */
  @FunctionalInterface
  interface Work {
    Object run(String text) throws SQLException;
  }

  static Latencies of(List<String> texts, Work work) throws SQLException {
    return of(texts, work, Duration.ofDays(1));
  }

  /** The same, of as many works from the first on as begin within a time. */
  static Latencies of(List<String> texts, Work work, Duration most) throws SQLException {
    long end = System.nanoTime() + most.toNanos();
    Times times = new Times(texts.size());
    for (int i = 0; i < texts.size() && System.nanoTime() < end; i++) {
      times.add(work, texts.get(i));
    }
    return times.latencies();
  }

  /** Of several works that do each text in turn: what else the machine does falls on all alike. */
  static List<Latencies> inTurn(List<String> texts, List<Work> works) throws SQLException {
    List<Times> times = works.stream().map(_ -> new Times(texts.size())).toList();
    for (String text : texts) {
      for (int i = 0; i < works.size(); i++) {
        times.get(i).add(works.get(i), text);
      }
    }
    return times.stream().map(Times::latencies).toList();
  }

  /** Times as they are taken. */
  private static final class Times {
    private final long[] clock;
    private final long[] processor;
    private int done;

    private Times(int most) {
      clock = new long[most];
      processor = new long[most];
    }

    private void add(Work work, String text) throws SQLException {
      long began = System.nanoTime();
      long used = THREADS.getCurrentThreadCpuTime();
      work.run(text);
      clock[done] = System.nanoTime() - began;
      processor[done] = THREADS.getCurrentThreadCpuTime() - used;
      done++;
    }

    private Latencies latencies() {
      return new Latencies(sorted(clock, done), sorted(processor, done));
    }
  }

  private static long[] sorted(long[] times, int done) {
    long[] sorted = Arrays.copyOf(times, done);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Milliseconds of processor time. */
  double processorP95() {
    return at(processor, 95);
  }

  /** Milliseconds. */
  double p95() {
    return at(clock, 95);
  }

  void print(String what) {
    System.out.printf(
        "%-28s p50 %7.2f  p95 %7.2f  max %8.2f ms   processor p50 %7.2f  p95 %7.2f ms%n",
        what,
        at(clock, 50),
        at(clock, 95),
        clock[clock.length - 1] / 1e6,
        at(processor, 50),
        at(processor, 95));
  }

  private static double at(long[] sorted, int hundredths) {
    return sorted[(int) ((long) (sorted.length - 1) * hundredths / 100)] / 1e6;
  }
}
