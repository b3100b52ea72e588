package fr.pli.desktop.cli;

import fr.pli.desktop.Desk;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.people.Act;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewSheet;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A prepared letter on its way to the server. */
final class Departure {
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private final Desk desk;
  private final UUID letter;

  Departure(Desk desk, UUID letter) {
    this.desk = desk;
    this.letter = letter;
  }

  /** Who works at the desk, as decisions are signed. */
  static String who(Desk desk) {
    return desk.vault().person().displayName();
  }

  /** Whoever opened the desk may let this letter go. */
  boolean allowed() {
    return desk.letters()
        .find(letter)
        .map(OutgoingLetter::sheet)
        .map(ReviewSheet::author)
        .map(author -> desk.vault().roster().allows(new Act.Send(author)))
        .orElse(true);
  }

  /** Leaves it to its doctor. */
  void prepare() {
    desk.review().prepareForSignature(letter, who(desk));
  }

  /** Approves, and ends the undo window at once: whoever typed the command meant it. */
  void approve() {
    desk.outbox().approve(letter, who(desk));
    hurry();
  }

  /** Exchanges until the server holds everything, a person must act, or the time is over. */
  void await(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (true) {
      boolean well = desk.sync().now();
      boolean hopeless = !well && SyncCommand.exit(desk.sync().failure()) == Exit.LOCKED_OUT;
      if (hopeless || dispatches().stream().noneMatch(Tally::waiting)) {
        return;
      }
      if (System.nanoTime() + BETWEEN_TRIES.toNanos() > end) {
        return;
      }
      Thread.sleep(BETWEEN_TRIES);
      hurry();
    }
  }

  List<Dispatch> dispatches() {
    return desk.outbox().of(letter);
  }

  private void hurry() {
    dispatches().stream()
        .filter(Tally::waiting)
        .forEach(dispatch -> desk.outbox().sendNow(dispatch.id()));
  }
}
