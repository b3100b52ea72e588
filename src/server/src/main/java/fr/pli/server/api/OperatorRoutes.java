package fr.pli.server.api;

import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.server.api.RouteTable.Door;
import fr.pli.server.api.RouteTable.Entry;
import fr.pli.server.enrolment.Invitation;
import fr.pli.server.operator.AuthorityStep;
import fr.pli.server.operator.Operations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the operator's commands ask of a running server. Never open to workstations. */
public final class OperatorRoutes implements RouteFamily {
  /** Where a running server takes its operator's commands. */
  public static final String PATH = "/v1/operator/";

  private final Operations operations;

  public OperatorRoutes(Operations operations) {
    this.operations = operations;
  }

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(Door.OPERATOR, PATH, this::answer));
  }

  private void answer(Call call) throws IOException {
    switch (call.method() + " " + call.rest()) {
      case "POST invitations" -> call.reply(200, new Text(invite(call)));
      case "GET devices" -> call.reply(200, operations.devices());
      case "POST revocations" -> {
        operations.revoke(PathIds.uuid(call.json(Text.class).text()));
        call.empty(204);
      }
      case "POST wipes" -> {
        operations.wipe(PathIds.uuid(call.json(Text.class).text()));
        call.empty(204);
      }
      case "POST directory" -> call.reply(200, new Text(importDirectory(call)));
      case "POST authority" -> {
        operations.authority(AuthorityStep.valueOf(call.json(Text.class).text()));
        call.empty(204);
      }
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
  public record Text(String text) {
    @Override
    public String toString() {
      return "Text[…]";
    }
  }

  /** Files on the server's machine. */
  public record Files(List<String> files) {}
}
