package fr.pli.server.api;

import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Routes;
import fr.pli.server.api.RouteTable.Door;
import fr.pli.server.api.RouteTable.Entry;
import fr.pli.server.directory.Directory;
import fr.pli.server.enrolment.Members;
import java.io.IOException;
import java.util.List;

/** Who can be written to: members of the network and the national directory. */
public final class PeopleRoutes implements RouteFamily {
  private static final int USUAL_HITS = 20;
  private static final int MOST_HITS = 100;
  private static final int LONGEST_QUERY = 200;

  private final Members members;
  private final Directory directory;

  public PeopleRoutes(Members members, Directory directory) {
    this.members = members;
    this.directory = directory;
  }

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(Door.DEVICES, Routes.MEMBERS, this::members),
        new Entry(Door.DEVICES, Routes.DIRECTORY, this::directory));
  }

  private void members(Call call) throws IOException {
    Methods.only(call, "GET");
    call.reply(200, members.all());
  }

  private void directory(Call call) throws IOException {
    Methods.only(call, "GET");
    String query = call.query("q").orElse("");
    if (query.length() > LONGEST_QUERY) {
      throw new Refusal(ProblemType.BAD_REQUEST, "At most " + LONGEST_QUERY + " characters");
    }
    call.reply(200, directory.search(query, call.number("limit", USUAL_HITS, MOST_HITS)));
  }
}
