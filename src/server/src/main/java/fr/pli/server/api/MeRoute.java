package fr.pli.server.api;

import fr.pli.exchange.wire.DeviceStatus;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Routes;
import fr.pli.server.api.RouteTable.Door;
import fr.pli.server.api.RouteTable.Entry;
import fr.pli.server.enrolment.Enrolment;
import fr.pli.server.mailbox.Mailboxes;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/** Who the caller is to the server. */
public final class MeRoute implements RouteFamily {
  private final Mailboxes mailboxes;
  private final InstantSource clock;
  private final Enrolment enrolment;
  private final int leaseDays;

  /**
   * @param leaseDays how long a workstation may go on without asking; 0 for ever
   */
  public MeRoute(Mailboxes mailboxes, InstantSource clock, Enrolment enrolment, int leaseDays) {
    this.mailboxes = mailboxes;
    this.clock = clock;
    this.enrolment = enrolment;
    this.leaseDays = leaseDays;
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
            call.device().validUntil(),
            leaseDays,
            enrolment.renewalWanted(call.device())));
  }
}
