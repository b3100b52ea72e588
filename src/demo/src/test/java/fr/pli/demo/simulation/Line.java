package fr.pli.demo.simulation;

import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.LinkException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The network between a workstation and the server, and what it does to requests and answers. */
final class Line {
  /** What becomes of one request on a bad line, so many times in a thousand each. */
  private static final int LOST = 80;

  private static final int LATE = 60;
  private static final int TWICE = 60;
  private static final int ANSWER_LOST = 100;
  private static final int COPY_LATE = 60;

  private final Simulation world;
  private boolean cut;
  private boolean bad;

  Line(Simulation world) {
    this.world = world;
  }

  boolean cut() {
    return cut;
  }

  void cut(boolean now) {
    cut = now;
  }

  boolean bad() {
    return bad;
  }

  void bad(boolean now) {
    bad = now;
  }

  /** Carries a request to the server and its answer back, as the line is today. */
  byte[] carry(UUID device, CentralServer.Request request) throws LinkException {
    if (cut) {
      throw new LinkException(Reason.OFFLINE, "The line is cut");
    }
    CentralServer server = world.server();
    int drawn = bad ? world.chance().below(1000) : 1000;
    if ((drawn -= LOST) < 0) {
      world.trace().tell("line", "loses a request");
      throw new LinkException(Reason.TIMEOUT, "No answer");
    }
    if ((drawn -= LATE) < 0) {
      world.trace().tell("line", "keeps a request");
      world.late().add(new Late(device, request));
      throw new LinkException(Reason.TIMEOUT, "No answer yet");
    }
    if ((drawn -= TWICE) < 0) {
      world.trace().tell("line", "doubles a request");
      new Late(device, request).arrive(server);
      return server.answer(device, request);
    }
    byte[] answer = server.answer(device, request);
    if ((drawn -= ANSWER_LOST) < 0) {
      world.trace().tell("line", "loses an answer");
      throw new LinkException(Reason.BROKEN, "The answer was lost");
    }
    if (drawn - COPY_LATE < 0) {
      world.trace().tell("line", "keeps a copy");
      world.late().add(new Late(device, request));
    }
    return answer;
  }

  /** A request that is still on its way; nobody waits for its answer. */
  record Late(UUID device, CentralServer.Request request) {
    void arrive(CentralServer server) {
      try {
        server.answer(device, request);
      } catch (LinkException _) {
        // Whoever sent it has gone on without.
      }
    }
  }

  /** Requests that are on their way, in no order. */
  static final class Queue {
    private final List<Late> late = new ArrayList<>();

    void add(Late request) {
      late.add(request);
    }

    boolean isEmpty() {
      return late.isEmpty();
    }

    Late take(Chance chance) {
      return late.remove(chance.below(late.size()));
    }
  }
}
