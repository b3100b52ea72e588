package fr.pli.server.api;

import fr.pli.exchange.evidence.JournalHandover;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Routes;
import fr.pli.server.api.RouteTable.Door;
import fr.pli.server.api.RouteTable.Entry;
import fr.pli.server.evidence.JournalHeads;
import fr.pli.server.evidence.TreeHeads;
import java.io.IOException;
import java.util.List;

/** How the evidence log stands, its proofs, and the heads of the workstations' journals. */
public final class LogRoutes implements RouteFamily {
  private final TreeHeads heads;
  private final JournalHeads journals;

  public LogRoutes(TreeHeads heads, JournalHeads journals) {
    this.heads = heads;
    this.journals = journals;
  }

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(Door.DEVICES, Routes.LOG, this::state),
        new Entry(Door.DEVICES, Routes.LOG_ENTRIES, this::path),
        new Entry(Door.DEVICES, Routes.JOURNAL, this::journal));
  }

  private void state(Call call) throws IOException {
    Methods.only(call, "GET");
    call.reply(200, heads.state(count(call.query("since").orElse("0"))));
  }

  private void path(Call call) throws IOException {
    Methods.only(call, "GET");
    long size = count(call.query("size").orElse(""));
    call.reply(200, heads.path(count(call.rest()), size));
  }

  private void journal(Call call) throws IOException {
    switch (call.method()) {
      case "GET" -> call.reply(200, journals.last(call.device()));
      case "POST" ->
          call.reply(200, journals.keep(call.device(), call.json(JournalHandover.class)));
      default -> throw Methods.unknown(call, "GET, POST");
    }
  }

  private static long count(String text) {
    try {
      long number = Long.parseLong(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new Refusal(ProblemType.BAD_REQUEST, "Not a number");
    }
    throw new Refusal(ProblemType.BAD_REQUEST, "Less than none");
  }
}
