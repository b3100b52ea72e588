package fr.pli.server.api;

import fr.pli.exchange.wire.Routes;
import fr.pli.server.api.RouteTable.Door;
import fr.pli.server.api.RouteTable.Entry;
import fr.pli.server.enrolment.Wipes;
import java.io.IOException;
import java.util.List;

/** The order that a stolen workstation fetches, although it is shut out: its own, nothing else. */
public final class WipeRoutes implements RouteFamily {
  private final Wipes wipes;

  public WipeRoutes(Wipes wipes) {
    this.wipes = wipes;
  }

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(Door.DISMISSED, Routes.WIPE_ORDER, this::answer));
  }

  private void answer(Call call) throws IOException {
    switch (call.method()) {
      case "GET" -> call.reply(200, wipes.of(call.device().id()));
      case "POST" -> {
        wipes.carriedOut(call.device().id());
        call.empty(204);
      }
      default -> throw Methods.unknown(call, "GET, POST");
    }
  }
}
