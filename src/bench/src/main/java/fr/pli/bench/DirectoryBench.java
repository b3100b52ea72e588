package fr.pli.bench;

import fr.pli.desktop.directory.LocalDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The directory at the size of the nation: import against a bare reading of the file and against
 * SQLite, then search after each key against SQLite FTS5, on the same rows and the same queries.
 * Each import runs in a process of its own, so that its memory is its own.
 */
final class DirectoryBench {
  private static final int SHOWN = 20;

  private static final Duration WARM_UP = Duration.ofSeconds(10);

  /** SQLite takes long for words that are typed wrong: both answer so many of all keystrokes. */
  private static final int SAMPLE = Integer.getInteger("keystrokes", 600);

  private DirectoryBench() {}

  /**
   * Works in a temporary folder, or does one import there as a process of its own.
   *
   * @param arguments none; or the kind of an import, the file and the folder
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 3) {
      ImportRun.run(arguments[0], Path.of(arguments[1]), Path.of(arguments[2]));
      return;
    }
    Path folder = Files.createTempDirectory("pli-bench-directory");
    Path file = folder.resolve("Extraction_Correspondance_MSSante_202608250812.txt");
    var people = new FictionalExtraction().write(file, FictionalExtraction.NATIONAL);
    System.out.printf("%,d rows, %d MB%n%n", FictionalExtraction.NATIONAL, Files.size(file) >> 20);
    imports(file, folder);
    List<String> queries = new TypedQueries().of(people);
    searches(folder, queries);
  }

  private static void imports(Path file, Path folder) throws Exception {
    ImportRun.Result floor = ImportRun.inOwnProcess("floor", file, folder);
    ImportRun.Result pli = ImportRun.inOwnProcess("pli", file, folder);
    ImportRun.Result sqlite = ImportRun.inOwnProcess("sqlite", file, folder);
    print("bare reading", floor, floor);
    print("Pli", pli, floor);
    print("SQLite FTS5", sqlite, floor);
    System.out.printf(
        "import: %.2f of SQLite's time, %.2f of its processor time%n%n",
        pli.seconds() / sqlite.seconds(), pli.processor() / sqlite.processor());
  }

  private static void print(String what, ImportRun.Result result, ImportRun.Result floor) {
    System.out.printf(
        "%-26s %6.1f s %9.0f rows/s  processor %6.1f s  peak heap %4d MB, process %4d MB  x%.1f%n",
        what,
        result.seconds(),
        FictionalExtraction.NATIONAL / result.seconds(),
        result.processor(),
        result.heapMegabytes(),
        result.processMegabytes(),
        result.seconds() / floor.seconds());
  }

  private static void searches(Path folder, List<String> queries) throws IOException, SQLException {
    long opening = System.nanoTime();
    try (LocalDirectory directory = new LocalDirectory(folder.resolve("pli"));
        SqliteDirectory sqlite = SqliteDirectory.open(folder.resolve("sqlite.db"))) {
      directory.search("a", SHOWN);
      System.out.printf(
          "opened, first answer after %.0f ms%n", (System.nanoTime() - opening) / 1e6);
      List<String> keys = new ArrayList<>(keystrokes(queries));
      Collections.shuffle(keys, new Random(7));
      Latencies.of(keys, text -> directory.search(text, SHOWN), WARM_UP);
      Latencies.of(keys, text -> sqlite.search(text, SHOWN), WARM_UP);

      System.out.printf("%d queries, %d keystrokes%n", queries.size(), keys.size());
      Latencies.of(keys, text -> directory.search(text, SHOWN)).print("Pli, all");
      List<String> sample = keys.subList(0, Math.min(SAMPLE, keys.size()));
      System.out.printf("%d of them, drawn by lot, in turn with the peer:%n", sample.size());
      compare(sample, directory, "SQLite, unranked + trigrams", text -> sqlite.search(text, SHOWN));
      compare(sample, directory, "SQLite, ranked + trigrams", text -> sqlite.ranked(text, SHOWN));
    }
  }

  private static void compare(
      List<String> keys, LocalDirectory directory, String peer, Latencies.Work search)
      throws SQLException {
    List<Latencies> both =
        Latencies.inTurn(keys, List.of(text -> directory.search(text, SHOWN), search));
    Latencies ours = both.getFirst();
    Latencies theirs = both.getLast();
    ours.print("Pli");
    theirs.print(peer);
    System.out.printf(
        "p95 of one keystroke: %.2f ms, of its time: %.3f, of its processor time: %.3f%n",
        ours.p95(), ours.p95() / theirs.p95(), ours.processorP95() / theirs.processorP95());
  }

  private static List<String> keystrokes(List<String> queries) {
    return queries.stream().flatMap(query -> TypedQueries.keystrokes(query).stream()).toList();
  }
}
