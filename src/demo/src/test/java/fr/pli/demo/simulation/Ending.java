package fr.pli.demo.simulation;

import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Json;
import fr.pli.server.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everything heals and runs dry; then what was promised is compared with what is there. */
final class Ending {
  private static final int LONGEST = 15;
  private static final Duration PAUSE = Duration.ofMinutes(6);
  private static final Set<DispatchState> ENDS =
      EnumSet.of(DispatchState.DELIVERED, DispatchState.OPENED, DispatchState.WITHDRAWN);
  private static final Set<ReceivedState> OPENED =
      EnumSet.of(ReceivedState.UNREAD, ReceivedState.READ, ReceivedState.FILED);

  private final Simulation world;
  private final Promises promises;
  private final Desk desk;
  private final List<Workstation> members;

  Ending(Simulation world) {
    this.world = world;
    this.promises = world.promises();
    this.desk = new Desk(world);
    this.members = world.workstations().stream().filter(each -> !each.revoked()).toList();
  }

  void come() {
    heal();
    runDry();
    members.forEach(each -> promises.note(each, false));
    requireAtServer();
    members.forEach(this::requireAt);
    requirePromisesKept();
  }

  private void heal() {
    world.trace().tell("world", "heals");
    world.server().fate().spare();
    if (!world.server().up()) {
      world.startServer();
    }
    while (!world.late().isEmpty()) {
      world.late().take(world.chance()).arrive(world.server());
    }
    for (Workstation each : world.workstations()) {
      each.fate().spare();
      each.line().cut(false);
      each.line().bad(false);
      each.clock().set();
      if (!each.up()) {
        desk.start(each);
      }
    }
  }

  private void runDry() {
    List<Workstation> wet = members;
    for (int i = 0; i < LONGEST && !wet.isEmpty(); i++) {
      world.time().pass(PAUSE);
      for (Workstation each : wet) {
        Violation.unless(desk.exchange(each), "every workstation reaches the server at last");
      }
      if (i == 1) {
        members.forEach(this::person);
      }
      wet = members.stream().filter(each -> !dry(each)).toList();
    }
  }

  /** Whatever needs a person finds one, once, and has said why. */
  private void person(Workstation at) {
    for (Dispatch each : at.rooms().outbox().dispatches()) {
      if (each.state() == DispatchState.NEEDS_PERSON) {
        Violation.unless(!each.reason().isEmpty(), "what needs a person says why");
        desk.sendNow(at, each.id());
      }
    }
  }

  private boolean dry(Workstation at) {
    return at.rooms().outbox().dispatches().stream()
            .allMatch(each -> ENDS.contains(each.state()) && beginsAccepted(stated(at, each)))
        && at.rooms().inbox().letters().stream().allMatch(each -> OPENED.contains(each.state()))
        && owed(at) == 0
        && promises.seen(at) == last(at.mailbox());
  }

  /** Number of the latest change of a mailbox. */
  private long last(UUID mailbox) {
    return world
        .server()
        .store()
        .read(
            session ->
                session.one(
                    "select last_seq from mailbox where id = ?", row -> row.getLong(1), mailbox))
        .orElseThrow();
  }

  private static long owed(Workstation at) {
    return at.disk()
        .read(
            c ->
                Sql.of(
                        c,
                        "select (select count(*) from owed_entry) + (select count(*)"
                            + " from owed_acknowledgement where not paid)")
                    .first(row -> row.getLong(1))
                    .orElseThrow());
  }

  /** Numbers of changes have no gap, whatever happened; cheap enough for every step. */
  static void requireGapless(CentralServer server) {
    Violation.none(
        server
            .store()
            .read(
                session ->
                    session.all(
                        "select m.name from mailbox m left join change_entry c on c.mailbox = m.id"
                            + " group by m.id, m.name, m.last_seq"
                            + " having count(c.seq) <> m.last_seq"
                            + " or coalesce(max(c.seq), 0) <> m.last_seq",
                        row -> row.getString(1))),
        "numbers of changes have no gap");
  }

  private void requireAtServer() {
    world.server().store().change(this::requireAtServer);
  }

  private void requireAtServer(Session session) {
    Violation.none(
        Rows.of(session).texts().stream().filter(text -> text.contains(Promises.PATIENT)).toList(),
        "the server's store shows no patient");
    Violation.none(
        session.all(
            "select subject, event from evidence group by subject, event having count(*) > 1",
            row -> row.getString(2)),
        "the server states each event once");
    Violation.none(
        session.all(
            "select about from change_entry where kind = 'message' group by mailbox, about"
                + " having count(*) > 1",
            row -> row.getString(1)),
        "a letter is announced once");
    Set<UUID> held = new HashSet<>(session.all("select id from message", Ending::id));
    Violation.none(
        held.stream().filter(id -> !promises.sent().containsKey(id)).toList(),
        "the server has nothing that nobody sent");
    Violation.none(
        held.stream().filter(promises.withdrawn()::contains).toList(),
        "the server has nothing that was taken back");
    Violation.none(
        promises.answered().stream().filter(id -> !held.contains(id)).toList(),
        "nothing that the server accepted is lost");
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject(1, UUID.class);
  }

  private void requireAt(Workstation at) {
    requireInbox(at);
    requireOutbox(at);
    requireJournal(at);
    Violation.unless(owed(at) == 0, at.name() + " owes nothing");
    Violation.unless(
        at.rooms().sync().refusedReceipts().isEmpty(), at.name() + " believes every receipt");
  }

  /** What lies in the server's mailbox lies here, once, open, as it was sent. */
  private void requireInbox(Workstation at) {
    Map<UUID, ReceivedLetter> here = new HashMap<>();
    at.rooms().inbox().letters().forEach(each -> here.put(each.id(), each));
    Set<UUID> there =
        world
            .server()
            .store()
            .read(
                session ->
                    Set.copyOf(
                        session.all(
                            "select id from message where recipient = ?",
                            Ending::id,
                            at.mailbox())));
    Violation.unless(
        here.keySet().equals(there), at.name() + " has what the server has for it, and no more");
    for (ReceivedLetter each : here.values()) {
      Violation.unless(
          OPENED.contains(each.state()),
          at.name() + " can open every letter, but one is " + each.state() + " " + each.reason());
      byte[] sent = promises.pdf(promises.sent(each.id()).letter());
      Violation.unless(
          Arrays.equals(sent, at.rooms().inbox().pdf(each.id())), "a letter arrives as it was");
    }
    for (UUID opened : promises.opened(at)) {
      Violation.unless(
          acknowledged(opened, "opened"), "the server knows of every letter that was opened");
    }
  }

  private boolean acknowledged(UUID message, String event) {
    return world
        .server()
        .store()
        .read(
            session ->
                session.any(
                    "select 1 from acknowledgement where message = ? and event = ?",
                    message,
                    event));
  }

  private void requireOutbox(Workstation at) {
    for (Dispatch each : at.rooms().outbox().dispatches()) {
      String what = at.name() + " " + each.state().code() + " " + each.reason();
      Violation.unless(ENDS.contains(each.state()), "nothing is stuck: " + what);
      requireReceipts(at, each);
      LetterState letter = at.rooms().letters().find(each.letter()).orElseThrow().state();
      boolean back = each.state() == DispatchState.WITHDRAWN;
      Violation.unless(
          letter == LetterState.DONE || back, "a letter is done with its dispatches: " + what);
    }
  }

  private void requireReceipts(Workstation at, Dispatch dispatch) {
    List<Statement> statements = stated(at, dispatch);
    Violation.unless(
        statements.stream().map(Statement::event).distinct().count() == statements.size(),
        "one receipt for each state");
    Violation.unless(
        statements.stream().allMatch(each -> each.dispatch().equals(dispatch.id())),
        "a receipt is about its dispatch");
    boolean stated =
        (dispatch.state() != DispatchState.DELIVERED && dispatch.state() != DispatchState.OPENED)
            || statements.stream().anyMatch(each -> each.event().state() == dispatch.state());
    Violation.unless(stated, "a state rests on its receipt");
    Violation.unless(
        beginsAccepted(statements),
        "what the server states about a letter begins with its acceptance");
  }

  private static List<Statement> stated(Workstation at, Dispatch dispatch) {
    return at.rooms().outbox().receipts(dispatch.id()).stream().map(Ending::statement).toList();
  }

  private static boolean beginsAccepted(List<Statement> statements) {
    return statements.isEmpty()
        || statements.stream().anyMatch(each -> each.event() == EvidenceEvent.ACCEPTED);
  }

  /** Proven when it was taken in: an unproven one is among the refused. */
  private static Statement statement(Receipt receipt) {
    return Json.read(Base64.getDecoder().decode(receipt.statement()), Statement.class);
  }

  /** What the journal tells of happened, and what happened is told. */
  private void requireJournal(Workstation at) {
    Set<String> told =
        at.journal().stream()
            .map(entry -> entry.event() + " " + entry.subject())
            .collect(Collectors.toSet());
    Set<String> received =
        at.rooms().inbox().letters().stream()
            .map(each -> "received " + each.id())
            .collect(Collectors.toSet());
    Violation.unless(told.containsAll(received), "the journal tells of every letter that came");
    Map<String, Long> receipts =
        at.journal().stream()
            .filter(entry -> entry.event().equals("receipt"))
            .collect(Collectors.groupingBy(JournalEntry::subject, Collectors.counting()));
    for (Dispatch each : at.rooms().outbox().dispatches()) {
      Violation.unless(
          at.rooms().outbox().receipts(each.id()).isEmpty()
              || receipts.containsKey(each.id().toString()),
          "the journal tells of every receipt");
    }
  }

  /** Whoever was told that a letter leaves finds it on its way or at its end. */
  private void requirePromisesKept() {
    Set<UUID> known = new HashSet<>();
    members.forEach(at -> at.rooms().outbox().dispatches().forEach(each -> known.add(each.id())));
    promises
        .sent()
        .forEach(
            (id, each) ->
                Violation.unless(
                    !each.promised() || each.by().revoked() || known.contains(id),
                    "a letter that was approved is not forgotten"));
  }
}
