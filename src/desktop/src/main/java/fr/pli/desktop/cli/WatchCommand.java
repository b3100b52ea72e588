package fr.pli.desktop.cli;

import fr.pli.desktop.Desk;
import fr.pli.desktop.work.Signal;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import picocli.CommandLine.Command;

/**
 * The client without a window, until the process is asked to end: watches folders, sends what was
 * approved, receives. Says how many, never whom or what.
 */
@Command(
    name = "watch",
    description = "Fait tourner le poste sans fenêtre, jusqu’à ce qu’on l’arrête.")
final class WatchCommand implements Callable<Integer> {
  private final Workstation workstation;

  WatchCommand(Workstation workstation) {
    this.workstation = workstation;
  }

  @Override
  public Integer call() throws Exception {
    Desk desk = workstation.enrolledDesk();
    Logs.warnings();
    Thread closing = new Thread(() -> close(desk), "closing");
    Runtime.getRuntime().addShutdownHook(closing);
    desk.start();
    workstation.say("watch.begun", now(desk));
    reportForEver(desk);
    return Exit.DONE;
  }

  private void close(Desk desk) {
    desk.close();
    workstation.say("watch.ended", now(desk));
  }

  private void reportForEver(Desk desk) throws InterruptedException {
    Semaphore changes = new Semaphore(0);
    for (Signal signal : new Signal[] {desk.outbox().changed(), desk.inbox().changed()}) {
      signal.subscribe(changes::release);
    }
    desk.sync().changed().subscribe(changes::release);
    desk.intake().changed().subscribe(changes::release);
    String last = "";
    List<String> troubles = List.of();
    while (true) {
      changes.acquire();
      changes.drainPermits();
      String line = line(desk);
      if (!line.equals(last)) {
        workstation.say("watch.line", now(desk), line);
        last = line;
      }
      List<String> now = troubles(desk);
      if (!now.equals(troubles)) {
        now.forEach(workstation.out()::println);
        workstation.out().flush();
        troubles = now;
      }
    }
  }

  /** What is to be said of watched folders. */
  private List<String> troubles(Desk desk) {
    Words words = workstation.words();
    return desk.intake().folders().stream()
        .filter(folder -> !folder.reason().isEmpty())
        .map(
            folder ->
                words.text("watch.folder", folder.path(), words.word("folder", folder.reason())))
        .toList();
  }

  private String line(Desk desk) {
    Words words = workstation.words();
    Tally tally = Tally.of(desk);
    String failure = desk.sync().failure();
    return words.text(
        "watch.counts",
        tally.received(),
        tally.unreadable(),
        tally.accepted(),
        tally.waiting(),
        tally.toSettle(),
        failure.isEmpty() ? words.text("watch.well") : words.word("link", failure));
  }

  private static String now(Desk desk) {
    InstantSource clock = desk.options().clock();
    return InboxCommand.WHEN.format(clock.instant());
  }
}
