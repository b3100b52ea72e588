package fr.pli.desktop.cli;

import fr.pli.desktop.Desk;
import fr.pli.desktop.outbox.Dispatch;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the dispatches, newest first. */
@Command(name = "outbox", description = "Liste les envois et leur état, le plus récent d’abord.")
final class OutboxCommand implements Callable<Integer> {
  private final Workstation workstation;

  @Option(names = "--json", description = "Un tableau JSON.")
  private boolean json;

  OutboxCommand(Workstation workstation) {
    this.workstation = workstation;
  }

  @Override
  public Integer call() throws Exception {
    try (Desk desk = workstation.desk()) {
      desk.vault().roster().requireLetters();
      DispatchLines lines = new DispatchLines(workstation, desk.outbox());
      List<Dispatch> dispatches = desk.outbox().dispatches();
      if (json) {
        workstation.out().println(JsonText.of(dispatches.stream().map(lines::fields).toList()));
      } else {
        dispatches.forEach(lines::say);
        workstation.say("outbox.total", dispatches.size());
      }
      return Exit.DONE;
    }
  }
}
