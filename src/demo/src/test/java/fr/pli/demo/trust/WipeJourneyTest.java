package fr.pli.demo.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.Desk;
import fr.pli.desktop.DeskOptions;
import fr.pli.desktop.enrolment.Admission;
import fr.pli.desktop.enrolment.AdmissionException;
import fr.pli.desktop.enrolment.AdmissionException.Reason;
import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.enrolment.Wiping;
import fr.pli.desktop.link.HttpLink;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.WipeLink;
import fr.pli.desktop.vault.Erasure;
import fr.pli.desktop.vault.KeyStretching;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultException;
import fr.pli.desktop.vault.VaultPerson;
import fr.pli.exchange.evidence.WipeOrders;
import fr.pli.exchange.seal.SealingKeys;
import fr.pli.exchange.wire.WipeOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stolen workstation, its vault, and the real server that orders it to be destroyed. */
class WipeJourneyTest {
  private static final String PASSPHRASE = "les tilleuls du cabinet sentent bon en juin";

  @TempDir static Path data;
  static Town town;

  @TempDir private Path folder;
  private Path home;
  private DeviceIdentity identity;

  @BeforeAll
  static void build() throws Exception {
    town = new Town(data);
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @BeforeEach
  void enrol() throws Exception {
    home = folder.resolve("coffre");
    VaultPerson person = new VaultPerson("p1", "Claire MORVAN", "Dr", "doctor", "");
    KeyStretching quick = KeyStretching.ofMebibytes(64, 1);
    try (Vault vault = Vault.create(home, person, PASSPHRASE.toCharArray(), quick).vault()) {
      identity = town.enrol("Cabinet " + UUID.randomUUID(), vault.secrets());
    }
  }

  private Vault unlock() throws VaultException {
    return Vault.open(home, "p1", PASSPHRASE.toCharArray());
  }

  private Desk desk() throws VaultException {
    return new Desk(unlock(), DeskOptions.usual(home));
  }

  private Admission admission(Duration later) {
    InstantSource clock = InstantSource.fixed(Instant.now().plus(later));
    return new Admission(home, Town.TIMEOUTS, clock);
  }

  private long filesLeft() throws Exception {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private String wipeStateOnTheServer() throws Exception {
    try (HttpLink other =
        Town.link(Town.enrol(town.codeFor(identity.mailbox().id()), new Pocket()).link())) {
      return other.devices().stream()
          .filter(device -> device.id().equals(identity.device()))
          .findFirst()
          .orElseThrow()
          .wipe();
    }
  }

  @Test
  void theOrderIsFetchedAlthoughTheWorkstationIsShutOutAndCarriedOut() throws Exception {
    town.server.wipe(identity.device());
    assertEquals("ordered", wipeStateOnTheServer());
    try (Desk desk = desk()) {
      boolean[] told = {false};
      desk.wiped().subscribe(() -> told[0] = true);
      assertFalse(desk.sync().now());
      assertTrue(told[0]);
      assertFalse(Vault.exists(home));
    }
    assertEquals(1, filesLeft());
    assertTrue(new Erasure(home).done().isPresent());
    assertEquals("done", wipeStateOnTheServer());
  }

  @Test
  void aRevocationAloneDestroysNothing() throws Exception {
    town.server.revoke(identity.device());
    try (Desk desk = desk()) {
      assertFalse(desk.sync().now());
      assertEquals("device-revoked", desk.sync().failure());
    }
    unlock().close();
  }

  @Test
  void anOrderThatComesAfterTheRevocationIsFoundAtTheNextExchange() throws Exception {
    town.server.revoke(identity.device());
    try (Desk desk = desk()) {
      assertFalse(desk.sync().now());
      town.server.wipe(identity.device());
      assertTrue(Vault.exists(home));
      assertFalse(desk.sync().now());
    }
    assertFalse(Vault.exists(home));
  }

  @Test
  void aWorkstationWithoutAnOrderFetchesNone() throws Exception {
    DeviceIdentity other = town.enrol("Cabinet voisin", new Pocket());
    town.server.wipe(other.device());
    try (HttpLink link = Town.link(identity.link())) {
      assertEquals("not-found", assertThrows(LinkException.class, link::wipeOrder).code());
      link.wiped();
    }
    try (HttpLink link = Town.link(other.link())) {
      assertEquals(other.device(), link.wipeOrder().device());
      assertEquals("device-revoked", assertThrows(LinkException.class, link::members).code());
    }
  }

  @Test
  void nothingIsDestroyedByAnOrderThatIsUnsignedForeignOrForAnother() throws Exception {
    Instant now = Instant.now();
    UUID self = identity.device();
    var authority = town.credential("authority").key();
    assertDisobeyed(new WipeOrder(self, now, ""));
    assertDisobeyed(WipeOrders.sign(self, now, SealingKeys.generateBaseline().getPrivate()));
    assertDisobeyed(WipeOrders.sign(self, now, identity.signing().key()));
    assertDisobeyed(WipeOrders.sign(self, now, town.credential("evidence").key()));
    WipeOrder toAnother = WipeOrders.sign(UUID.randomUUID(), now, authority);
    assertDisobeyed(toAnother);
    assertDisobeyed(new WipeOrder(self, toAnother.at(), toAnother.signature()));
    assertTrue(
        wiping(WipeOrders.sign(self, now, authority)).obey(), "so that the rest says something");
  }

  private void assertDisobeyed(WipeOrder order) throws Exception {
    assertFalse(wiping(order).obey());
    unlock().close();
  }

  private Wiping wiping(WipeOrder order) {
    WipeLink told =
        new WipeLink() {
          @Override
          public WipeOrder wipeOrder() {
            return order;
          }

          @Override
          public void wiped() {}
        };
    return new Wiping(told, () -> identity, new Erasure(home));
  }

  @Test
  void withinItsLeaseAVaultOpensWithoutTheServer() throws Exception {
    try (Vault vault = unlock()) {
      new Admission(home, Town.TIMEOUTS, InstantSource.system()).demand(vault);
    }
    town.server.revoke(identity.device());
    try (Vault vault = unlock()) {
      admission(Duration.ofDays(29)).demand(vault);
    }
  }

  @Test
  void afterItsLeaseAVaultAsksTheServerAndOpensIfItIsWelcome() throws Exception {
    try (Vault vault = unlock()) {
      admission(Duration.ofDays(31)).demand(vault);
    }
  }

  @Test
  void afterItsLeaseAStolenVaultStaysClosedAndIsDestroyedIfSoOrdered() throws Exception {
    town.server.revoke(identity.device());
    assertEquals(Reason.DEVICE_REVOKED, refused(Duration.ofDays(31)));
    unlock().close();
    town.server.wipe(identity.device());
    assertEquals(Reason.WIPED, refused(Duration.ofDays(31)));
    assertEquals(1, filesLeft());
  }

  @Test
  void aClockThatWasSetBackIsNoticed() throws Exception {
    town.server.revoke(identity.device());
    try (Vault vault = unlock()) {
      admission(Duration.ofDays(20)).demand(vault);
    }
    assertEquals(Reason.DEVICE_REVOKED, refused(Duration.ofDays(10)));
    try (Vault vault = unlock()) {
      admission(Duration.ofDays(20)).demand(vault);
    }
  }

  private Reason refused(Duration later) throws VaultException {
    Vault vault = unlock();
    return assertThrows(AdmissionException.class, () -> admission(later).demand(vault)).reason();
  }
}
