package fr.pli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that a process and each of its children ever held, as Linux tells. */
final class Peaks {
  private static final long LOOK = 100;

  private volatile long own;
  private volatile long worker;

  /** Looks until the process ends. */
  void follow(Process process) {
    try {
      while (process.isAlive()) {
        own = Math.max(own, megabytes(process.toHandle()));
        worker =
            Math.max(worker, process.descendants().mapToLong(Peaks::megabytes).max().orElse(0));
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long megabytes(ProcessHandle process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return 0;
    }
  }

  long own() {
    return own;
  }

  long worker() {
    return worker;
  }
}
