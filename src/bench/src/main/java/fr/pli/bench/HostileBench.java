package fr.pli.bench;

import fr.pli.bench.hostile.HostileTree;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code pli inspect} over a tree of thousands of odd, broken and hostile PDF files: does it end by
 * itself, with one line a file, in bounded memory, and how long is the longest pause before a line.
 */
public final class HostileBench {
  private static final Path LETTERS =
      Path.of("../desktop/src/test/resources/fr/pli/desktop/recognition/corpus-a/letters");
  private static final Pattern NOTE = Pattern.compile("\"notes\":\\[([^\\]]*)\\]\\}$");

  private final Path tree;
  private final Peaks peaks = new Peaks();
  private final Map<String, Integer> answers = new TreeMap<>();
  private int lines;
  private long longest;
  private String slowest = "";

  private HostileBench(Path tree) {
    this.tree = tree;
  }

  /**
   * Runs the benchmark.
   *
   * @param arguments how many files, 3,000 when left out; a folder of good letters to damage; the
   *     seed; or a folder of files to inspect as they are
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 1 && Files.isDirectory(Path.of(arguments[0]))) {
      Path tree = Path.of(arguments[0]);
      new HostileBench(tree).run(count(tree));
      return;
    }
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000;
    Path letters = arguments.length > 1 ? Path.of(arguments[1]) : LETTERS;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Path tree = Files.createTempDirectory("pli-hostile");
    try {
      new HostileTree(seed, letters(letters)).write(tree, count);
      new HostileBench(tree).run(count);
    } finally {
      delete(tree);
    }
  }

  private static int count(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      return (int) files.filter(Files::isRegularFile).count();
    }
  }

  private static List<byte[]> letters(Path folder) throws IOException {
    List<byte[]> letters = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList()) {
        letters.add(Files.readAllBytes(file));
      }
    }
    return letters;
  }

  private void run(int count) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process = start();
    Thread watch = Thread.ofPlatform().daemon().start(() -> peaks.follow(process));
    readAnswers(process);
    int exit = process.waitFor();
    watch.join();
    System.out.printf(
        "%d files, %d lines, exit %d, %.0f s, processor time %.0f s, longest pause %.1f s (%s)%n",
        count,
        lines,
        exit,
        (System.nanoTime() - begin) / 1e9,
        ProcessorTime.ended(),
        longest / 1e9,
        slowest);
    System.out.printf(
        "peak resident memory: pli %d MB, worker %d MB%n", peaks.own(), peaks.worker());
    answers.forEach((note, times) -> System.out.printf("%6d  %s%n", times, note));
    if (lines != count || exit != 0) {
      throw new IllegalStateException("Not one answer a file");
    }
  }

  private Process start() throws IOException {
    String path =
        String.join(
            File.pathSeparator,
            System.getProperty("java.class.path", ""),
            System.getProperty("jdk.module.path", ""));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-cp",
            path,
            "fr.pli.desktop.cli.PliMain",
            "inspect",
            "--vault",
            System.getProperty("java.io.tmpdir") + "/no-vault",
            tree.toString())
        .redirectError(Redirect.INHERIT)
        .start();
  }

  private void readAnswers(Process process) throws IOException {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      long before = System.nanoTime();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        long now = System.nanoTime();
        if (now - before > longest) {
          longest = now - before;
          slowest = line.substring(0, Math.min(60, line.length()));
        }
        before = now;
        lines++;
        Matcher note = NOTE.matcher(line);
        answers.merge(note.find() ? note.group(1) : "", 1, Integer::sum);
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(path);
      }
    }
  }
}
