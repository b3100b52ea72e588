package fr.pli.demo.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.Desk;
import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.link.HttpLink;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.seal.Envelopes;
import fr.pli.exchange.seal.LetterPackage;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.exchange.wire.Sha256;
import fr.pli.exchange.wire.Submission;
import fr.pli.server.PliServer;
import fr.pli.server.enrolment.Invitation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workstation is stolen and shut out, with the real server and real desks. */
class StolenKeyTest {
  @TempDir private Path folder;
  private final List<Desk> desks = new ArrayList<>();
  private PliServer server;
  private Desk stolen;
  private Desk reader;
  private Desk accomplice;

  @BeforeEach
  void settle() throws Exception {
    server = PliServer.start(FaultyServer.settings(folder.resolve("server"), 0));
    stolen = enrolled("A");
    reader = enrolled("B");
    accomplice = enrolled("C");
    desks.forEach(desk -> assertTrue(desk.sync().now()));
  }

  @AfterEach
  void leave() {
    desks.forEach(Desk::close);
    server.close();
  }

  private Desk enrolled(String name) throws Exception {
    Station station = new Station(folder.resolve(name), name);
    Mailbox.Person doctor = new Mailbox.Person(name, "Dr", "", "doctor");
    String code = server.invite(Invitation.toNewPractice("Cabinet " + name, "", doctor));
    station.enrol(code, server.port());
    Desk desk = station.open();
    desk.settings().change(now -> now.withUndoSeconds(0));
    desks.add(desk);
    return desk;
  }

  private static DeviceIdentity identity(Desk desk) {
    return desk.identity().orElseThrow();
  }

  private UUID mailbox() {
    return identity(reader).mailbox().id();
  }

  private void write(int upTo) throws Exception {
    new StationProgram(stolen, "A", upTo, mailbox().toString()).writeAll();
  }

  @Test
  void whatItSentBeforeStaysReadableAndSaysSinceWhenItIsShutOut() throws Exception {
    write(2);
    assertTrue(stolen.sync().now());
    server.revoke(identity(stolen).device());
    assertTrue(reader.sync().now());
    assertEquals(2, reader.inbox().letters().size());
    for (ReceivedLetter letter : reader.inbox().letters()) {
      assertEquals(ReceivedState.UNREAD, letter.state());
      assertEquals("Cabinet A", letter.sender());
      assertNotNull(letter.signerShutOut());
    }
  }

  @Test
  void whatWasReadBeforeSaysLaterThatItsWorkstationWasShutOut() throws Exception {
    write(1);
    assertTrue(stolen.sync().now());
    assertTrue(reader.sync().now());
    assertNull(reader.inbox().letters().getFirst().signerShutOut());
    server.revoke(identity(stolen).device());
    assertTrue(reader.sync().now());
    assertNotNull(reader.inbox().letters().getFirst().signerShutOut());
  }

  @Test
  void whatItSignsAfterwardsItCannotBring() throws Exception {
    server.revoke(identity(stolen).device());
    write(1);
    assertFalse(stolen.sync().now());
    assertEquals("device-revoked", stolen.sync().failure());
    assertTrue(reader.sync().now());
    assertEquals(List.of(), reader.inbox().letters());
  }

  @Test
  void whatItsKeySignsIsRefusedWhenAnotherPracticeBringsIt() throws Exception {
    server.revoke(identity(stolen).device());
    UUID id = Ids.next();
    byte[] sealed = sealedByTheThief(id);
    try (HttpLink link =
        new HttpLink(identity(accomplice).link(), Station.SHORT, InstantSource.system())) {
      link.putBlob(Sha256.hex(sealed), sealed, _ -> {});
      link.submit(
          id,
          new Submission(
              Channel.NETWORK.code(), mailbox().toString(), Sha256.hex(sealed), sealed.length));
    }
    assertTrue(reader.sync().now());
    ReceivedLetter letter = reader.inbox().find(id).orElseThrow();
    assertEquals(ReceivedState.UNREADABLE, letter.state());
    assertEquals("not-by-sender", letter.reason());
    assertNull(letter.sheet());
  }

  private byte[] sealedByTheThief(UUID id) throws Exception {
    Party author = new Party(RecipientKind.PROFESSIONAL, "Dr", "A", "", null, null);
    LetterSheet sheet = new LetterSheet(null, author, List.of(), null, null, "", "l.pdf", null);
    return Envelopes.seal(
        id,
        Instant.now(),
        new LetterPackage(sheet, new byte[] {1, 2, 3}),
        identity(stolen).signing(),
        accomplice.network().keysOf(mailbox()));
  }
}
