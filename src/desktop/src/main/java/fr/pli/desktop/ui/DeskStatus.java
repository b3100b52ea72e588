package fr.pli.desktop.ui;

import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.sync.LinkState;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.RecipientKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the top and the foot of the window say: the link, the folders, the outbox, the last event.
 *
 * @param waiting dispatches that have not reached the server yet
 * @param findings what does not fit in the evidence and nobody has settled
 * @param last the dispatch that moved last, null when there is none
 */
record DeskStatus(LinkState link, int folders, int waiting, int findings, @Nullable Dispatch last) {

  /** Asks the rooms. Blocks. */
  static DeskStatus of(DeskServices services) {
    List<Dispatch> dispatches = services.outbox().dispatches();
    int waiting =
        (int)
            dispatches.stream()
                .map(Dispatch::state)
                .filter(state -> state.toSend() || state == DispatchState.HELD)
                .count();
    Dispatch last = null;
    for (Dispatch dispatch : dispatches) {
      if (last == null || dispatch.since().isAfter(last.since())) {
        last = dispatch;
      }
    }
    int folders = services.settings().current().watched().size();
    int findings = services.evidence().open().size();
    return new DeskStatus(services.sync().state(), folders, waiting, findings, last);
  }

  /** "En ligne, à jour il y a 12 s", "Hors ligne depuis 10:04". */
  String linkWords(Messages messages, Instant now) {
    if (!link.problem().isEmpty()) {
      return messages.word("link.problem.", link.problem());
    }
    if (!link.online()) {
      return messages.text("link.offline", messages.when(link.since(), now));
    }
    return link.lastSync() == null
        ? messages.text("link.online")
        : messages.text("link.online-since", messages.span(Duration.between(link.lastSync(), now)));
  }

  Parts.Tone linkTone() {
    if (!link.problem().isEmpty()) {
      return Parts.Tone.FAILURE;
    }
    return link.online() ? Parts.Tone.GOOD : Parts.Tone.NEUTRAL;
  }

  String outboxWords(Messages messages) {
    return messages.text(link.online() ? "status.outbox" : "status.outbox-offline", waiting);
  }

  /** Empty when everything fits. */
  String findingWords(Messages messages) {
    return findings == 0 ? "" : messages.text("status.findings", findings);
  }

  /** The last event, without a patient's name. */
  String lastWords(Messages messages, Instant now) {
    if (last == null) {
      return "";
    }
    String who =
        last.recipient().kind() == RecipientKind.PATIENT
            ? messages.text("status.patient")
            : last.recipient().displayName();
    return messages.text(
        "status.last",
        messages.when(last.since(), now),
        who,
        messages.text("dispatch." + last.state().code()));
  }
}
