package fr.pli.desktop.cli;

import fr.pli.desktop.Desk;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.people.Act;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.ReceivedState;
import java.util.List;

/**
 * How many of what lie on a desk.
 *
 * @param received letters that arrived, opened or not; none without the right to read
 * @param unreadable letters that could not be opened or verified
 * @param accepted dispatches that the server holds or has carried on
 * @param waiting dispatches that have not left
 * @param toSettle dispatches that a person must look at
 */
record Tally(long received, long unreadable, long accepted, long waiting, long toSettle) {
  static Tally of(Desk desk) {
    List<ReceivedLetter> letters =
        desk.vault().roster().allows(new Act.Read()) ? desk.inbox().letters() : List.of();
    List<Dispatch> dispatches = desk.outbox().dispatches();
    return new Tally(
        letters.size(),
        letters.stream().filter(each -> each.state() == ReceivedState.UNREADABLE).count(),
        dispatches.stream().filter(Tally::accepted).count(),
        dispatches.stream().filter(Tally::waiting).count(),
        dispatches.stream().filter(each -> each.state().needsAttention()).count());
  }

  static boolean waiting(Dispatch dispatch) {
    return dispatch.state() == DispatchState.HELD || dispatch.state().toSend();
  }

  static boolean accepted(Dispatch dispatch) {
    return switch (dispatch.state()) {
      case ACCEPTED, HANDED_OVER, PRINTED, FAXED, DELIVERED, OPENED -> true;
      case HELD, SEALED, UPLOADING, SUBMITTED, FAILED, NEEDS_PERSON, WITHDRAWN -> false;
    };
  }
}
