package fr.pli.desktop.inbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.practice.Crash;
import fr.pli.desktop.practice.Practice;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Change;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrivalCrashTest {
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
  }

  @Test
  void aLetterArrivesAsItWasSent() throws Exception {
    byte[] pdf = Practice.pdf("compte rendu");
    UUID id = practice.arrived(practice.arriving(pdf, "Examen normal"));
    ReceivedLetter it = practice.inbox.find(id).orElseThrow();
    assertEquals(ReceivedState.UNREAD, it.state());
    assertArrayEquals(pdf, practice.inbox.pdf(id));
    assertEquals(Practice.received(Practice.PATIENT, "Examen normal"), it.sheet());
    assertEquals("Cabinet du Port", it.sender());
    assertEquals("hybrid", it.suite());
    assertEquals(pdf.length, it.bytes());
    assertEquals(1, practice.told("received", id));
    practice.inbox.read(id, Practice.WHO);
    practice.acknowledge();
    assertEquals(List.of(id + "|delivered", id + "|opened"), practice.office.acknowledged);
  }

  @Test
  void aPageThatWasNotCommittedIsAskedForAgain() throws Exception {
    Change change = practice.arriving(Practice.pdf("a"), "");
    practice.fuse.burnAt("commit:before", 1);
    assertThrows(Crash.class, () -> practice.announce(change));
    practice.restart();
    assertEquals(List.of(), practice.inbox.letters());
    practice.arrived(change);
    assertEquals(1, practice.inbox.letters().size());
  }

  @Test
  void aLetterAnnouncedTwiceIsOneLetter() throws Exception {
    Change change = practice.arriving(Practice.pdf("a"), "");
    UUID id = practice.arrived(change);
    practice.inbox.read(id, Practice.WHO);
    practice.announce(change, change);
    practice.arrivals.fetch(practice.office);
    assertEquals(1, practice.inbox.letters().size());
    assertEquals(ReceivedState.READ, state(id));
    assertEquals(1, practice.told("received", id));
  }

  @Test
  void dyingWhileFetchingFetchesAgain() throws Exception {
    UUID id = diesAt("getBlob:after");
    assertEquals(ReceivedState.ANNOUNCED, state(id));
    arrives(id);
  }

  @Test
  void dyingBetweenBytesAndRowFetchesAgain() throws Exception {
    UUID id = diesAt("put:after");
    assertEquals(ReceivedState.ANNOUNCED, state(id));
    arrives(id);
  }

  @Test
  void aFetchedLetterIsOpenedAfterARestart() throws Exception {
    UUID id = diesAt("commit:after");
    assertEquals(ReceivedState.FETCHED, state(id));
    practice.restartWithVault();
    practice.arrivals.openFetched();
    assertEquals(ReceivedState.UNREAD, state(id));
  }

  @Test
  void dyingBetweenPdfAndRowOpensAgain() throws Exception {
    Change change = practice.arriving(Practice.pdf("a"), "");
    practice.announce(change);
    practice.fuse.burnAt("put:after", 2);
    assertThrows(Crash.class, () -> practice.arrivals.fetch(practice.office));
    practice.restart();
    UUID id = UUID.fromString(change.id());
    assertEquals(ReceivedState.FETCHED, state(id));
    arrives(id);
  }

  @Test
  void anAcknowledgementIsOwedUntilItIsPaid() throws Exception {
    UUID id = practice.arrived(practice.arriving(Practice.pdf("a"), ""));
    practice.fuse.burnAt("acknowledge:after", 1);
    assertThrows(Crash.class, () -> practice.acknowledge());
    practice.restartWithVault();
    assertEquals(1, practice.arrivals.owed().size());
    practice.acknowledge();
    assertEquals(List.of(), practice.arrivals.owed());
    practice.inbox.read(id, Practice.WHO);
    practice.acknowledge();
    practice.inbox.unread(id, Practice.WHO);
    practice.inbox.read(id, Practice.WHO);
    assertEquals(List.of(), practice.arrivals.owed(), "Opened once is opened");
  }

  @Test
  void dyingAtAnyWriteShowsTheLetterExactlyOnce() throws Exception {
    int points = 0;
    for (boolean burnt = true; burnt; points++) {
      Change change = practice.arriving(Practice.pdf("n " + points), "");
      UUID id = UUID.fromString(change.id());
      practice.fuse.burnAt(points + 1);
      try {
        practice.arrived(change);
        practice.inbox.read(id, Practice.WHO);
        practice.acknowledge();
      } catch (Crash _) {
        // Whatever is on the disk is all that is left.
      }
      burnt = practice.fuse.burnt();
      practice.restart();
      practice.arrived(change);
      practice.inbox.read(id, Practice.WHO);
      practice.acknowledge();
      assertEquals(ReceivedState.READ, state(id));
      assertTrue(practice.told("received", id) >= 1);
      assertEquals(points + 1, practice.inbox.letters().size());
      assertEquals(2 * (points + 1), practice.office.acknowledged.size());
    }
    assertTrue(points > 15, "Few points: " + points);
  }

  private UUID diesAt(String point) {
    Change change = practice.arriving(Practice.pdf("a"), "");
    practice.announce(change);
    practice.fuse.burnAt(point, 1);
    assertThrows(Crash.class, () -> practice.arrivals.fetch(practice.office));
    practice.restart();
    return UUID.fromString(change.id());
  }

  private void arrives(UUID id) throws Exception {
    practice.arrivals.fetch(practice.office);
    assertEquals(ReceivedState.UNREAD, state(id));
    assertEquals(1, practice.arrivals.owed().size());
    assertTrue(practice.inbox.documents().stream().allMatch(practice.documents::holds));
  }

  private ReceivedState state(UUID id) {
    return practice.inbox.find(id).orElseThrow().state();
  }
}
