package fr.pli.server.api;

import fr.pli.exchange.wire.EnrolmentRequest;
import fr.pli.exchange.wire.RenewalRequest;
import fr.pli.exchange.wire.Routes;
import fr.pli.server.api.RouteTable.Door;
import fr.pli.server.api.RouteTable.Entry;
import fr.pli.server.enrolment.Enrolment;
import java.io.IOException;
import java.util.List;

/** The first certificates, and later ones. */
public final class EnrolmentRoutes implements RouteFamily {
  private final Enrolment enrolment;

  public EnrolmentRoutes(Enrolment enrolment) {
    this.enrolment = enrolment;
  }

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(Door.OPEN, Routes.ENROL, this::enrol),
        new Entry(Door.DEVICES, Routes.RENEW, this::renew),
        new Entry(Door.OPEN, Routes.REVOCATIONS, this::revocations));
  }

  private void revocations(Call call) throws IOException {
    Methods.only(call, "GET");
    call.reply(200, Routes.PKIX_CRL, enrolment.revocations());
  }

  private void enrol(Call call) throws IOException {
    Methods.only(call, "POST");
    call.reply(200, enrolment.enrol(call.json(EnrolmentRequest.class)));
  }

  private void renew(Call call) throws IOException {
    Methods.only(call, "POST");
    call.reply(200, enrolment.renew(call.device(), call.json(RenewalRequest.class)));
  }
}
