package fr.pli.server.api;

import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.server.enrolment.Invitation;
import fr.pli.server.operator.Operations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the operator's commands ask of a running server. Never open to workstations. */
final class OperatorRoutes {
  private final Operations operations;

  OperatorRoutes(Operations operations) {
    this.operations = operations;
  }

  void answer(Call call) throws IOException {
    switch (call.method() + " " + call.rest()) {
      case "POST invitations" -> call.reply(200, new Text(invite(call)));
      case "GET devices" -> call.reply(200, operations.devices());
      case "POST revocations" -> {
        operations.revoke(PathIds.uuid(call.json(Text.class).text()));
        call.empty(204);
      }
      case "POST directory" -> call.reply(200, new Text(importDirectory(call)));
      case "POST restored" -> {
        operations.declareRestored();
        call.empty(204);
      }
      default -> throw new Refusal(ProblemType.NOT_FOUND, "No such route");
    }
  }

  private String invite(Call call) throws IOException {
    return operations.invite(call.json(Invitation.class));
  }

  private String importDirectory(Call call) throws IOException {
    List<Path> files = call.json(Files.class).files().stream().map(Path::of).toList();
    return Long.toString(operations.importDirectory(files));
  }

  /** A text in JSON. */
  record Text(String text) {
    @Override
    public String toString() {
      return "Text[…]";
    }
  }

  /** Files on the server's machine. */
  record Files(List<String> files) {}
}
