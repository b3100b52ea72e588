package fr.pli.desktop.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pli.desktop.practice.Keys;
import fr.pli.desktop.practice.Practice;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.seal.LetterPackage;
import fr.pli.exchange.wire.Change;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnreadableTest {
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
  }

  private final LetterPackage content =
      new LetterPackage(Practice.received(Practice.PATIENT, ""), Practice.pdf("lettre"));

  @Test
  void anAlteredEnvelopeStaysClosed() throws Exception {
    UUID id = Ids.next();
    byte[] sealed = practice.sealed(id, content, Practice.MEMBER, Practice.US);
    sealed[sealed.length - 30] ^= 1;
    staysClosed(practice.arriving(id, sealed), "altered");
  }

  @Test
  void anEnvelopeUnderAnotherLettersNameStaysClosed() throws Exception {
    byte[] sealed = practice.sealed(Ids.next(), content, Practice.MEMBER, Practice.US);
    staysClosed(practice.arriving(Ids.next(), sealed), "altered");
  }

  @Test
  void anEnvelopeForSomebodyElseStaysClosed() throws Exception {
    UUID id = Ids.next();
    byte[] sealed = practice.sealed(id, content, Practice.MEMBER, Practice.GATEWAY);
    staysClosed(practice.arriving(id, sealed), "not-for-us");
  }

  @Test
  void aSignerOfAnotherAuthorityIsNotTrusted() throws Exception {
    Keys.Device stranger = new Keys("Autre autorité").device("inconnu");
    staysClosed(practice.arriving(content, stranger), "untrusted-signer");
  }

  @Test
  void whatIsNoEnvelopeStaysClosed() throws Exception {
    byte[] nonsense = "bonjour".getBytes(StandardCharsets.UTF_8);
    staysClosed(practice.arriving(Ids.next(), nonsense), "malformed");
  }

  @Test
  void aStrangerOfOurAuthorityIsReadOnceTheMembersListKnowsThem() throws Exception {
    Keys.Device fresh = Practice.AUTHORITY.device("poste neuf");
    UUID id = staysClosed(practice.arriving(content, fresh), "unknown-sender");
    practice.member.add(fresh);
    practice.arrivals.membersChanged();
    assertEquals(ReceivedState.UNREAD, it(id).state());
  }

  @Test
  void lostBytesAreFetchedAgainOnRetry() throws Exception {
    Change change = practice.arriving(content, Practice.MEMBER);
    practice.announce(change);
    practice.fuse.burnAt("commit:after", 1);
    assertThrows(
        fr.pli.desktop.practice.Crash.class, () -> practice.arrivals.fetch(practice.office));
    practice.restart();
    practice.inbox.documents().forEach(practice.documents::delete);
    practice.arrivals.openFetched();
    UUID id = UUID.fromString(change.id());
    assertEquals("storage-damaged", it(id).reason());
    practice.inbox.retry(id);
    assertEquals(ReceivedState.ANNOUNCED, it(id).state());
    practice.arrivals.fetch(practice.office);
    assertEquals(ReceivedState.UNREAD, it(id).state());
  }

  private UUID staysClosed(Change change, String reason) throws Exception {
    UUID id = practice.arrived(change);
    assertEquals(ReceivedState.UNREADABLE, it(id).state());
    assertEquals(reason, it(id).reason());
    assertEquals(List.of(), practice.arrivals.owed());
    assertThrows(IllegalStateException.class, () -> practice.inbox.pdf(id));
    practice.inbox.retry(id);
    assertEquals(ReceivedState.FETCHED, it(id).state());
    practice.arrivals.fetch(practice.office);
    assertEquals(reason, it(id).reason());
    assertFalse(practice.inbox.documents().isEmpty(), "The sealed bytes stay");
    return id;
  }

  private ReceivedLetter it(UUID id) {
    return practice.inbox.find(id).orElseThrow();
  }
}
