package fr.pli.server.api;

import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.Mark;
import fr.pli.exchange.wire.Routes;
import fr.pli.exchange.wire.Submission;
import fr.pli.server.api.RouteTable.Door;
import fr.pli.server.api.RouteTable.Entry;
import fr.pli.server.enrolment.Certificates;
import fr.pli.server.enrolment.EnrolledDevice;
import fr.pli.server.mailbox.Acknowledged;
import fr.pli.server.mailbox.Erasures;
import fr.pli.server.mailbox.Marks;
import fr.pli.server.mailbox.Messages;
import java.io.IOException;
import java.util.List;

/** Messages that are sent, and what became of those that were received. */
public final class MessageRoutes implements RouteFamily {
  private final Messages messages;
  private final Acknowledged acknowledged;
  private final Marks marks;
  private final Erasures erasures;

  public MessageRoutes(
      Messages messages, Acknowledged acknowledged, Marks marks, Erasures erasures) {
    this.messages = messages;
    this.acknowledged = acknowledged;
    this.marks = marks;
    this.erasures = erasures;
  }

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(Door.DEVICES, Routes.MESSAGES, this::message),
        new Entry(Door.DEVICES, Routes.ACKS, this::acknowledge),
        new Entry(Door.DEVICES, Routes.MARKS, this::mark));
  }

  private void message(Call call) throws IOException {
    switch (call.method()) {
      case "PUT" -> submit(call);
      case "DELETE" -> erase(call);
      default -> throw Methods.unknown(call, "PUT, DELETE");
    }
  }

  private void erase(Call call) throws IOException {
    erasures.erase(call.mailbox(), PathIds.uuid(call.rest()));
    call.empty(204);
  }

  private void submit(Call call) throws IOException {
    Messages.Answer answer =
        messages.submit(
            call.mailbox(),
            call.device().id(),
            PathIds.uuid(call.rest()),
            call.json(Submission.class));
    call.reply(answer.fresh() ? 201 : 200, answer.reply());
  }

  private void acknowledge(Call call) throws IOException {
    Methods.only(call, "POST");
    EnrolledDevice device = call.device();
    acknowledged.note(
        device.mailbox(),
        device.id(),
        Certificates.read(device.signing()),
        call.json(Acknowledgement.class));
    call.empty(204);
  }

  private void mark(Call call) throws IOException {
    Methods.only(call, "PUT");
    boolean fresh =
        marks.note(
            call.mailbox(), call.device().id(), PathIds.uuid(call.rest()), call.json(Mark.class));
    call.empty(fresh ? 201 : 200);
  }
}
