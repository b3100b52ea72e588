package fr.pli.desktop.cli;

import fr.pli.desktop.Desk;
import fr.pli.desktop.link.LinkException.Reason;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** One exchange with the server. */
@Command(
    name = "sync",
    description = "Échange une fois avec le serveur : envoie, reçoit, prend les accusés.")
final class SyncCommand implements Callable<Integer> {
  private final Workstation workstation;

  SyncCommand(Workstation workstation) {
    this.workstation = workstation;
  }

  @Override
  public Integer call() throws Exception {
    try (Desk desk = workstation.enrolledDesk()) {
      Tally before = Tally.of(desk);
      desk.outbox().sendWaitingNow();
      boolean well = desk.sync().now();
      Tally after = Tally.of(desk);
      if (!well) {
        String failure = desk.sync().failure();
        workstation.complain("sync.failed", workstation.words().word("link", failure));
        return exit(failure);
      }
      workstation.say(
          "sync.done",
          after.received() - before.received(),
          after.unreadable(),
          after.accepted() - before.accepted(),
          after.waiting(),
          after.toSettle());
      int findings = desk.evidence().open().size();
      if (findings > 0) {
        workstation.complain("finding.found", findings);
      }
      return Exit.DONE;
    }
  }

  /** Locked out when a person must act before this workstation can exchange again. */
  static int exit(String failure) {
    boolean person =
        failure.equals("certificate-required")
            || Arrays.stream(Reason.values())
                .anyMatch(each -> each.needsPerson() && each.code().equals(failure));
    return person ? Exit.LOCKED_OUT : Exit.LATER;
  }
}
