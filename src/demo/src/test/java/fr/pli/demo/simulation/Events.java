package fr.pli.demo.simulation;

import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.EnrolmentReply;
import fr.pli.server.enrolment.Invitation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What may happen next, each as often as its weight says. */
final class Events {
  private static final int MOST_LETTERS = 3;
  private static final int MOST_RECIPIENTS = 2;
  private static final int FARTHEST_DEATH = 40;
  private static final Set<ReceivedState> OPENED =
      EnumSet.of(ReceivedState.UNREAD, ReceivedState.READ, ReceivedState.FILED);
  private static final List<Duration> JUMPS =
      List.of(Duration.ofHours(1), Duration.ofHours(-1), Duration.ofDays(1), Duration.ofDays(-1));

  private final Simulation world;
  private final Chance chance;
  private final Desk desk;
  private final List<Event> all = new ArrayList<>();
  private final List<Event> atDesk = new ArrayList<>();
  private int letters;
  private int spares;

  Events(Simulation world) {
    this.world = world;
    this.chance = world.chance();
    this.desk = new Desk(world);
    person(16, this::approve);
    person(12, this::takeBack);
    person(8, this::read);
    person(3, this::unread);
    person(2, this::file);
    person(2, this::retry);
    person(3, this::sendNow);
    person(1, this::settle);
    add(60, this::exchange);
    add(9, this::doom);
    add(2, this::powerCut);
    add(14, this::restart);
    add(5, this::doomServer);
    add(10, this::restartServer);
    add(5, this::cut);
    add(7, this::mend);
    add(8, this::spoil);
    add(12, this::lateArrives);
    add(5, this::clockJumps);
    add(1, world.server()::beginEpoch);
    add(3, this::enrolAnew);
    add(1, this::shutOut);
    add(6, this::loseDatabase);
  }

  private void add(int weight, Runnable what) {
    all.add(new Event(weight, what));
  }

  /** What a person may also do while the program is busy with the line. */
  private void person(int weight, Consumer<Workstation> what) {
    add(weight, () -> somebody(Workstation::up, what));
    atDesk.add(new Event(weight, () -> what.accept(world.busiest())));
  }

  /** One event of all. */
  void happen() {
    draw(all).run();
  }

  /** One thing that a person does at the workstation that waits for the line. */
  void happenAtDesk() {
    draw(atDesk).run();
  }

  /** Another workstation exchanges. */
  void happenElsewhere() {
    exchange();
  }

  private Runnable draw(List<Event> events) {
    int at = chance.below(events.stream().mapToInt(Event::weight).sum());
    for (Event event : events) {
      at -= event.weight();
      if (at < 0) {
        return event.what();
      }
    }
    throw new IllegalStateException("No event");
  }

  private void somebody(Predicate<Workstation> which, Consumer<Workstation> does) {
    List<Workstation> some =
        world.workstations().stream()
            .filter(each -> !each.busy() && !each.revoked())
            .filter(which)
            .toList();
    if (!some.isEmpty()) {
      does.accept(chance.pick(some));
    }
  }

  private void approve(Workstation at) {
    if (letters >= MOST_LETTERS) {
      return;
    }
    int number = ++letters;
    List<UUID> to = new ArrayList<>(world.mailboxes());
    int wanted = 1 + chance.below(MOST_RECIPIENTS);
    while (to.size() > wanted) {
      to.remove(chance.below(to.size()));
    }
    desk.approve(at, number, to);
  }

  private boolean takeBack(Workstation at) {
    return with(at, DispatchState.HELD, each -> desk.takeBack(at, each.letter()));
  }

  private boolean sendNow(Workstation at) {
    return with(at, DispatchState.NEEDS_PERSON, each -> desk.sendNow(at, each.id()))
        || with(at, DispatchState.SEALED, each -> desk.sendNow(at, each.id()));
  }

  private boolean settle(Workstation at) {
    return with(at, DispatchState.NEEDS_PERSON, each -> desk.settle(at, each.id()));
  }

  private boolean with(Workstation at, DispatchState state, Consumer<Dispatch> does) {
    List<Dispatch> some =
        at.rooms().outbox().dispatches().stream().filter(each -> each.state() == state).toList();
    if (some.isEmpty()) {
      return false;
    }
    does.accept(chance.pick(some));
    return true;
  }

  private boolean read(Workstation at) {
    return with(at, OPENED, each -> desk.read(at, each.id()));
  }

  private boolean unread(Workstation at) {
    return with(at, Set.of(ReceivedState.READ), each -> desk.unread(at, each.id()));
  }

  private boolean file(Workstation at) {
    return with(at, OPENED, each -> desk.file(at, each.id()));
  }

  private boolean retry(Workstation at) {
    return with(at, Set.of(ReceivedState.UNREADABLE), each -> desk.retry(at, each.id()));
  }

  private boolean with(Workstation at, Set<ReceivedState> states, Consumer<ReceivedLetter> does) {
    List<ReceivedLetter> some =
        at.rooms().inbox().letters().stream()
            .filter(each -> states.contains(each.state()))
            .toList();
    if (some.isEmpty()) {
      return false;
    }
    does.accept(chance.pick(some));
    return true;
  }

  private void exchange() {
    somebody(Workstation::up, desk::exchange);
  }

  private void doom() {
    somebody(
        Workstation::up,
        at -> {
          at.fate().seal(1 + chance.below(FARTHEST_DEATH));
        });
  }

  private void powerCut() {
    somebody(
        Workstation::up,
        at -> {
          at.tell("loses its power");
          at.stop();
        });
  }

  private void restart() {
    somebody(
        at -> !at.up(),
        at -> {
          desk.start(at);
        });
  }

  private void doomServer() {
    world.server().fate().seal(1 + chance.below(FARTHEST_DEATH));
  }

  private void restartServer() {
    if (!world.server().up()) {
      world.startServer();
    }
  }

  private void cut() {
    somebody(
        at -> !at.line().cut(),
        at -> {
          at.tell("is cut off");
          at.line().cut(true);
        });
  }

  private void mend() {
    somebody(
        at -> at.line().cut() || at.line().bad(),
        at -> {
          at.tell("has a good line");
          at.line().cut(false);
          at.line().bad(false);
        });
  }

  private void spoil() {
    somebody(
        at -> !at.line().bad(),
        at -> {
          at.tell("has a bad line");
          at.line().bad(true);
        });
  }

  private void lateArrives() {
    if (world.server().up() && !world.late().isEmpty()) {
      world.trace().tell("line", "delivers what it kept");
      world.late().take(chance).arrive(world.server());
    }
  }

  private void clockJumps() {
    somebody(
        _ -> true,
        at -> {
          Duration jump = chance.pick(JUMPS);
          at.tell("has a clock that jumps by " + jump);
          at.clock().jump(jump);
          world.promises().hurried(at);
        });
  }

  /** A workstation gets new keys and certificates, and its former ones are shut out. */
  private void enrolAnew() {
    KeySet keys = world.stage().cast().spare(spares);
    if (keys != null && world.server().up()) {
      spares++;
      somebody(
          at -> !at.line().cut(),
          at -> {
            at.tell("is enrolled anew");
            world.server().operate(rooms -> enrolAnew(at, keys, rooms));
          });
    }
  }

  private void enrolAnew(Workstation at, KeySet keys, CentralServer.Rooms rooms) {
    UUID former = at.device();
    String code =
        rooms.invitations().write(Invitation.toPractice(at.mailbox(), Cast.doctor(at.name())));
    EnrolmentReply reply = rooms.enrolment().enrol(keys.request(code, "Poste"));
    at.enrolledAnew(world.stage().cast().identity(keys, reply, at.identity().openingKeys()));
    at.stop();
    rooms.enrolment().revoke(former);
  }

  /** One of two workstations of a mailbox is shut out for good. */
  private void shutOut() {
    somebody(
        at -> world.server().up() && colleagues(at) > 1,
        at -> {
          at.tell("is shut out");
          world.server().operate(rooms -> rooms.enrolment().revoke(at.device()));
        });
  }

  private long colleagues(Workstation of) {
    return world.workstations().stream()
        .filter(each -> each.mailbox().equals(of.mailbox()) && !each.revoked())
        .count();
  }

  private void loseDatabase() {
    somebody(
        Workstation::up,
        at -> {
          at.tell("loses its database");
          world.promises().note(at, false);
          world.promises().lost(at);
          at.loseDatabase();
        });
  }

  private record Event(int weight, Runnable what) {}
}
