package fr.pli.desktop;

import fr.pli.desktop.vault.VaultPerson;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.wire.Mailbox;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The practice that works at this desk: what the server says of it once enrolled, and whoever is
 * signed in.
 *
 * @param name empty before the workstation is enrolled
 * @param numbers RPPS numbers of its people
 * @param doctors those who sign letters
 */
public record Practice(String name, String town, Set<String> numbers, List<Party> doctors) {
  public Practice {
    numbers = Set.copyOf(numbers);
    doctors = List.copyOf(doctors);
  }

  static Practice of(VaultPerson person, @Nullable Mailbox mailbox) {
    List<Mailbox.Person> people =
        mailbox == null ? List.of(member(person)) : with(person, mailbox.people());
    return new Practice(
        mailbox == null ? "" : mailbox.name(),
        mailbox == null ? "" : mailbox.town(),
        people.stream()
            .map(Mailbox.Person::rpps)
            .filter(rpps -> !rpps.isEmpty())
            .collect(Collectors.toSet()),
        people.stream().filter(each -> !each.rpps().isEmpty()).map(Practice::doctor).toList());
  }

  /** A replacement writes letters here without being of the practice. */
  private static List<Mailbox.Person> with(VaultPerson person, List<Mailbox.Person> people) {
    boolean known =
        person.rpps().isEmpty()
            || people.stream().anyMatch(each -> each.rpps().equals(person.rpps()));
    return known ? people : Stream.concat(people.stream(), Stream.of(member(person))).toList();
  }

  private static Mailbox.Person member(VaultPerson person) {
    return new Mailbox.Person(person.name(), person.title(), person.rpps(), person.role());
  }

  private static Party doctor(Mailbox.Person person) {
    return new Party(
        RecipientKind.PROFESSIONAL,
        person.title(),
        person.name(),
        "",
        Rpps.parse(person.rpps()).orElse(null),
        null);
  }
}
