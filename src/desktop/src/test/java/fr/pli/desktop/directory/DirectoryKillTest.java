package fr.pli.desktop.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills an import again and again: there is always one whole set. */
class DirectoryKillTest {
  private static final int ROWS = 8_000;
  private static final int KILLS = 6;

  @TempDir Path folder;

  @Test
  void aKillAtAnyMomentLeavesTheFormerSetOrTheNewOne() throws Exception {
    Path index = folder.resolve("index");
    Path few = DirectoryFiles.many(folder.resolve("few.txt"), ROWS - 1_000);
    Path many = DirectoryFiles.many(folder.resolve("many.txt"), ROWS);
    importHere(index, few);
    Random random = new Random(11);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = importElsewhere(index, many);
      while (process.isAlive() && !Files.exists(folder.resolve("index-import"))) {
        process.waitFor(2, TimeUnit.MILLISECONDS);
      }
      process.waitFor(random.nextInt(900), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      try (LocalDirectory directory = new LocalDirectory(index)) {
        assertTrue(Set.of(ROWS - 1_000L, (long) ROWS).contains(directory.size()));
        assertEquals(1, directory.search("10900000012", 5).size());
      }
    }
    importHere(index, many);
    try (LocalDirectory directory = new LocalDirectory(index)) {
      assertEquals(ROWS, directory.size());
    }
  }

  private static void importHere(Path index, Path file) throws IOException {
    try (LocalDirectory directory = new LocalDirectory(index)) {
      assertInstanceOf(
          ImportOutcome.Replaced.class, new DirectoryImport(directory).read(List.of(file)));
    }
  }

  private static Process importElsewhere(Path index, Path file) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            KilledImport.class.getName(),
            index.toString(),
            file.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
