package fr.pli.desktop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Stands in the list of commands. The launcher runs the demo itself, because it needs the server,
 * which the desktop does not hold; who gets here has started the program without the launcher.
 */
@Command(
    name = "demo",
    description = "Montre Pli avec des cabinets fictifs et leur serveur, sur ce poste.")
final class DemoCommand implements Callable<Integer> {
  @Override
  public Integer call() throws CommandRefusal {
    throw CommandRefusal.asked("demo.launcher");
  }
}
