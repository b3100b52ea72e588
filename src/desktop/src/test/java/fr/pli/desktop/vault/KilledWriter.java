package fr.pli.desktop.vault;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that writes into a vault until it is killed, and says on standard output how it opened
 * and what was acknowledged. Arguments: directory, first number.
 */
final class KilledWriter {
  private KilledWriter() {}

  static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long begun = System.nanoTime();
    Vault vault = TestVault.open(Path.of(arguments[0]));
    long milliseconds = (System.nanoTime() - begun) / 1_000_000;
    out.println("open " + milliseconds + " " + List.copyOf(vault.notices()));
    GateLoad load = GateLoad.of(vault);
    for (int number = Integer.parseInt(arguments[1]); ; number++) {
      load.write(number, out::println);
    }
  }
}
