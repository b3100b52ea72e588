package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing program again and again: whatever it acknowledged is there. {@code -Dpli.kills=}
 * sets how often; the gate of a release is 500.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("pli.kills", 8);
  private static final int VAULTS = 5;

  @TempDir Path temporary;

  @Test
  void whatWasAcknowledgedOutlivesKills(TestReporter reporter) throws Exception {
    Findings findings = new Findings();
    int vaults = Math.min(VAULTS, Math.ceilDiv(KILLS, 4));
    List<KilledVault> killed =
        IntStream.range(0, vaults)
            .mapToObj(i -> new KilledVault(temporary.resolve("vault" + i), i, findings))
            .toList();
    for (KilledVault vault : killed) {
      vault.kill(Math.ceilDiv(KILLS, vaults));
    }
    reporter.publishEntry("kills", findings.toString());
    assertEquals(List.of(), findings.failures());
    assertTrue(killed.stream().allMatch(KilledVault::wrote), "a writer never got to write");
  }
}
