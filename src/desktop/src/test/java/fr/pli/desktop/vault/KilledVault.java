package fr.pli.desktop.vault;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** One vault whose writing program is killed again and again, and all that it acknowledged. */
final class KilledVault {
  private static final int KILLS_BETWEEN_LOOKS = 5;

  private final Path directory;
  private final Random random;
  private final Findings findings;
  private final List<String> acknowledged = new ArrayList<>();
  private int next;

  KilledVault(Path directory, int seed, Findings findings) {
    this.directory = directory;
    this.random = new Random(seed);
    this.findings = findings;
  }

  void kill(int times) throws Exception {
    TestVault.create(directory).vault().close();
    for (int kill = 1; kill <= times; kill++) {
      writeAndKill();
      findings.tried("kill of " + directory.getFileName());
      // Looking in between by this program closes the database properly, which heals it.
      if (kill % KILLS_BETWEEN_LOOKS == 0 || kill == times) {
        verify();
      }
    }
  }

  boolean wrote() {
    return lastRow() > 0;
  }

  private void writeAndKill() throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + testClasses(),
                KilledWriter.class.getName(),
                directory.toString(),
                Integer.toString(next))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = writer.inputReader()) {
      opened(out.readLine());
      int lines = 1 + random.nextInt(120);
      for (int i = 0; i < lines; i++) {
        acknowledged.add(String.valueOf(out.readLine()));
      }
      // The handle leaves the stream open, so that the last lines can be read.
      writer.toHandle().destroyForcibly();
      drain(out);
    } finally {
      writer.destroyForcibly().waitFor();
    }
    // The number after the last one told may have been committed too.
    next = lastRow() + 2;
  }

  private void opened(String line) {
    String[] words = line == null ? new String[] {"died"} : line.split(" ", 3);
    if (!words[0].equals("open") || !(words[2].equals("[]") || words[2].equals("[JOURNAL_CUT]"))) {
      findings.failed(directory.getFileName() + ": " + line);
    } else {
      findings.reopened(Long.parseLong(words[1]));
    }
  }

  private static String testClasses() throws Exception {
    return Path.of(KillTest.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }

  /** What it still said before it died counts too, except a last line that was cut off. */
  private void drain(BufferedReader out) throws IOException {
    StringBuilder rest = new StringBuilder();
    for (int c = out.read(); c >= 0; c = out.read()) {
      if (c == '\n') {
        acknowledged.add(rest.toString().strip());
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

  private void verify() throws Exception {
    findings.size(Files.size(directory.resolve("database.mv.db")));
    try (Vault vault = TestVault.open(directory)) {
      findings.noticed(vault.notices());
      List<String> missing = GateLoad.of(vault).missing(acknowledged);
      boolean sound = Set.of(VaultNotice.JOURNAL_CUT).containsAll(vault.notices());
      if (!missing.isEmpty() || !sound) {
        findings.failed(directory.getFileName() + ": " + vault.notices() + " lost " + missing);
      }
    }
  }
}
