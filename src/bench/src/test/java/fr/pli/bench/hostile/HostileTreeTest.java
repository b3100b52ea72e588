package fr.pli.bench.hostile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.Limits;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.pages.UnreadableException.Reason;
import fr.pli.desktop.pages.WorkerPageReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileTreeTest {
  /** A second instead of ten and a small heap: the same ends, sooner. */
  private static final Limits SOON =
      new Limits(Duration.ofSeconds(1), Duration.ofSeconds(60), 96, 50);

  private static final HostileTree TREE = new HostileTree(1, List.of());

  @TempDir Path folder;

  @Test
  void everyKindOfOddFileHasAnAnswerAndTheNextLetterIsRead() {
    try (WorkerPageReader pages = new WorkerPageReader(folder, SOON)) {
      for (int kind = 0; kind < TREE.kinds(); kind++) {
        assertNotEquals(Reason.NO_WORKER, end(pages, TREE.sample(kind)), TREE.name(kind));
      }
    }
  }

  /** Reads and, what can be read, draws. */
  private static Reason end(WorkerPageReader pages, byte[] file) {
    try {
      pages.read(file);
      pages.draw(file, 1, 72);
      return Reason.EMPTY;
    } catch (UnreadableException e) {
      return e.reason();
    }
  }

  @Test
  void theSameSeedMakesTheSameFiles() {
    HostileTree again = new HostileTree(1, List.of());
    for (int kind = 0; kind < TREE.kinds(); kind += 7) {
      assertArrayEquals(TREE.sample(kind), again.sample(kind), TREE.name(kind));
    }
  }

  @Test
  void smallFilesAreMadeToDoMuchHarm() {
    for (int kind = 0; kind < TREE.kinds(); kind++) {
      assertTrue(TREE.sample(kind).length < 6_000_000, TREE.name(kind));
    }
  }

  @Test
  void aTreeHasAsManyFilesAsAskedFor() throws Exception {
    TREE.write(folder, 120);
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(120, files.filter(Files::isRegularFile).count());
    }
  }
}
