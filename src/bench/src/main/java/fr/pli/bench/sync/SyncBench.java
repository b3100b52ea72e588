package fr.pli.bench.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Letters from an empty vault, against mbsync from an empty Maildir, in turn. Fetching alone stops
 * when the sealed bytes and their rows are on the disk; everything ends when each letter is opened,
 * verified, stored, searchable and journalled. Both sides of both pairs are processes of their own
 * on this machine, over TLS on the loopback.
 */
public final class SyncBench {
  private static final int MAIL_PORT = 10_993;

  private SyncBench() {}

  /**
   * Runs the benchmark.
   *
   * @param arguments letters (10000), bytes of each PDF (80000), rounds (3); all may be left out.
   *     Ends with 2 where Dovecot or mbsync is not installed
   */
  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int bytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 80_000;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    List<String> missing = Dovecot.missing();
    if (!missing.isEmpty()) {
      System.err.println("The peer is not installed (isync, dovecot-imapd, openssl): " + missing);
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("pli-sync");
    try {
      run(folder, count, bytes, rounds);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void run(Path folder, int count, int bytes, int rounds) throws Exception {
    Corpus corpus = Corpus.enrol(folder);
    Process server =
        ChildProgram.start(
            ServerProgram.class, folder.resolve("server").toString(), "" + corpus.port());
    try (var said = server.inputReader()) {
      System.out.println(said.readLine());
      fill(corpus, count, bytes);
      try (Dovecot peer =
          Dovecot.start(Files.createDirectory(folder.resolve("peer")), MAIL_PORT, count, bytes)) {
        compare(corpus, peer, count, rounds);
      }
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static void fill(Corpus corpus, int count, int bytes) throws Exception {
    long nanos = 0;
    int at = 0;
    while (at < count) {
      List<Corpus.Sealed> some = corpus.seal(at, Math.min(500, count - at), bytes);
      long began = System.nanoTime();
      corpus.submit(some);
      nanos += System.nanoTime() - began;
      at += some.size();
    }
    System.out.printf("%d letters submitted, %.0f a second%n", count, count / (nanos / 1e9));
  }

  private static void compare(Corpus corpus, Dovecot peer, int count, int rounds) throws Exception {
    List<Double> fetching = new ArrayList<>();
    List<Double> everything = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long theirs = peer.pull(count);
      Result sealed = receive(corpus, "sealed", count);
      Result all = receive(corpus, "all", count);
      fetching.add((double) theirs / sealed.millis());
      everything.add((double) theirs / all.millis());
      System.out.printf(
          "mbsync %.0f/s, fetching %.0f/s (%d MB), everything %.0f/s (%d MB):"
              + " %.2f and %.2f times mbsync%n",
          1000.0 * count / theirs,
          1000.0 * count / sealed.millis(),
          sealed.megabytes(),
          1000.0 * count / all.millis(),
          all.megabytes(),
          fetching.getLast(),
          everything.getLast());
    }
    System.out.printf(
        "median of %d: fetching %.2f times mbsync, everything %.2f times%n",
        rounds, median(fetching), median(everything));
  }

  private static double median(List<Double> ratios) {
    return ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElseThrow();
  }

  private static Result receive(Corpus corpus, String what, int count) throws Exception {
    Path vault = corpus.folder().resolve("copy");
    Folders.delete(vault);
    Folders.copy(corpus.folder().resolve("vault"), vault);
    Process receiver =
        ChildProgram.start(Receiver.class, vault.toString(), what, Integer.toString(count));
    try (var said = receiver.inputReader()) {
      String line = said.readLine();
      if (receiver.waitFor() != 0 || line == null) {
        throw new IOException("The receiver failed");
      }
      String[] words = line.split(" ", 2);
      return new Result(Long.parseLong(words[0]), Long.parseLong(words[1]));
    }
  }

  private record Result(long millis, long megabytes) {}
}
