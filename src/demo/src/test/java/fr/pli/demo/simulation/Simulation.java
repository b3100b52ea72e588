package fr.pli.demo.simulation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * One world from one seed: something happens, time passes, and again; then everything heals, runs
 * dry, and every promise must have been kept.
 */
final class Simulation {
  private static final int FEWEST_SEATS = 3;
  private static final int FEWEST_STEPS = 15;
  private static final int MORE_STEPS = 30;
  private static final int DEEPEST = 2;
  private static final int MEANWHILE = 50;
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMillis(200),
          Duration.ofMillis(500),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(7),
          Duration.ofSeconds(40),
          Duration.ofMinutes(6));

  private final Stage stage;
  private final Mutation mutation;
  private final Chance chance;
  private final WorldTime time = new WorldTime();
  private final Trace trace = new Trace(time);
  private final Line.Queue late = new Line.Queue();
  private final Promises promises = new Promises(this);
  private final CentralServer server;
  private final List<Workstation> workstations = new ArrayList<>();
  private final Deque<Workstation> waiting = new ArrayDeque<>();
  private final Events events;
  private int happened;

  Simulation(Stage stage, long seed, Mutation mutation) {
    this.stage = stage;
    this.mutation = mutation;
    this.chance = new Chance(seed);
    stage.reset();
    server = new CentralServer(stage, mutation, time, trace, chance);
    List<Cast.Seat> seats = stage.cast().seats();
    int first = chance.below(seats.size() - FEWEST_SEATS + 1);
    for (int i = first; i < seats.size(); i++) {
      workstations.add(new Workstation(this, seats.get(i), stage.database(i)));
    }
    events = new Events(this);
  }

  /**
   * Runs the seed to its end.
   *
   * @throws Violation if a promise was broken
   */
  void run() {
    try {
      workstations.forEach(Workstation::start);
      int steps = FEWEST_STEPS + chance.below(MORE_STEPS);
      for (int i = 0; i < steps; i++) {
        happened++;
        events.happen();
        time.pass(chance.pick(PAUSES));
        Ending.requireGapless(server);
      }
      new Ending(this).come();
    } finally {
      server.end();
    }
  }

  /** While a request is on its way, a person may do something, or another workstation exchange. */
  void meanwhile(Workstation waits) {
    if (waiting.size() < DEEPEST && chance.permille(MEANWHILE)) {
      waiting.push(waits);
      try {
        happened++;
        if (chance.permille(500)) {
          events.happenAtDesk();
        } else {
          events.happenElsewhere();
        }
      } finally {
        waiting.pop();
      }
    }
  }

  /** The workstation that waits for the line. */
  Workstation busiest() {
    return waiting.getFirst();
  }

  void startServer() {
    trace.tell("server", "starts");
    server.start();
  }

  Stage stage() {
    return stage;
  }

  Mutation mutation() {
    return mutation;
  }

  Chance chance() {
    return chance;
  }

  WorldTime time() {
    return time;
  }

  Trace trace() {
    return trace;
  }

  Line.Queue late() {
    return late;
  }

  Promises promises() {
    return promises;
  }

  CentralServer server() {
    return server;
  }

  List<Workstation> workstations() {
    return workstations;
  }

  /** Who can be written to. */
  List<UUID> mailboxes() {
    return workstations.stream().map(Workstation::mailbox).distinct().toList();
  }

  /** How many events happened. */
  int happened() {
    return happened;
  }
}
