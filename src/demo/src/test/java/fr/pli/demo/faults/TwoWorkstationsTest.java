package fr.pli.demo.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.Desk;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.server.PliServer;
import fr.pli.server.enrolment.Invitation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two workstations share a mailbox: what is done on one is seen on the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoWorkstationsTest {
  private static final int LETTERS = 4;
  private static final String MORVAN = "Dr Claire MORVAN";
  private static final String LE_GALL = "Anne LE GALL";

  @TempDir private static Path folder;
  private PliServer server;
  private final List<Desk> desks = new ArrayList<>();
  private Desk sender;
  private Desk first;
  private Desk second;
  private int written;
  private List<UUID> letters;

  @BeforeAll
  void settle() throws Exception {
    server = PliServer.start(FaultyServer.settings(folder.resolve("server"), 0));
    sender = enrolled("S", Invitation.toNewPractice("Un", "", person("S")));
    first = enrolled("A", Invitation.toNewPractice("Deux", "", person("A")));
    second = enrolled("B", Invitation.toPractice(mailbox(), person("B")));
    assertTrue(sender.sync().now());
  }

  @BeforeEach
  void receive() throws Exception {
    written += LETTERS;
    new StationProgram(sender, "S", written, mailbox().toString()).writeAll();
    assertTrue(sender.sync().now());
    exchange();
    assertEquals(written, first.inbox().letters().size());
    letters = first.inbox().letters().stream().limit(LETTERS).map(ReceivedLetter::id).toList();
  }

  private UUID mailbox() {
    return first.identity().orElseThrow().mailbox().id();
  }

  private static Mailbox.Person person(String name) {
    return new Mailbox.Person(name, "Dr", "", "doctor");
  }

  private Desk enrolled(String name, Invitation invitation) throws Exception {
    Station station = new Station(folder.resolve(name), name);
    station.enrol(server.invite(invitation), server.port());
    Desk desk = station.open();
    desk.settings().change(now -> now.withUndoSeconds(0));
    desks.add(desk);
    return desk;
  }

  @AfterAll
  void leave() {
    desks.forEach(Desk::close);
    server.close();
  }

  @Test
  void readFiledAndAssignedHereIsSoThereToo() throws Exception {
    first.inbox().read(letters.get(0), MORVAN);
    first.inbox().file(letters.get(1), folder, MORVAN);
    first.inbox().assign(letters.get(2), LE_GALL, MORVAN);
    exchange();
    assertEquals(ReceivedState.READ, of(second, 0).state());
    assertEquals(ReceivedState.FILED, of(second, 1).state());
    assertEquals(LE_GALL, of(second, 2).assignedTo());
    assertEquals(ReceivedState.UNREAD, of(second, 3).state());
    second.inbox().unread(letters.get(0), LE_GALL);
    second.inbox().assign(letters.get(2), "", LE_GALL);
    exchange();
    assertEquals(ReceivedState.UNREAD, of(first, 0).state());
    assertEquals("", of(first, 2).assignedTo());
    agree();
  }

  @Test
  void bothAtOnceAgreeAfterwardsOnWhatTheServerTookLast() throws Exception {
    first.inbox().assign(letters.get(0), MORVAN, MORVAN);
    second.inbox().assign(letters.get(0), LE_GALL, LE_GALL);
    first.inbox().file(letters.get(1), folder, MORVAN);
    second.inbox().read(letters.get(1), LE_GALL);
    exchange();
    assertEquals(LE_GALL, of(first, 0).assignedTo());
    assertEquals(ReceivedState.FILED, of(second, 1).state());
    agree();
  }

  @Test
  void anythingInAnyOrderEndsInAgreement() throws Exception {
    Random random = new Random(7);
    for (int step = 0; step < 120; step++) {
      Desk desk = random.nextBoolean() ? first : second;
      UUID letter = letters.get(random.nextInt(LETTERS));
      switch (random.nextInt(7)) {
        case 0, 1 -> desk.inbox().read(letter, MORVAN);
        case 2, 3 -> desk.inbox().unread(letter, MORVAN);
        case 4 -> desk.inbox().assign(letter, "P" + step, MORVAN);
        case 5 -> assertTrue(desk.sync().now());
        default -> {
          if (random.nextInt(10) == 0) {
            desk.inbox().file(letter, folder, MORVAN);
          }
        }
      }
    }
    exchange();
    agree();
  }

  @Test
  void aServerThatWasRestoredMakesBothBeginAnewAndLosesNothingHere() throws Exception {
    first.inbox().read(letters.get(0), MORVAN);
    first.inbox().assign(letters.get(1), LE_GALL, MORVAN);
    exchange();
    List<ReceivedLetter> before = first.inbox().letters();
    server.declareRestored();
    second.inbox().read(letters.get(2), LE_GALL);
    exchange();
    assertEquals(ReceivedState.READ, of(first, 2).state());
    List<ReceivedLetter> after = first.inbox().letters();
    for (int i = 0; i < LETTERS; i++) {
      if (!before.get(i).id().equals(letters.get(2))) {
        assertEquals(before.get(i), after.get(i));
      }
    }
    agree();
  }

  /** Twice round: what the second tells last has to come back to the first. */
  private void exchange() {
    for (int round = 0; round < 2; round++) {
      assertTrue(first.sync().now());
      assertTrue(second.sync().now());
    }
  }

  private ReceivedLetter of(Desk desk, int letter) {
    return desk.inbox().find(letters.get(letter)).orElseThrow();
  }

  private void agree() {
    for (int i = 0; i < LETTERS; i++) {
      assertEquals(of(first, i).state(), of(second, i).state(), "letter " + i);
      assertEquals(of(first, i).assignedTo(), of(second, i).assignedTo(), "letter " + i);
    }
  }
}
