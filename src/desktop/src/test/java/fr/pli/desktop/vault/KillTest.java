package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing program again and again: whatever it acknowledged is there. {@code -Dpli.kills=}
 * sets how often; the gate of a release is 500.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("pli.kills", 10);

  @TempDir Path temporary;
  private final List<String> acknowledged = new ArrayList<>();
  private final Random random = new Random(7);

  @Test
  void whatWasAcknowledgedOutlivesKills() throws Exception {
    Path directory = temporary.resolve("vault");
    TestVault.create(directory).vault().close();
    int next = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      next = writeAndKill(directory, next);
      // Looking in between by this program would close the database properly, which heals it.
      if (kill % 5 == 4 || kill == KILLS - 1) {
        next = Math.max(next, verify(directory));
      }
    }
    assertTrue(next > KILLS, "the writer never got to write");
  }

  /** Returns the first number that was surely not tried. */
  private int writeAndKill(Path directory, int first) throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + testClasses(),
                KilledWriter.class.getName(),
                directory.toString(),
                Integer.toString(first))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = writer.inputReader()) {
      assertEquals("open []", out.readLine());
      int lines = 1 + random.nextInt(120);
      for (int i = 0; i < lines; i++) {
        note(out.readLine());
      }
      // The handle leaves the stream open, so that the last lines can be read.
      writer.toHandle().destroyForcibly();
      drain(out);
    } finally {
      writer.destroyForcibly().waitFor();
    }
    return lastRow() + 2;
  }

  private static String testClasses() throws Exception {
    return Path.of(KillTest.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }

  private void note(String line) {
    acknowledged.add(line);
  }

  /** What it still said before it died counts too, except a last line that was cut off. */
  private void drain(BufferedReader out) throws IOException {
    StringBuilder rest = new StringBuilder();
    for (int c = out.read(); c >= 0; c = out.read()) {
      if (c == '\n') {
        note(rest.toString().strip());
        rest.setLength(0);
      } else {
        rest.append((char) c);
      }
    }
  }

  private int lastRow() {
    return acknowledged.stream()
        .filter(line -> line.startsWith("row "))
        .mapToInt(line -> Integer.parseInt(line.substring(4)))
        .max()
        .orElse(0);
  }

  private int verify(Path directory) throws Exception {
    try (Vault vault = TestVault.open(directory)) {
      assertFalse(vault.rebuilt());
      List<String> entries = vault.journal().entries().stream().map(JournalEntry::event).toList();
      Set<Integer> rows = KilledWriter.sound(vault);
      for (String line : acknowledged) {
        String[] words = line.split(" ", -1);
        int number = Integer.parseInt(words[1]);
        switch (words[0]) {
          case "row" -> assertTrue(rows.contains(number), "lost: " + line);
          case "entry" -> assertTrue(entries.contains("event" + number), "lost: " + line);
          default ->
              assertArrayEquals(
                  KilledWriter.document(number), vault.documents().read(new DocumentId(words[2])));
        }
      }
      return lastRow() + 2;
    }
  }
}
