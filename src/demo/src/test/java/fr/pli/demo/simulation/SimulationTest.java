package fr.pli.demo.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No seed breaks a promise, a seed happens again the same way, and a broken part is found. {@code
 * -Dpli.simulation.seeds=} sets how many seeds are run; {@code -Dpli.simulation.seed=} runs one and
 * prints what happened in it.
 */
class SimulationTest {
  private static final int FIRST = Integer.getInteger("pli.simulation.first", 1);
  private static final int SEEDS = Integer.getInteger("pli.simulation.seeds", 1000);
  private static final Long ONE = Long.getLong("pli.simulation.seed");
  private static final int SEEDS_FOR_A_MUTANT = 400;
  private static final int SEEDS_RUN_TWICE = 20;
  private static final String AGAIN =
      "mvn test -pl src/demo -am -Dtest=SimulationTest#noSeedBreaksAPromise"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dpli.simulation.seed=";

  @TempDir static Path folder;
  private static Stage stage;

  @BeforeAll
  static void furnish() throws Exception {
    stage = new Stage(folder);
  }

  @AfterAll
  static void clear() {
    stage.close();
  }

  @Test
  void noSeedBreaksAPromise(TestReporter reporter) {
    long events = 0;
    long from = ONE == null ? FIRST : ONE;
    long to = ONE == null ? SEEDS : ONE;
    for (long seed = from; seed <= to; seed++) {
      Simulation simulation = new Simulation(stage, seed, Mutation.NONE);
      try {
        simulation.run();
      } catch (Error | RuntimeException e) {
        fail("Seed " + seed + ": " + e + "\n" + simulation.trace().text() + "\n" + again(seed), e);
      }
      events += simulation.happened();
      if (ONE != null) {
        reporter.publishEntry("trace of " + seed, simulation.trace().text());
      }
    }
    reporter.publishEntry("simulation", (to - from + 1) + " seeds, " + events + " events");
  }

  private static String again(long seed) {
    return "It happens again by: " + AGAIN + seed;
  }

  @Test
  void theSameSeedHappensTheSameWay() {
    for (long seed = 1; seed <= SEEDS_RUN_TWICE; seed++) {
      assertEquals(traced(seed), traced(seed));
    }
  }

  private static String traced(long seed) {
    Simulation simulation = new Simulation(stage, seed, Mutation.NONE);
    simulation.run();
    return simulation.trace().text();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aBrokenPartIsFound(Mutation mutation, TestReporter reporter) {
    for (long seed = 1; seed <= SEEDS_FOR_A_MUTANT; seed++) {
      try {
        new Simulation(stage, seed, mutation).run();
      } catch (Violation found) {
        reporter.publishEntry(mutation.name(), "seed " + seed + ": " + found.getMessage());
        return;
      }
    }
    fail("No seed of " + SEEDS_FOR_A_MUTANT + " finds " + mutation);
  }
}
