package fr.pli.desktop.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program while it takes letters in, again and again, at each step and at any moment:
 * every dropped file becomes one letter. {@code -Dpli.intake.kills=} sets how often.
 */
class IntakeKillTest {
  private static final int KILLS = Integer.getInteger("pli.intake.kills", 40);

  @TempDir private Path temporary;

  @Test
  void noKillLosesAFileOrDoublesOne(TestReporter reporter) throws Exception {
    List<KillLane> lanes =
        List.of(
            new KillLane(temporary, "one", true, 1),
            new KillLane(temporary, "two", true, 2),
            new KillLane(temporary, "read-only", false, 3));
    int each = Math.ceilDiv(KILLS, lanes.size());
    try (ExecutorService pool = Executors.newFixedThreadPool(lanes.size())) {
      List<Future<KillLane>> running =
          lanes.stream().map(lane -> pool.submit(() -> lane.kill(each))).toList();
      for (Future<KillLane> lane : running) {
        lane.get();
      }
    }
    for (KillLane lane : lanes) {
      lane.verify();
    }
    int atSteps = lanes.stream().mapToInt(KillLane::atSteps).sum();
    int files = lanes.stream().mapToInt(KillLane::files).sum();
    reporter.publishEntry(
        "intake", each * lanes.size() + " kills, " + atSteps + " at a step, " + files + " files");
    assertTrue(atSteps >= KILLS / 3, "hardly ever killed at a step: " + atSteps);
  }
}
