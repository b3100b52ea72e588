package fr.pli.server.api;

import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Routes;
import fr.pli.server.directory.Directory;
import fr.pli.server.enrolment.Devices;
import fr.pli.server.enrolment.Enrolment;
import fr.pli.server.enrolment.Members;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Who can be written to: members and directory; and the practice's own workstations. */
final class PeopleRoutes {
  private static final int USUAL_HITS = 20;
  private static final int MOST_HITS = 100;
  private static final int LONGEST_QUERY = 200;

  private final Members members;
  private final Directory directory;
  private final Devices devices;
  private final Enrolment enrolment;

  PeopleRoutes(Members members, Directory directory, Devices devices, Enrolment enrolment) {
    this.members = members;
    this.directory = directory;
    this.devices = devices;
    this.enrolment = enrolment;
  }

  void members(Call call) throws IOException {
    Methods.only(call, "GET");
    call.reply(200, members.all());
  }

  void directory(Call call) throws IOException {
    Methods.only(call, "GET");
    String query = call.query("q").orElse("");
    if (query.length() > LONGEST_QUERY) {
      throw new Refusal(ProblemType.BAD_REQUEST, "At most " + LONGEST_QUERY + " characters");
    }
    call.reply(200, directory.search(query, call.number("limit", USUAL_HITS, MOST_HITS)));
  }

  void devices(Call call) throws IOException {
    Methods.only(call, "GET");
    call.reply(200, devices.list(Optional.of(call.mailbox())));
  }

  /** {@code {id}/revoke}; a workstation of another practice does not exist for the caller. */
  void device(Call call) throws IOException {
    Methods.only(call, "POST");
    if (!call.rest().endsWith(Routes.DEVICES_REVOKE)) {
      throw new Refusal(ProblemType.NOT_FOUND, "No such route");
    }
    if (!call.device().administrator()) {
      throw new Refusal(ProblemType.FORBIDDEN, "For administrators of the practice");
    }
    int end = call.rest().length() - Routes.DEVICES_REVOKE.length();
    UUID id = PathIds.uuid(call.rest().substring(0, end));
    if (devices.find(id).filter(d -> d.mailbox().equals(call.mailbox())).isEmpty()) {
      throw new Refusal(ProblemType.NOT_FOUND, "No such device");
    }
    enrolment.revoke(id);
    call.empty(204);
  }
}
