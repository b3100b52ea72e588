package fr.pli.server.api;

import fr.pli.exchange.wire.DeviceStatus;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Routes;
import fr.pli.server.api.RouteTable.Door;
import fr.pli.server.api.RouteTable.Entry;
import fr.pli.server.mailbox.Mailboxes;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/** Who the caller is to the server. */
public final class MeRoute implements RouteFamily {
  private final Mailboxes mailboxes;
  private final InstantSource clock;

  public MeRoute(Mailboxes mailboxes, InstantSource clock) {
    this.mailboxes = mailboxes;
    this.clock = clock;
  }

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(Door.DEVICES, Routes.ME, this::answer));
  }

  private void answer(Call call) throws IOException {
    Methods.only(call, "GET");
    call.reply(
        200,
        new DeviceStatus(
            call.device().id(),
            mailboxes
                .find(call.mailbox())
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No such mailbox")),
            clock.instant(),
            call.device().validUntil()));
  }
}
