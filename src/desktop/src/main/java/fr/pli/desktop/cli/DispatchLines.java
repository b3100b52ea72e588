package fr.pli.desktop.cli;

import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.outbox.Outbox;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.wire.Json;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dispatches as lines for a person, and as JSON for a script. Simulations are never hidden. */
record DispatchLines(Workstation workstation, Outbox outbox) {
  void say(Dispatch dispatch) {
    Words words = workstation.words();
    String channel = words.word("channel", dispatch.option().channel().code());
    workstation.say(
        "outbox.dispatch",
        dispatch.id(),
        dispatch.simulated() ? words.text("outbox.simulated", channel) : channel,
        dispatch.recipient().displayName(),
        words.word("state", dispatch.state().code()),
        receipt(dispatch).isEmpty() ? words.text("outbox.no-receipt") : receipt(dispatch),
        dispatch.reason().isEmpty() ? "" : reason(dispatch.reason(), words));
  }

  Map<String, @Nullable Object> fields(Dispatch dispatch) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", dispatch.id().toString());
    json.put("letter", dispatch.letter().toString());
    json.put("recipient", dispatch.recipient().displayName());
    json.put("channel", dispatch.option().channel().code());
    json.put("simulated", dispatch.simulated());
    json.put("state", dispatch.state().code());
    json.put("since", dispatch.since().toString());
    json.put("reason", dispatch.reason());
    json.put("detail", dispatch.detail());
    json.put("attempts", dispatch.attempts());
    json.put("receipt", receipt(dispatch));
    return json;
  }

  /** Why a dispatch does not go on: the sealer's words, the channel's, or else the line's. */
  private static String reason(String code, Words words) {
    return words.has("reason." + code) ? words.text("reason." + code) : words.word("link", code);
  }

  /** Id of the server's receipt for having taken it; empty before. */
  private String receipt(Dispatch dispatch) {
    return outbox.receipts(dispatch.id()).stream()
        .map(DispatchLines::statement)
        .filter(statement -> statement.event() == EvidenceEvent.ACCEPTED)
        .map(statement -> statement.id().toString())
        .findFirst()
        .orElse("");
  }

  private static Statement statement(Receipt receipt) {
    return Json.read(Base64.getDecoder().decode(receipt.statement()), Statement.class);
  }
}
