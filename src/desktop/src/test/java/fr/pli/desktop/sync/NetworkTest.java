package fr.pli.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.identity.Finess;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.exchange.wire.Member;
import fr.pli.exchange.wire.Member.MemberDevice;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions about members are answered from the workstation's own copy. */
class NetworkTest {
  private final MemoryDatabase database = new MemoryDatabase();
  private final Network network = new Network(database);
  private final HeldCertificate device = new HeldCertificate.Builder().build();

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  private static Member member(String name, String rpps, MemberDevice... devices) {
    Mailbox mailbox =
        new Mailbox(
            UUID.randomUUID(),
            name,
            "Nantes",
            name.equals("CH de l'Estuaire") ? "440000012" : "",
            List.of(
                new Mailbox.Person("EXEMPLE Paul", "Dr", rpps, "doctor"),
                new Mailbox.Person("EXEMPLE Marie", "", "", "secretary")));
    return new Member(mailbox, List.of(devices));
  }

  private static String text(HeldCertificate held) throws Exception {
    return Base64.getEncoder().encodeToString(held.certificate().getEncoded());
  }

  @Test
  void membersAreFoundByPersonStructureMailboxAndSigner() throws Exception {
    MemberDevice keys = new MemberDevice(UUID.randomUUID(), text(device), text(device), null);
    Member hospital = member("CH de l'Estuaire", "10001234567", keys);
    network.store(List.of(member("Cabinet B", "10007654321"), hospital));
    assertThat(network.mailboxOf(new Rpps("10001234567"))).contains(hospital);
    assertThat(network.ofFiness(new Finess("440000012"))).contains(hospital);
    assertThat(network.find(hospital.mailbox().id())).contains(hospital);
    assertThat(network.ownerOfSigningCertificate(device.certificate())).contains(hospital);
    assertThat(network.keysOf(hospital.mailbox().id()))
        .extracting(RecipientDevice::baseline)
        .containsExactly(device.certificate());
    assertThat(network.all())
        .extracting(each -> each.mailbox().name())
        .containsExactly("CH de l'Estuaire", "Cabinet B");
  }

  @Test
  void strangersAreNotFound() {
    network.store(List.of(member("Cabinet B", "10007654321")));
    assertThat(network.mailboxOf(new Rpps("10001234567"))).isEmpty();
    assertThat(network.find(UUID.randomUUID())).isEmpty();
    assertThat(network.keysOf(UUID.randomUUID())).isEmpty();
    assertThat(network.ownerOfSigningCertificate(device.certificate())).isEmpty();
  }

  @Test
  void aDoctorWithTwoPracticesIsAQuestionForAPerson() {
    network.store(List.of(member("A", "10001234567"), member("B", "10001234567")));
    assertThat(network.mailboxOf(new Rpps("10001234567"))).isEmpty();
    assertThat(network.mailboxesOf(new Rpps("10001234567"))).hasSize(2);
  }

  @Test
  void aNewListTakesThePlaceOfTheOldAndIsTold() {
    AtomicInteger told = new AtomicInteger();
    network.changed().subscribe(told::incrementAndGet);
    network.store(List.of(member("A", "10001234567")));
    network.store(List.of(member("B", "10007654321")));
    assertThat(network.mailboxOf(new Rpps("10001234567"))).isEmpty();
    assertThat(network.all()).hasSize(1);
    assertThat(told).hasValue(2);
  }

  @Test
  void theListOutlivesARestart() {
    Member member = member("A", "10001234567");
    network.store(List.of(member));
    assertThat(new Network(database).all()).containsExactly(member);
  }

  @Test
  void aPracticeWhoseWorkstationsWereAllShutOutIsKnownAndNotWrittenTo() {
    Member there = member("A", "10001234567");
    UUID device = UUID.randomUUID();
    Instant at = Instant.parse("2026-11-20T09:30:00Z");
    Member gone = new Member(there.mailbox(), List.of(), List.of(new Member.ShutOut(device, at)));
    network.store(List.of(gone));
    assertThat(network.find(gone.mailbox().id())).contains(gone);
    assertThat(network.mailboxOf(new Rpps("10001234567"))).isEmpty();
    assertThat(shutOut(device)).contains(at);
    network.store(List.of(there));
    assertThat(shutOut(device)).isEmpty();
  }

  private Optional<Instant> shutOut(UUID device) {
    return database.read(
        c ->
            Sql.of(c, "select at from shut_out where device = ?", device)
                .first(row -> row.getObject(1, Instant.class)));
  }

  @Test
  void keysThatCannotBeReadAreLeftOut() throws Exception {
    Member member =
        member(
            "A",
            "10001234567",
            new MemberDevice(UUID.randomUUID(), "?", "not base64", null),
            new MemberDevice(UUID.randomUUID(), "?", "AAAA", null),
            new MemberDevice(UUID.randomUUID(), text(device), text(device), null));
    network.store(List.of(member));
    assertThat(network.keysOf(member.mailbox().id())).hasSize(1);
  }
}
