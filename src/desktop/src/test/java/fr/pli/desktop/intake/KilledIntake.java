package fr.pli.desktop.intake;

import fr.pli.desktop.vault.RecoveryKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A program that takes letters in until it is killed. Arguments: vault, its key, folder, whether
 * files may be moved. It says "ready", waits for a line "STEP n", opens the vault, says "open",
 * takes letters in, and when it comes to that step for the n-th time says "at STEP" and stands
 * still there.
 */
final class KilledIntake {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** In the place of a step: the program ends by itself once a letter is read. */
  static final String LEAVE = "LEAVE";

  private KilledIntake() {}

  static void main(String[] arguments) throws Exception {
    OUT.println("ready");
    String[] wanted = told().split(" ", -1);
    AtomicInteger left = new AtomicInteger(Integer.parseInt(wanted[1]));
    TakingProgram program =
        new TakingProgram(
            Path.of(arguments[0]),
            RecoveryKey.parse(arguments[1]),
            Path.of(arguments[2]),
            Boolean.parseBoolean(arguments[3]),
            step -> {
              boolean leaves = wanted[0].equals(LEAVE) && step == KillStep.AFTER_READ;
              if (leaves) {
                System.exit(0);
              } else if (step.name().equals(wanted[0]) && left.decrementAndGet() == 0) {
                OUT.println("at " + step);
                standStill();
              }
            });
    OUT.println("open");
    program.start();
    standStill();
  }

  private static String told() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = in.readLine();
    if (line == null) {
      System.exit(0); // nobody needs us any more
      throw new IOException("Ended");
    }
    return line;
  }

  private static void standStill() {
    while (true) {
      LockSupport.park();
    }
  }
}
