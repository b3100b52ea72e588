package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Merges and indexes shares of rows, several at a time. */
final class Indexing {
  /** More would gain little and hold more shares in memory together. */
  private static final int MOST_THREADS = 4;

  private final IndexRewrite rewrite;
  private final Comparison comparison;

  Indexing(IndexRewrite rewrite, Comparison comparison) {
    this.rewrite = rewrite;
    this.comparison = comparison;
  }

  /**
   * Indexes every share; gives the number of entries.
   *
   * @param done told the number of shares done, on this thread; what it throws ends the work
   */
  long index(RowShares shares, IntConsumer done) throws IOException {
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    ExecutorService workers =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    try {
      CompletionService<Integer> running = new ExecutorCompletionService<>(workers);
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < shares.count(); i++) {
        int share = i;
        all.add(running.submit(() -> index(shares.entries(share))));
      }
      return sum(running, all.size(), done);
    } finally {
      workers.shutdownNow();
      workers.close();
    }
  }

  private static long sum(CompletionService<Integer> running, int shares, IntConsumer done)
      throws IOException {
    long entries = 0;
    try {
      for (int i = 1; i <= shares; i++) {
        entries += running.take().get();
        done.accept(i);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while indexing", e);
    } catch (ExecutionException e) {
      throw new IOException("Indexing failed", e.getCause());
    }
    return entries;
  }

  private int index(List<DirectoryEntry> entries) throws IOException {
    for (DirectoryEntry entry : entries) {
      comparison.add(entry, rewrite.add(entry));
    }
    return entries.size();
  }
}
