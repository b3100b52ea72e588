package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TryLimitTest {
  @TempDir Path directory;
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");
  private final InstantSource clock = () -> now;

  private TryLimit limit() {
    return new TryLimit(new LocalDisk(), directory, clock);
  }

  private long waitSeconds() throws Exception {
    try {
      limit().begin("p1");
      return 0;
    } catch (VaultException e) {
      assertEquals(VaultException.Reason.TOO_MANY_TRIES, e.reason());
      return e.waitTime().toSeconds();
    }
  }

  @Test
  void theWaitsGrowToAMinute() throws Exception {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      long wait = waitSeconds();
      if (wait > 0) {
        now = now.plusSeconds(wait);
        limit().begin("p1");
      }
      waits.add(wait);
    }
    assertEquals(List.of(0L, 0L, 0L, 1L, 2L, 5L, 15L, 30L, 60L, 60L), waits);
  }

  @Test
  void aRightPassphraseForgetsTheWrongOnes() throws Exception {
    for (int i = 0; i < 3; i++) {
      limit().begin("p1");
    }
    limit().begin("p2");
    limit().succeed("p1");
    assertEquals(0, waitSeconds());
    limit().begin("p2");
  }

  @Test
  void aClockThatWasSetBackLocksNobodyOutForLong() throws Exception {
    for (int i = 0; i < 3; i++) {
      limit().begin("p1");
    }
    now = now.minus(Duration.ofDays(400));
    assertEquals(
        Duration.ofSeconds(1),
        assertThrows(VaultException.class, () -> limit().begin("p1")).waitTime());
  }

  @Test
  void aBrokenFileCountsAsNone() throws Exception {
    Files.writeString(directory.resolve("tries.json"), "{\"p1\":");
    assertEquals(0, waitSeconds());
  }
}
