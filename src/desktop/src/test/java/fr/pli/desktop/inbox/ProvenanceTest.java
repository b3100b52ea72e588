package fr.pli.desktop.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pli.desktop.practice.Keys;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.seal.Holder;
import fr.pli.exchange.seal.LetterPackage;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.Sha256;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter is believed when the practice that signed it is the one that brought it. */
class ProvenanceTest {
  private static final Keys.Device FORMER = Practice.AUTHORITY.device(Practice.MEMBER.mailbox());
  private static final Keys.Device THIEF = Practice.AUTHORITY.device("voleur");
  private static final UUID DEVICE =
      Holder.of(FORMER.signing().certificate()).orElseThrow().device();

  private final LetterPackage content =
      new LetterPackage(Practice.received(Practice.PATIENT, ""), Practice.pdf("lettre"));
  private final UUID id = Ids.next();
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
    practice.member.add(THIEF);
  }

  private byte[] signedBy(Keys.Device signer) {
    return practice.sealed(id, content, signer, Practice.US);
  }

  private ReceivedLetter arrived(Change change) throws Exception {
    return practice.inbox.find(practice.arrived(change)).orElseThrow();
  }

  private void refused(String reason, Change change) throws Exception {
    ReceivedLetter letter = arrived(change);
    assertEquals(ReceivedState.UNREADABLE, letter.state());
    assertEquals(reason, letter.reason());
    assertNull(letter.sheet());
    assertThrows(IllegalStateException.class, () -> practice.inbox.pdf(letter.id()));
  }

  @Test
  void aLetterOfAWorkstationThatWasReplacedSinceIsReadUnderItsPractice() throws Exception {
    ReceivedLetter letter =
        arrived(practice.arriving(id, signedBy(FORMER), Practice.MEMBER.mailbox()));
    assertEquals(ReceivedState.UNREAD, letter.state());
    assertEquals("Cabinet du Port", letter.sender());
    assertNull(letter.signerShutOut());
  }

  @Test
  void whenItsWorkstationIsShutOutALetterStaysAndSaysSo() throws Exception {
    arrived(practice.arriving(id, signedBy(FORMER), Practice.MEMBER.mailbox()));
    Instant at = Keys.NOW.plusSeconds(3600);
    practice.database.write(
        c -> Sql.of(c, "insert into shut_out (device, at) values (?, ?)", DEVICE, at).update());
    ReceivedLetter letter = practice.inbox.find(id).orElseThrow();
    assertEquals(ReceivedState.UNREAD, letter.state());
    assertEquals(at, letter.signerShutOut());
  }

  @Test
  void whatAStolenKeySignsIsRefusedWhenAnotherPracticeBringsIt() throws Exception {
    refused("not-by-sender", practice.arriving(id, signedBy(FORMER), THIEF.mailbox()));
  }

  @Test
  void aMemberCannotSignUnderItsOwnNameWhatAnotherBrought() throws Exception {
    refused("not-by-sender", practice.arriving(id, signedBy(THIEF), Practice.MEMBER.mailbox()));
  }

  @Test
  void theMailboxInACertificateOfAnotherAuthorityIsNotBelieved() throws Exception {
    Keys.Device forged = new Keys("Autre autorité").device(Practice.MEMBER.mailbox());
    refused("untrusted-signer", practice.arriving(id, signedBy(forged), Practice.MEMBER.mailbox()));
  }

  @Test
  void aCertificateThatNamesNoWorkstationSignsNoLetter() throws Exception {
    Keys.Device nameless = new Keys.Device(Practice.EVIDENCE, FORMER.baseline(), FORMER.hybrid());
    refused(
        "untrusted-signer", practice.arriving(id, signedBy(nameless), Practice.MEMBER.mailbox()));
  }

  @Test
  void aStatementThatTheServerDidNotSignIsNone() throws Exception {
    byte[] sealed = signedBy(FORMER);
    Receipt told = practice.office.accepted(id, Sha256.hex(sealed), FORMER.mailbox());
    Receipt forged = new Receipt(told.statement(), told.statement(), told.certificate());
    refused("not-attested", practice.stated(id, sealed, forged));
  }

  @Test
  void aStatementAboutAnotherLetterIsNone() throws Exception {
    byte[] sealed = signedBy(FORMER);
    Receipt other = practice.office.accepted(Ids.next(), Sha256.hex(sealed), FORMER.mailbox());
    refused("not-attested", practice.stated(id, sealed, other));
  }

  @Test
  void aStatementAboutOtherBytesIsNone() throws Exception {
    Receipt other = practice.office.accepted(id, "0".repeat(64), FORMER.mailbox());
    refused("not-attested", practice.stated(id, signedBy(FORMER), other));
  }

  @Test
  void aStatementOfAnotherEventIsNone() throws Exception {
    byte[] sealed = signedBy(FORMER);
    Statement delivered =
        practice.office.statement(
            id, EvidenceEvent.DELIVERED, Channel.NETWORK, Sha256.hex(sealed), "server", "", "");
    refused("not-attested", practice.stated(id, sealed, practice.office.sign(delivered)));
  }

  @Test
  void withoutAStatementTheMembersOfTodayAreBelieved() throws Exception {
    refused("unknown-sender", practice.stated(id, signedBy(FORMER), null));
    practice.member.add(FORMER);
    practice.arrivals.membersChanged();
    assertEquals(ReceivedState.UNREAD, practice.inbox.find(id).orElseThrow().state());
  }

  @Test
  void aPracticeThatIsNotKnownYetIsReadOnceItIs() throws Exception {
    Keys.Device fresh = Practice.AUTHORITY.device("cabinet neuf");
    refused("unknown-sender", practice.arriving(id, signedBy(fresh), fresh.mailbox()));
    practice.member.add(fresh);
    practice.arrivals.membersChanged();
    assertEquals(ReceivedState.UNREAD, practice.inbox.find(id).orElseThrow().state());
  }
}
