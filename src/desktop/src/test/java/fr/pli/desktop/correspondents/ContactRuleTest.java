package fr.pli.desktop.correspondents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.letter.RecipientKind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactRuleTest {
  @Test
  void aPersonAndAnOrganisationThatCanBeReachedAreGood() {
    assertEquals(Set.of(), ContactRule.brokenBy(Contacts.osteopath()));
    assertEquals(Set.of(), ContactRule.brokenBy(Contacts.home()));
  }

  @ParameterizedTest
  @CsvSource({
    "02 99 00 00 17, true",
    "02.99.00.00.17, true",
    "+33299000017, true",
    "'', true",
    "299000017, false",
    "0099000017, false",
    "02990000178, false",
    "fax, false",
  })
  void aFaxNumberIsWholeOrAbsent(String fax, boolean good) {
    OwnContact contact = Contacts.person(1, "LE GALL", "", fax, "");
    assertEquals(good, !ContactRule.brokenBy(contact).contains(ContactRule.FAX));
  }

  @ParameterizedTest
  @CsvSource({
    "ana.le-gall@medecin.mssante.example, true",
    "'', true",
    "ana, false",
    "ana@, false",
    "ana@un, false",
    "ana @un.example, false",
    "a@un.example@deux.example, false",
  })
  void aMailboxIsAnAddress(String mailbox, boolean good) {
    OwnContact contact = Contacts.person(1, "LE GALL", "", "", mailbox);
    assertEquals(good, !ContactRule.brokenBy(contact).contains(ContactRule.MAILBOX));
  }

  @Test
  void withoutNameOrChannelOrWithHalfAnAddressItIsRefused() {
    OwnContact empty =
        new OwnContact(new UUID(1, 1), "", "", "", "", "", "3 rue A", "350", "", "", "", "");

    assertEquals(
        Set.of(ContactRule.NAME, ContactRule.POSTCODE, ContactRule.ADDRESS, ContactRule.REACHABLE),
        ContactRule.brokenBy(empty));
  }

  @Test
  void aLineLongerThanALineIsRefused() {
    OwnContact contact = Contacts.person(1, "A".repeat(201), "", "", "a@un.example");
    assertEquals(Set.of(ContactRule.LENGTH), ContactRule.brokenBy(contact));
  }

  @Test
  void anOrganisationHasNoFamilyName() {
    assertEquals(RecipientKind.ORGANIZATION, Contacts.home().entry().kind());
    assertEquals("Foyer des Érables", Contacts.home().entry().displayName());
    assertEquals("0299000018", Contacts.home().entry().fax());
  }

  @Test
  void aGroupHasANameAndEachMemberOnce() {
    UUID id = new UUID(1, 1);
    assertEquals(
        List.of("a", "b"),
        new CorrespondentGroup(id, " X ", List.of("a", "b", "a")).with("b").members());
    assertThrows(IllegalArgumentException.class, () -> new CorrespondentGroup(id, " ", List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CorrespondentGroup(id, "a".repeat(101), List.of()));
    CorrespondentGroup team = new CorrespondentGroup(id, "Équipe diabète", List.of());
    assertTrue(team.named("diab equ"));
    assertFalse(team.named("diab x"));
  }
}
