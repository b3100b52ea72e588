package fr.pli.bench;

import fr.pli.desktop.directory.LocalDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * The directory at the size of the nation: import against a bare reading of the file and against
 * SQLite, then search after each key against SQLite FTS5, on the same rows and the same queries.
 * Each import runs in a process of its own, so that its memory is its own.
 */
final class DirectoryBench {
  private static final int SHOWN = 20;

  /** Ranking all rows that begin with one letter takes SQLite long: a share of the queries does. */
  private static final int RANKED_SHARE = 8;

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
    ImportRun.Result again = ImportRun.inOwnProcess("pli", file, folder);
    ImportRun.Result sqlite = ImportRun.inOwnProcess("sqlite", file, folder);
    print("bare reading", floor, floor);
    print("Pli, first import", pli, floor);
    print("Pli, again with changes", again, floor);
    print("SQLite FTS5", sqlite, floor);
    System.out.printf(
        "import speed against SQLite: %.2f, against the bare reading: %.2f%n%n",
        sqlite.seconds() / pli.seconds(), floor.seconds() / pli.seconds());
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
      List<String> keys = keystrokes(queries);
      List<String> few = keystrokes(queries.subList(0, queries.size() / RANKED_SHARE));
      Latencies.of(few, text -> directory.search(text, SHOWN));
      Latencies.of(few, text -> sqlite.search(text, SHOWN));

      Latencies ours = Latencies.of(keys, text -> directory.search(text, SHOWN));
      Latencies prefix = Latencies.of(keys, text -> sqlite.search(text, SHOWN));
      Latencies ranked = Latencies.of(few, text -> sqlite.ranked(text, SHOWN));
      System.out.printf("%d queries, %d keystrokes%n", queries.size(), keys.size());
      ours.print("Pli");
      prefix.print("SQLite, unranked + trigrams");
      ranked.print("SQLite, ranked (a share)");
      System.out.printf(
          "p95 of one keystroke: %.2f ms, speed against SQLite: unranked %.2f, ranked %.2f%n",
          ours.p95(), prefix.p95() / ours.p95(), ranked.p95() / ours.p95());
    }
  }

  private static List<String> keystrokes(List<String> queries) {
    return queries.stream().flatMap(query -> TypedQueries.keystrokes(query).stream()).toList();
  }
}
