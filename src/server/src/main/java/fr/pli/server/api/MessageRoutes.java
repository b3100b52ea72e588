package fr.pli.server.api;

import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.Submission;
import fr.pli.server.enrolment.Certificates;
import fr.pli.server.enrolment.EnrolledDevice;
import fr.pli.server.mailbox.Acknowledged;
import fr.pli.server.mailbox.Messages;
import java.io.IOException;

/** Messages that are sent, and what became of those that were received. */
final class MessageRoutes {
  private final Messages messages;
  private final Acknowledged acknowledged;

  MessageRoutes(Messages messages, Acknowledged acknowledged) {
    this.messages = messages;
    this.acknowledged = acknowledged;
  }

  void submit(Call call) throws IOException {
    Methods.only(call, "PUT");
    Messages.Answer answer =
        messages.submit(
            call.mailbox(),
            call.device().id(),
            PathIds.uuid(call.rest()),
            call.json(Submission.class));
    call.reply(answer.fresh() ? 201 : 200, answer.reply());
  }

  void acknowledge(Call call) throws IOException {
    Methods.only(call, "POST");
    EnrolledDevice device = call.device();
    acknowledged.note(
        device.mailbox(),
        device.id(),
        Certificates.read(device.signing()),
        call.json(Acknowledgement.class));
    call.empty(204);
  }
}
