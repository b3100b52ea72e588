package fr.pli.bench;

import fr.pli.desktop.directory.DirectoryImport;
import fr.pli.desktop.directory.LocalDirectory;
import fr.pli.exchange.directory.ExtractionReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** One import in a Java machine of its own with a bounded heap, which prints what it took. */
final class ImportRun {
  private static final String HEAP = "-Xmx512m";

  /** What an import took; the process's peak is 0 where the system does not tell. */
  record Result(double seconds, double processor, long heapMegabytes, long processMegabytes) {
    static Result parse(String line) {
      String[] parts = line.strip().split(" ", -1);
      return new Result(
          Double.parseDouble(parts[0]),
          Double.parseDouble(parts[1]),
          Long.parseLong(parts[2]),
          Long.parseLong(parts[3]));
    }

    String line() {
      return seconds + " " + processor + " " + heapMegabytes + " " + processMegabytes;
    }
  }

  private ImportRun() {}

  static Result inOwnProcess(String kind, Path file, Path folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-XX:+UseSerialGC", "--illegal-native-access=allow", HEAP));
    String modules = System.getProperty("jdk.module.path", "");
    command.addAll(
        modules.isEmpty()
            ? List.of("-cp", System.getProperty("java.class.path"), DirectoryBench.class.getName())
            : List.of(
                "--module-path",
                modules,
                "--add-modules",
                "ALL-MODULE-PATH",
                "--module",
                "fr.pli.bench/" + DirectoryBench.class.getName()));
    command.addAll(List.of(kind, file.toString(), folder.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String told =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException("The import " + kind + " failed");
    }
    return Result.parse(told.substring(told.lastIndexOf('\n') + 1));
  }

  /** The import itself; its last line is the result. */
  static void run(String kind, Path file, Path folder) throws Exception {
    long began = System.nanoTime();
    switch (kind) {
      case "pli" -> {
        try (LocalDirectory directory = new LocalDirectory(folder.resolve("pli"))) {
          new DirectoryImport(directory).read(List.of(file));
        }
      }
      case "sqlite" -> SqliteDirectory.make(folder.resolve("sqlite.db"), file);
      default -> {
        AtomicLong rows = new AtomicLong();
        new ExtractionReader().read(file, _ -> rows.incrementAndGet());
      }
    }
    Result result =
        new Result(
            (System.nanoTime() - began) / 1e9,
            ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(each -> each.toMillis() / 1e3)
                .orElse(0.0),
            heap() >> 20,
            processPeak() >> 10);
    System.out.println(result.line());
  }

  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  /** In kilobytes, as Linux tells it. */
  private static long processPeak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
