package fr.pli.desktop.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.practice.Practice;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.Mark;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the practice's other workstations do with a letter, and what happens at the same time. */
class MarksTest {
  private static final String COLLEAGUE = "Anne LE GALL";

  @TempDir private Path folder;
  private Practice practice;
  private UUID letter;

  @BeforeEach
  void receive() throws Exception {
    practice = new Practice();
    letter = practice.arrived(practice.arriving(Practice.pdf("a"), ""));
  }

  @Test
  void whatIsDoneHereIsOwedToTheOthersInOrder() throws Exception {
    practice.inbox.read(letter, Practice.WHO);
    practice.inbox.unread(letter, Practice.WHO);
    practice.inbox.assign(letter, COLLEAGUE, Practice.WHO);
    practice.inbox.file(letter, folder, Practice.WHO);
    assertEquals(
        List.of(Mark.READ, Mark.UNREAD, Mark.ASSIGNED, Mark.FILED),
        practice.arrivals.owedMarks().stream().map(Mark::kind).toList());
    assertEquals(COLLEAGUE, practice.arrivals.owedMarks().get(2).value());
    assertEquals(COLLEAGUE, it().assignedTo());
  }

  @Test
  void whatIsSentIsOwedNoMoreButIsSentAgainWhenTheServerBeginsAnew() {
    practice.inbox.read(letter, Practice.WHO);
    Mark mark = practice.arrivals.owedMarks().getFirst();
    practice.arrivals.sent(mark);
    assertEquals(List.of(), practice.arrivals.owedMarks());
    practice.arrivals.begunAnew();
    assertEquals(List.of(mark), practice.arrivals.owedMarks());
    told(mark);
    practice.arrivals.begunAnew();
    assertEquals(List.of(), practice.arrivals.owedMarks());
    assertEquals(ReceivedState.READ, it().state());
  }

  @Test
  void aColleagueReadsFilesAndTakesALetter() {
    told(mark(Mark.READ, ""));
    assertEquals(ReceivedState.READ, it().state());
    told(mark(Mark.ASSIGNED, COLLEAGUE));
    assertEquals(COLLEAGUE, it().assignedTo());
    told(mark(Mark.UNREAD, ""));
    assertEquals(ReceivedState.UNREAD, it().state());
    told(mark(Mark.FILED, ""));
    assertEquals(ReceivedState.FILED, it().state());
    assertEquals("", it().filedTo());
    told(mark(Mark.ASSIGNED, ""));
    assertEquals("", it().assignedTo());
    assertEquals(List.of(), practice.arrivals.owedMarks());
  }

  @Test
  void onlyTheWorkstationOnWhichItWasOpenedOwesTheSenderAnAnswer() throws Exception {
    practice.acknowledge();
    told(mark(Mark.READ, ""));
    assertEquals(List.of(), practice.arrivals.owed());
  }

  @Test
  void whatComesBeforeTheLetterCountsOnceItIsOpened() throws Exception {
    Change change = practice.arriving(Practice.pdf("b"), "");
    letter = UUID.fromString(change.id());
    practice.announce(change);
    told(mark(Mark.ASSIGNED, COLLEAGUE));
    told(mark(Mark.FILED, ""));
    assertEquals(ReceivedState.ANNOUNCED, it().state());
    practice.arrivals.fetch(practice.office);
    assertEquals(ReceivedState.FILED, it().state());
    assertEquals(COLLEAGUE, it().assignedTo());
  }

  @Test
  void whatWasDoneHereIsLaterThanAllThatTheServerHasToldYet() {
    practice.inbox.read(letter, Practice.WHO);
    practice.inbox.assign(letter, "Dr MORVAN", Practice.WHO);
    List<Mark> ours = practice.arrivals.owedMarks();
    told(mark(Mark.UNREAD, ""));
    told(mark(Mark.ASSIGNED, COLLEAGUE));
    assertEquals(ReceivedState.READ, it().state());
    assertEquals("Dr MORVAN", it().assignedTo());
    ours.forEach(practice.arrivals::sent);
    ours.forEach(this::told);
    assertEquals(ReceivedState.READ, it().state());
    assertEquals("Dr MORVAN", it().assignedTo());
    told(mark(Mark.UNREAD, ""));
    assertEquals(ReceivedState.UNREAD, it().state());
  }

  @Test
  void readingLateDoesNotUndoWhatAColleagueFiled() {
    practice.inbox.read(letter, Practice.WHO);
    Mark ours = practice.arrivals.owedMarks().getFirst();
    told(mark(Mark.FILED, ""));
    assertEquals(ReceivedState.FILED, it().state());
    told(ours);
    assertEquals(ReceivedState.FILED, it().state());
  }

  @Test
  void takingEverythingInOnceMoreChangesNothing() {
    List<Mark> history =
        List.of(mark(Mark.READ, ""), mark(Mark.UNREAD, ""), mark(Mark.ASSIGNED, COLLEAGUE));
    history.forEach(this::told);
    history.forEach(this::told);
    assertEquals(ReceivedState.UNREAD, it().state());
    assertEquals(COLLEAGUE, it().assignedTo());
  }

  @Test
  void whatTheServerWillNeverTakeStaysHere() {
    practice.inbox.read(letter, Practice.WHO);
    practice.arrivals.refused(practice.arrivals.owedMarks().getFirst());
    practice.arrivals.begunAnew();
    assertEquals(List.of(), practice.arrivals.owedMarks());
    assertEquals(ReceivedState.READ, it().state());
  }

  @Test
  void aMarkOfALaterKindIsPassedOver() {
    told(mark("starred", ""));
    assertEquals(ReceivedState.UNREAD, it().state());
    assertTrue(practice.arrivals.owedMarks().isEmpty());
  }

  private Mark mark(String kind, String value) {
    return new Mark(Ids.next().toString(), letter.toString(), kind, value, COLLEAGUE);
  }

  /** As the synchroniser would, in the transaction of a page. */
  private void told(Mark mark) {
    practice.database.write(
        c -> {
          practice.arrivals.marked(c, mark);
          return true;
        });
  }

  private ReceivedLetter it() {
    return practice.inbox.find(letter).orElseThrow();
  }
}
