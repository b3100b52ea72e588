package fr.pli.demo.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.enrolment.Contact;
import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.enrolment.DeviceIdentityStore;
import fr.pli.desktop.link.HttpLink;
import fr.pli.desktop.link.LinkException;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.seal.Envelopes;
import fr.pli.exchange.seal.LetterPackage;
import fr.pli.exchange.seal.OpenedEnvelope;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.wire.Member;
import fr.pli.server.operator.AuthorityStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and authorities are replaced while letters are under way, with the real server. */
class AuthorityJourneyTest {
  @TempDir private Path data;

  private static DeviceIdentity present(Pocket secrets) {
    return new DeviceIdentityStore(secrets).load().orElseThrow();
  }

  /** One contact with the server, as at every exchange; twice, since keys follow certificates. */
  private static DeviceIdentity contact(Pocket secrets) throws LinkException {
    for (int i = 0; i < 2; i++) {
      try (HttpLink link = Town.link(present(secrets).link())) {
        new Contact(secrets, link, InstantSource.system()).keep();
      }
    }
    return present(secrets);
  }

  private static byte[] sealed(DeviceIdentity from, DeviceIdentity to) throws Exception {
    Party author = new Party(RecipientKind.PROFESSIONAL, "Dr", "A", "", null, null);
    LetterSheet sheet = new LetterSheet(null, author, List.of(), null, null, "", "l.pdf", null);
    RecipientDevice device =
        new RecipientDevice(
            to.openingKeys().get(1).certificate(), to.openingKeys().getFirst().certificate());
    return Envelopes.seal(
        Ids.next(),
        Instant.now(),
        new LetterPackage(sheet, new byte[] {1, 2, 3}),
        from.signing(),
        List.of(device));
  }

  private static OpenedEnvelope open(byte[] envelope, DeviceIdentity by) throws Exception {
    return Envelopes.open(envelope, by.openingKeys(), by.letterAuthorities());
  }

  private static boolean known(DeviceIdentity reader, X509Certificate signer) throws Exception {
    String text = Base64.getEncoder().encodeToString(signer.getEncoded());
    try (HttpLink link = Town.link(reader.link())) {
      return link.members().stream()
          .map(Member::devices)
          .flatMap(List::stream)
          .flatMap(
              device -> Stream.concat(Stream.of(device.signing()), device.formerSigning().stream()))
          .anyMatch(text::equals);
    }
  }

  private static void loseKeys(Path data) throws IOException {
    try (Stream<Path> keys = Files.list(data.resolve("keys"))) {
      for (Path file : keys.toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void keysAreRenewedWhileALetterIsUnderWay() throws Exception {
    Pocket sender = new Pocket();
    Pocket receiver = new Pocket();
    try (Town town = new Town(data)) {
      DeviceIdentity from = town.enrol("Cabinet A", sender);
      DeviceIdentity to = town.enrol("Cabinet B", receiver);
      byte[] underWay = sealed(from, to);
      for (Pocket each : List.of(sender, receiver)) {
        try (HttpLink link = Town.link(present(each).link())) {
          new Contact(each, link, InstantSource.system()).renewKeys();
        }
      }
      DeviceIdentity now = present(receiver);
      assertNotEquals(
          to.openingKeys().getFirst().certificate(), now.openingKeys().getFirst().certificate());
      assertNotEquals(from.signing(), present(sender).signing());
      OpenedEnvelope opened = open(underWay, now);
      assertEquals(from.signing().certificate(), opened.signer());
      assertTrue(known(now, opened.signer()), "the former signing certificate is still a member's");
      assertEquals("hybrid", open(sealed(present(sender), now), now).suite());
      assertTrue(known(now, present(sender).signing().certificate()));
    }
  }

  @Test
  void keysThatWereAnnouncedAndNotAnsweredAreKeptAndComeBackCertifiedAlike() throws Exception {
    Pocket secrets = new Pocket();
    try (Town town = new Town(data)) {
      DeviceIdentity first = town.enrol("Cabinet A", secrets);
      Pocket lost = secrets.copy();
      try (HttpLink link = Town.link(first.link())) {
        new Contact(secrets, link, InstantSource.system()).renewKeys();
      }
      DeviceIdentity answered = present(secrets);
      lost.takePendingFrom(secrets);
      assertNotEquals(first.signing(), answered.signing());
      DeviceIdentity later = contact(lost);
      assertEquals(
          answered.openingKeys().stream().map(key -> key.certificate()).toList(),
          later.openingKeys().stream().map(key -> key.certificate()).toList());
    }
  }

  @Test
  void anAuthorityIsReplacedByAnotherThatItVouchesForAndNobodyIsLost() throws Exception {
    Pocket early = new Pocket();
    Pocket late = new Pocket();
    try (Town town = new Town(data)) {
      DeviceIdentity old = town.enrol("Cabinet A", early);
      DeviceIdentity other = town.enrol("Cabinet B", late);
      byte[] underWay = sealed(other, old);
      X509Certificate former = town.credential("authority").certificate();

      town.server.authority(AuthorityStep.PREPARE);
      town.restart();
      DeviceIdentity prepared = contact(early);
      X509Certificate next = town.credential("authority-2").certificate();
      assertEquals(Set.of(former, next), prepared.authorities());
      contact(late);

      town.server.authority(AuthorityStep.CHANGE);
      town.restart();
      DeviceIdentity changed = contact(early);
      assertEquals(
          next.getSubjectX500Principal(), changed.link().certificate().getIssuerX500Principal());
      assertEquals(
          next.getSubjectX500Principal(), changed.signing().certificate().getIssuerX500Principal());
      contact(late);

      town.server.authority(AuthorityStep.RETIRE);
      town.restart();
      DeviceIdentity retired = contact(early);
      assertEquals(Set.of(next), retired.authorities());
      assertEquals("hybrid", open(underWay, retired).suite());
      assertEquals("hybrid", open(sealed(contact(late), retired), retired).suite());
      DeviceIdentity fresh = town.enrol("Cabinet C", new Pocket());
      assertEquals(Set.of(next), fresh.authorities());
    }
  }

  @Test
  void aServerThatLostItsKeysIsNotBelievedUntilANewCodeSaysSo() throws Exception {
    Pocket secrets = new Pocket();
    try (Town town = new Town(data)) {
      DeviceIdentity before = town.enrol("Cabinet A", secrets);
      byte[] underWay = sealed(before, before);
      town.restart(AuthorityJourneyTest::loseKeys);
      try (HttpLink link = Town.link(before.link())) {
        LinkException e = assertThrows(LinkException.class, link::me);
        assertEquals("untrusted-server", e.code());
      }
      DeviceIdentity after = Town.enrol(town.codeFor(before.mailbox().id()), secrets);
      assertEquals(before.mailbox().id(), after.mailbox().id());
      assertFalse(after.authorities().stream().anyMatch(before.authorities()::contains));
      assertEquals(before.signing().certificate(), open(underWay, after).signer());
    }
  }
}
