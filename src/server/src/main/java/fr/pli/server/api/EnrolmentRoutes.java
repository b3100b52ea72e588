package fr.pli.server.api;

import fr.pli.exchange.wire.EnrolmentRequest;
import fr.pli.exchange.wire.RenewalRequest;
import fr.pli.server.enrolment.Enrolment;
import java.io.IOException;

/** The first certificates, and later ones. */
final class EnrolmentRoutes {
  private final Enrolment enrolment;

  EnrolmentRoutes(Enrolment enrolment) {
    this.enrolment = enrolment;
  }

  void enrol(Call call) throws IOException {
    Methods.only(call, "POST");
    call.reply(200, enrolment.enrol(call.json(EnrolmentRequest.class)));
  }

  void renew(Call call) throws IOException {
    Methods.only(call, "POST");
    call.reply(200, enrolment.renew(call.device(), call.json(RenewalRequest.class)));
  }
}
