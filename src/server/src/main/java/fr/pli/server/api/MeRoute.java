package fr.pli.server.api;

import fr.pli.exchange.wire.DeviceStatus;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.server.mailbox.Mailboxes;
import java.io.IOException;
import java.time.InstantSource;

/** Who the caller is to the server. */
final class MeRoute implements Route {
  private final Mailboxes mailboxes;
  private final InstantSource clock;

  MeRoute(Mailboxes mailboxes, InstantSource clock) {
    this.mailboxes = mailboxes;
    this.clock = clock;
  }

  @Override
  public void answer(Call call) throws IOException {
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
