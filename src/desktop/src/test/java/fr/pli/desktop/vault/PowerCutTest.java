package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cuts the power at any step of writing into a vault: whatever a user was told is done is there
 * afterwards. {@code -Dpli.powercuts=} sets how many images; the gate of a release is 10,000.
 */
@SuppressWarnings("EnumOrdinal") // a seed of its own for each mode
class PowerCutTest {
  private static final int IMAGES = Integer.getInteger("pli.powercuts", 60);
  private static final int IMAGES_OF_A_RECORDING = 400;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final Set<VaultNotice> HARMLESS =
      EnumSet.of(VaultNotice.JOURNAL_CUT, VaultNotice.DATABASE_MENDED);

  @TempDir Path temporary;
  private final VaultKey master = VaultKey.random();
  private final Findings findings = new Findings();

  @Test
  void whatWasToldOutlivesAPowerCut(TestReporter reporter) throws Exception {
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (int from = 0; from < IMAGES; from += IMAGES_OF_A_RECORDING) {
        int seed = from;
        int count = Math.min(IMAGES_OF_A_RECORDING, IMAGES - from);
        running.add(
            pool.submit(
                () -> {
                  images(seed, recorded(seed), count);
                  return true;
                }));
      }
    }
    for (Future<?> each : running) {
      each.get();
    }
    reporter.publishEntry("power cuts", findings.toString());
    assertEquals(List.of(), findings.failures());
  }

  @Test
  void aDiskThatNeverWaitsIsFoundOut() throws Exception {
    List<RecordingDisk.Step> unforced =
        recorded(0).stream().filter(step -> !(step instanceof RecordingDisk.Force)).toList();
    images(0, unforced, 8);
    assertFalse(findings.failures().isEmpty());
  }

  /** Writes into a new vault that is opened twice. */
  private List<RecordingDisk.Step> recorded(int seed) throws Exception {
    Path directory = Files.createDirectory(temporary.resolve("recorded" + seed));
    RecordingDisk disk = new RecordingDisk(directory);
    int number = 0;
    for (int opening = 0; opening < 2; opening++) {
      Rooms rooms = open(disk, directory);
      for (int last = number + 60 + seed / IMAGES_OF_A_RECORDING % 7; number < last; number++) {
        GateLoad.of(rooms).write(number, disk::told);
      }
      rooms.close();
    }
    delete(directory);
    return disk.steps();
  }

  private Rooms open(Disk disk, Path directory) throws Exception {
    return Rooms.open(disk, directory, VaultKeys.of(master), Migrations.landed(), TestVault.NOW);
  }

  private void images(int seed, List<RecordingDisk.Step> steps, int count) throws Exception {
    Random random = new Random(seed);
    PowerCut cut = new PowerCut();
    int at = 0;
    int[] moments =
        IntStream.generate(() -> random.nextInt(steps.size() + 1)).limit(count).sorted().toArray();
    for (int i = 0; i < count; i++) {
      while (at < moments[i]) {
        cut.follow(steps.get(at++));
      }
      PowerCut.Mode mode = PowerCut.Mode.values()[i % PowerCut.Mode.values().length];
      Path image = Files.createDirectory(temporary.resolve("image" + seed));
      cut.image(image, mode, random);
      findings.tried(mode.name());
      verify(image, cut.told(), mode + " at step " + at + " of " + steps.size());
      delete(image);
    }
  }

  private void verify(Path image, List<String> told, String what) {
    try {
      long begun = System.nanoTime();
      Rooms rooms = open(new LocalDisk(), image);
      findings.reopened((System.nanoTime() - begun) / 1_000_000);
      findings.noticed(rooms.notices());
      findings.size(Files.size(image.resolve("database.mv.db")));
      List<String> missing = GateLoad.of(rooms).missing(told);
      if (!missing.isEmpty() || !HARMLESS.containsAll(rooms.notices())) {
        findings.failed(what + ": " + rooms.notices() + " lost " + missing);
      }
      GateLoad.of(rooms).write(1_000_000, _ -> {});
      rooms.close();
    } catch (Exception e) {
      findings.failed(what + ": unreadable, " + e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
