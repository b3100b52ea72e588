package fr.pli.desktop.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.practice.Practice;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Change;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrivalTest {
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
  }

  @Test
  void aBrokenLineLeavesTheRestForLater() throws Exception {
    Change one = practice.arriving(Practice.pdf("1"), "");
    Change other = practice.arriving(Practice.pdf("2"), "");
    practice.announce(one, other);
    practice.office.fail("getBlob", new LinkException(LinkException.Reason.OFFLINE, ""), 1);
    assertThrows(LinkException.class, () -> practice.arrivals.fetch(practice.office));
    // Both are asked for side by side: the other may have come.
    long left = in(ReceivedState.ANNOUNCED);
    assertTrue(left >= 1);
    assertEquals(2, left + in(ReceivedState.FETCHED) + in(ReceivedState.UNREAD));
    practice.arrivals.fetch(practice.office);
    assertEquals(2, in(ReceivedState.UNREAD));
  }

  @Test
  void oneLetterThatCannotBeFetchedDoesNotHoldUpTheOthers() throws Exception {
    practice.announce(
        practice.arriving(Practice.pdf("1"), ""), practice.arriving(Practice.pdf("2"), ""));
    practice.office.fail("getBlob", new LinkException(LinkException.Reason.ALTERED, ""), 1);
    practice.arrivals.fetch(practice.office);
    assertEquals(1, in(ReceivedState.ANNOUNCED));
    assertEquals(1, in(ReceivedState.UNREAD));
  }

  @Test
  void aTombstoneKeepsWhatWasFetchedAndNamesWhatWasNot() throws Exception {
    Change here = practice.arriving(Practice.pdf("1"), "");
    UUID kept = practice.arrived(here);
    Change gone = practice.arriving(Practice.pdf("2"), "");
    practice.announce(gone, tombstone(gone), tombstone(here));
    assertEquals(ReceivedState.UNREAD, it(kept).state());
    ReceivedLetter lost = it(UUID.fromString(gone.id()));
    assertEquals(ReceivedState.UNREADABLE, lost.state());
    assertEquals("withdrawn-by-server", lost.reason());
    practice.inbox.retry(lost.id());
    practice.arrivals.fetch(practice.office);
    assertEquals(ReceivedState.UNREAD, it(lost.id()).state());
  }

  @Test
  void whatTheServerLostIsNamed() throws Exception {
    Change change = practice.arriving(Practice.pdf("1"), "");
    practice.office.blobs.clear();
    UUID id = practice.arrived(change);
    assertEquals("missing-on-server", it(id).reason());
  }

  @Test
  void changesThatMakeNoSenseArePassedOver() throws Exception {
    Change sound = practice.arriving(Practice.pdf("1"), "");
    practice.announce(
        new Change(1, Change.MESSAGE, "pas un id", sound.at(), sound.message(), null, null),
        new Change(2, Change.MESSAGE, UUID.randomUUID().toString(), sound.at(), null, null, null),
        message(sound, "../../etc/passwd", 10),
        message(sound, "0".repeat(64), -1),
        message(sound, "0".repeat(64), Long.MAX_VALUE),
        new Change(4, "autre", UUID.randomUUID().toString(), sound.at(), null, null, null));
    assertEquals(List.of(), practice.inbox.letters());
  }

  @Test
  void movesThatAreNotAllowedAreRefused() throws Exception {
    UUID id = practice.arrived(practice.arriving(Practice.pdf("1"), ""));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            practice.database.write(
                c -> ReceivedRows.move(c, id, ReceivedState.UNREAD, ReceivedState.ANNOUNCED, "")));
    practice.inbox.retry(id);
    practice.inbox.unread(id, Practice.WHO);
    assertEquals(ReceivedState.UNREAD, it(id).state());
    assertTrue(practice.told("unread", id) == 0);
  }

  private static Change message(Change like, String blob, long size) {
    return new Change(
        3,
        Change.MESSAGE,
        UUID.randomUUID().toString(),
        like.at(),
        new Change.Notice(blob, size, null),
        null,
        null);
  }

  private static Change tombstone(Change of) {
    return new Change(9, Change.TOMBSTONE, of.id(), of.at(), null, null, null);
  }

  private ReceivedLetter it(UUID id) {
    return practice.inbox.find(id).orElseThrow();
  }

  private long in(ReceivedState state) {
    return practice.inbox.letters().stream().filter(each -> each.state() == state).count();
  }
}
