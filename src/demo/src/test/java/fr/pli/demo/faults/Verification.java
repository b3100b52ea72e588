package fr.pli.demo.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.demo.faults.DeliveryRun.Member;
import fr.pli.desktop.Desk;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.link.Link;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptVerifier;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.ChangesPage;
import fr.pli.exchange.wire.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks at every vault and at the server after all is over, and fails on the first thing wrong. */
final class Verification {
  private final Map<UUID, Map<UUID, ReceivedState>> shown = new HashMap<>();
  private int letters;
  private int receipts;

  Verification(List<Member> members) throws Exception {
    Map<UUID, String> sent = new HashMap<>();
    for (Member each : members) {
      try (Desk desk = each.station().open()) {
        assertTrue(desk.sync().now(), each.station().name() + " reaches the server");
      }
    }
    for (Member each : members) {
      try (Desk desk = each.station().open()) {
        assertTrue(desk.sync().now(), each.station().name() + " reaches the server");
        sent.putAll(sent(each, desk));
        receipts += receipts(each, desk);
        feed(desk);
      }
    }
    for (Member each : members) {
      try (Desk desk = each.station().open()) {
        letters += received(each, desk, members, sent);
        agreed(each, desk);
      }
    }
  }

  /** Workstations of one practice show its letters alike. */
  private void agreed(Member member, Desk desk) {
    Map<UUID, ReceivedState> states = new HashMap<>();
    desk.inbox().letters().forEach(each -> states.put(each.id(), each.state()));
    Map<UUID, ReceivedState> others = shown.putIfAbsent(member.identity().mailbox().id(), states);
    assertEquals(others == null ? states : others, states, "read marks of a shared mailbox");
  }

  int letters() {
    return letters;
  }

  int receipts() {
    return receipts;
  }

  /** Each letter left once, and is done. */
  private static Map<UUID, String> sent(Member member, Desk desk) {
    Map<UUID, String> names = new HashMap<>();
    desk.letters().in(LetterState.values()).forEach(each -> names.put(each.id(), each.fileName()));
    List<Dispatch> dispatches = desk.outbox().dispatches();
    assertEquals(member.letters(), names.size(), "letters written");
    assertEquals(member.letters(), dispatches.size(), "one dispatch for each");
    Map<UUID, String> sent = new HashMap<>();
    for (Dispatch each : dispatches) {
      assertTrue(
          each.state() == DispatchState.DELIVERED || each.state() == DispatchState.OPENED,
          "stuck in " + each.state().code() + " " + each.reason());
      sent.put(each.id(), Objects.requireNonNull(names.get(each.letter())));
    }
    assertEquals(member.letters(), sent.values().stream().distinct().count());
    return sent;
  }

  /** Each receipt is the server's, about this dispatch, and there is one of a kind. */
  private static int receipts(Member member, Desk desk) throws EvidenceException {
    int count = 0;
    for (Dispatch each : desk.outbox().dispatches()) {
      List<EvidenceEvent> events = new ArrayList<>();
      for (Receipt receipt : desk.outbox().receipts(each.id())) {
        Statement statement =
            ReceiptVerifier.verify(receipt, member.identity().evidence().getFirst());
        assertEquals(each.id(), statement.dispatch());
        events.add(statement.event());
        count++;
      }
      assertEquals(events.stream().distinct().toList(), events, "one receipt of a kind");
      assertTrue(events.contains(EvidenceEvent.ACCEPTED), "accepted with a receipt");
    }
    return count;
  }

  /** The server's numbers have no gap, and the vault's cursor stands behind the last. */
  private static void feed(Desk desk) throws Exception {
    Link link = desk.link().orElseThrow();
    List<Change> all = new ArrayList<>();
    String cursor = null;
    ChangesPage page;
    do {
      page = link.changes(cursor, 500);
      all.addAll(page.changes());
      cursor = page.next();
    } while (page.more());
    for (int i = 0; i < all.size(); i++) {
      assertEquals(i + 1, all.get(i).seq(), "a gap on the server");
    }
    assertEquals(all.size(), seq(desk), "the cursor");
    List<String> messages =
        all.stream().filter(each -> each.kind().equals(Change.MESSAGE)).map(Change::id).toList();
    assertEquals(messages.stream().distinct().toList(), messages, "announced once");
  }

  private static long seq(Desk desk) {
    return desk.vault()
        .database()
        .read(
            c -> {
              try (var query = c.prepareStatement("select seq from sync_cursor where id = 1");
                  var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
              }
            });
  }

  /** Everything that others sent to this mailbox is here once, with the bytes that were sent. */
  private static int received(
      Member member, Desk desk, List<Member> members, Map<UUID, String> sent) {
    UUID mailbox = member.identity().mailbox().id();
    int due =
        members.stream()
            .filter(each -> each.target().equals(mailbox))
            .mapToInt(Member::letters)
            .sum();
    List<ReceivedLetter> inbox = desk.inbox().letters();
    assertEquals(due, inbox.size(), "letters received by " + member.station().name());
    assertEquals(
        due, inbox.stream().map(each -> sent.get(each.id())).collect(Collectors.toSet()).size());
    for (ReceivedLetter each : inbox) {
      String name = Objects.requireNonNull(sent.get(each.id()), "never sent");
      assertEquals(name, Objects.requireNonNull(each.sheet()).fileName());
      assertEquals(NumberedLetter.of(name).sha256(), Sha256.hex(desk.inbox().pdf(each.id())), name);
    }
    return due;
  }
}
