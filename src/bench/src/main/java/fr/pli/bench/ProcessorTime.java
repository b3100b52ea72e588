package fr.pli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time that processes used, user and system, as Linux tells it; zero elsewhere. On a
 * machine that does other things as well it says more than the clock.
 */
final class ProcessorTime {
  private static final double TICKS_A_SECOND = 100;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int ENDED_USER = 13;
  private static final int ENDED_SYSTEM = 14;

  private ProcessorTime() {}

  /** Of those that this process started and that have ended, in seconds. */
  static double ended() {
    String[] fields = fields(ProcessHandle.current().pid());
    return seconds(fields, ENDED_USER, ENDED_SYSTEM);
  }

  /** Of those that this process started and that still run, with theirs that have ended. */
  static double running() {
    return ProcessHandle.current()
        .children()
        .map(child -> fields(child.pid()))
        .mapToDouble(of -> seconds(of, USER, SYSTEM) + seconds(of, ENDED_USER, ENDED_SYSTEM))
        .sum();
  }

  /** Of this process and all that it started, in seconds. */
  static double all() {
    String[] own = fields(ProcessHandle.current().pid());
    return seconds(own, USER, SYSTEM) + seconds(own, ENDED_USER, ENDED_SYSTEM) + running();
  }

  private static double seconds(String[] fields, int one, int other) {
    return fields.length <= other
        ? 0
        : (Long.parseLong(fields[one]) + Long.parseLong(fields[other])) / TICKS_A_SECOND;
  }

  /** What follows the name of the program, which may hold blanks. */
  private static String[] fields(long process) {
    try {
      String line = Files.readString(Path.of("/proc/" + process + "/stat"));
      return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    } catch (IOException ended) {
      return new String[0];
    }
  }
}
