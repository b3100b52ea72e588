package fr.pli.desktop.correspondents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pli.desktop.practice.Practice;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class H2CorrespondentsTest {
  private Practice practice;
  private Correspondents correspondents;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
    correspondents = practice.correspondents;
  }

  @Test
  void whatAPracticeKeepsSurvivesARestart() throws Exception {
    CorrespondentGroup team =
        new CorrespondentGroup(new UUID(1, 1), "Équipe diabète", List.of("rpps:2", "rpps:1"));
    correspondents.favour("rpps:1", true);
    correspondents.save(team);
    correspondents.save(Contacts.osteopath());
    practice.restartWithVault();

    Correspondents again = practice.correspondents;
    assertEquals(Set.of("rpps:1"), again.favourites());
    assertEquals(List.of(team), again.groups());
    assertEquals(List.of(Contacts.osteopath()), again.contacts());
  }

  @Test
  void aStarIsSetAndTakenBackHoweverOften() {
    correspondents.favour("rpps:1", true);
    correspondents.favour("rpps:1", true);
    correspondents.favour("rpps:2", false);
    correspondents.favour("rpps:1", false);

    assertEquals(Set.of(), correspondents.favourites());
  }

  @Test
  void aGroupIsRenamedFilledAndForgotten() {
    CorrespondentGroup team = new CorrespondentGroup(new UUID(1, 1), "Diabète", List.of("rpps:1"));
    correspondents.save(team);
    correspondents.save(new CorrespondentGroup(team.id(), "Pied", List.of("rpps:3", "rpps:1")));

    assertEquals("Pied", correspondents.groups().getFirst().name());
    assertEquals(List.of("rpps:3", "rpps:1"), correspondents.groups().getFirst().members());
    correspondents.removeGroup(team.id());
    correspondents.removeGroup(team.id());
    assertEquals(List.of(), correspondents.groups());
  }

  @Test
  void aContactIsChangedInPlaceAndListedByName() {
    correspondents.save(Contacts.person(2, "ZOLA", "IDA", "0299000012", ""));
    correspondents.save(Contacts.osteopath());
    correspondents.save(Contacts.person(2, "ABEL", "IDA", "0299000012", ""));

    assertEquals(
        List.of("ABEL", "LE GALL"),
        correspondents.contacts().stream().map(OwnContact::familyName).toList());
  }

  @Test
  void aForgottenContactLeavesItsGroupsAndItsStar() {
    OwnContact contact = Contacts.osteopath();
    correspondents.save(contact);
    correspondents.favour(contact.key(), true);
    correspondents.save(
        new CorrespondentGroup(new UUID(1, 1), "Dos", List.of("rpps:1", contact.key())));
    correspondents.removeContact(contact.id());

    assertEquals(List.of(), correspondents.contacts());
    assertEquals(Set.of(), correspondents.favourites());
    assertEquals(List.of("rpps:1"), correspondents.groups().getFirst().members());
  }

  @Test
  void aContactThatBreaksARuleIsNotKept() {
    OwnContact nowhere = Contacts.person(2, "", "", "12", "");

    assertThrows(IllegalArgumentException.class, () -> correspondents.save(nowhere));
    assertEquals(List.of(), correspondents.contacts());
  }

  @Test
  void everyChangeIsTold() {
    AtomicInteger told = new AtomicInteger();
    correspondents.changed().subscribe(told::incrementAndGet);
    correspondents.favour("rpps:1", true);
    correspondents.save(new CorrespondentGroup(new UUID(1, 1), "A", List.of()));
    correspondents.removeGroup(new UUID(1, 1));
    correspondents.save(Contacts.osteopath());
    correspondents.removeContact(Contacts.osteopath().id());

    assertEquals(5, told.get());
  }
}
