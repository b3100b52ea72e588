package fr.pli.desktop.practice;

import fr.pli.desktop.Replays;
import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.vault.Replay;
import fr.pli.desktop.vault.Vault;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A program that fills a database from the journal and is killed after some of the entries. */
public final class KilledReplay {
  private static final String REACHED = "reached";

  private KilledReplay() {}

  /** Runs the program on a closed vault and kills it after so many entries. */
  public static void after(int entries, Path vault) throws Exception {
    Process replaying =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + testClasses(),
                KilledReplay.class.getName(),
                vault.toString(),
                Integer.toString(entries))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = replaying.inputReader()) {
      if (!REACHED.equals(out.readLine())) {
        throw new IOException("It ended before it was killed");
      }
    } finally {
      replaying.destroyForcibly().waitFor();
    }
  }

  private static String testClasses() throws Exception {
    return Path.of(KilledReplay.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }

  static void main(String[] arguments) throws Exception {
    Vault vault = SharedVault.opened(Path.of(arguments[0]));
    int last = Integer.parseInt(arguments[1]);
    H2Letters letters =
        new H2Letters(vault.database(), Practice.entriesOf(vault), InstantSource.system());
    List<Replay> replays = new ArrayList<>(Replays.of(letters));
    int[] done = new int[1];
    replays.add(
        (_, _, _) -> {
          if (++done[0] == last) {
            System.out.println(REACHED);
            sleepUntilKilled();
          }
        });
    vault.replay(replays);
  }

  private static void sleepUntilKilled() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
