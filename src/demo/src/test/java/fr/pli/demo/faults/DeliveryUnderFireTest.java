package fr.pli.demo.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing lost, nothing doubled. {@code -Dpli.faults.letters=} sets how many letters each practice
 * sends, {@code -Dpli.faults.kills=} how often workstations and server are killed in all, {@code
 * -Dpli.faults.seed=} what goes wrong.
 */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class DeliveryUnderFireTest {
  private static final int LETTERS = Integer.getInteger("pli.faults.letters", 15);
  private static final int KILLS = Integer.getInteger("pli.faults.kills", 8);
  private static final long SEED = Long.getLong("pli.faults.seed", 20261120);

  @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  void everyLetterArrivesExactlyOnceWhateverBreaks() throws Exception {
    int server = KILLS / 4;
    DeliveryRun.Plan plan =
        new DeliveryRun.Plan(LETTERS, KILLS - server, server, SEED, Duration.ofMinutes(3 + KILLS));
    Map<String, Object> figures = new DeliveryRun(folder, plan).run();
    figures.forEach((name, figure) -> System.out.println(name + " " + figure));
    assertEquals(
        3 * LETTERS, figures.get("letters"), "both ways, and once more at the colleague's");
    assertTrue(
        (int) figures.get("kills_server") > 0 && (int) figures.get("kills_workstations") > 0);
  }
}
