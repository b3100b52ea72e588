package fr.pli.desktop.cli;

import fr.pli.desktop.people.Rights;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultException;
import fr.pli.desktop.vault.VaultPerson;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Ids;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who may open this workstation, and what each may do there. */
@Command(name = "people", description = "Les personnes de ce poste et leurs droits.")
final class PeopleCommand {
  private final Workstation workstation;

  /** What may be given. */
  static final class Given {
    @Option(
        names = "--right",
        paramLabel = "DROIT",
        split = ",",
        description = "prepare, send, read, administer ; sinon ceux du rôle.")
    private @Nullable List<String> rights;

    @Option(
        names = "--send-for",
        paramLabel = "RPPS",
        split = ",",
        description = "Médecins pour qui cette personne envoie ; * pour tous.")
    private @Nullable List<String> sendFor;

    @Option(
        names = "--until",
        paramLabel = "AAAA-MM-JJ",
        description = "Dernier jour d’accès ; vide pour sans fin.")
    private @Nullable String until;

    Rights rights(Rights otherwise) throws CommandRefusal {
      Rights given = otherwise;
      if (rights != null) {
        given = Rights.NONE.withSendFor(otherwise.sendFor());
        for (String code : rights) {
          if (!List.of("prepare", "send", "read", "administer").contains(code)) {
            throw CommandRefusal.asked("people.no-right", code);
          }
          given = given.with(code, true);
        }
      }
      return sendFor == null ? given : given.withSendFor(doctors(sendFor));
    }

    private static List<String> doctors(List<String> numbers) throws CommandRefusal {
      for (String number : numbers) {
        if (!number.equals(Rights.EVERY_DOCTOR) && Rpps.parse(number).isEmpty()) {
          throw CommandRefusal.asked("people.no-rpps", number);
        }
      }
      return numbers;
    }

    @Nullable LocalDate until(@Nullable LocalDate otherwise) throws CommandRefusal {
      if (until == null) {
        return otherwise;
      }
      try {
        return until.isEmpty() ? null : LocalDate.parse(until);
      } catch (DateTimeParseException _) {
        throw CommandRefusal.asked("people.no-date", until);
      }
    }
  }

  PeopleCommand(Workstation workstation) {
    this.workstation = workstation;
  }

  @Command(name = "list", description = "Liste les personnes ; ne demande pas d’ouvrir le coffre.")
  int list() throws VaultException {
    List<VaultPerson> people = Vault.people(workstation.home());
    people.forEach(this::say);
    workstation.say("people.total", people.size());
    return Exit.DONE;
  }

  @Command(
      name = "add",
      description =
          "Ajoute une personne. Lit votre phrase de passe, puis la sienne sur la ligne suivante.")
  int add(
      @Option(names = "--name", required = true, paramLabel = "NOM") String name,
      @Option(names = "--title", paramLabel = "TITRE", defaultValue = "") String title,
      @Option(names = "--role", paramLabel = "ROLE", defaultValue = "secretary") String role,
      @Option(names = "--rpps", paramLabel = "N", defaultValue = "") String rpps,
      @Mixin Given given)
      throws VaultException, IOException, CommandRefusal {
    if (!VaultPerson.ROLES.contains(role)) {
      throw CommandRefusal.asked("people.no-role", role);
    }
    if (!rpps.isEmpty() && Rpps.parse(rpps).isEmpty()) {
      throw CommandRefusal.asked("people.no-rpps", rpps);
    }
    VaultPerson person =
        new VaultPerson(
            Ids.next().toString(),
            name,
            title,
            role,
            rpps,
            given.rights(Rights.usual(role)),
            given.until(null));
    try (Vault vault = workstation.open();
        Passphrase passphrase = workstation.strongPassphrase()) {
      vault.roster().add(person, passphrase.characters());
    }
    say(person);
    return Exit.DONE;
  }

  @Command(name = "rights", description = "Change ce qu’une personne peut faire, et jusqu’à quand.")
  int rights(
      @Parameters(paramLabel = "PERSONNE", description = "Nom ou identifiant.") String who,
      @Mixin Given given)
      throws VaultException, IOException, CommandRefusal {
    VaultPerson person = workstation.person(who);
    VaultPerson changed = person.with(given.rights(person.rights()), given.until(person.until()));
    try (Vault vault = workstation.open()) {
      vault.roster().change(changed);
    }
    say(changed);
    return Exit.DONE;
  }

  @Command(
      name = "remove",
      description =
          "Retire une personne : son accès est détruit ici. Une copie du coffre faite avant"
              + " s’ouvrirait encore avec son ancienne phrase de passe.")
  int remove(@Parameters(paramLabel = "PERSONNE", description = "Nom ou identifiant.") String who)
      throws VaultException, IOException, CommandRefusal {
    VaultPerson person = workstation.person(who);
    try (Vault vault = workstation.open()) {
      if (person.id().equals(vault.person().id())) {
        throw CommandRefusal.asked("people.own");
      }
      vault.roster().remove(person.id());
    }
    workstation.say("people.removed", person.displayName());
    return Exit.DONE;
  }

  private void say(VaultPerson person) {
    Words words = workstation.words();
    Rights rights = person.rights();
    String held =
        String.join(
            ",",
            List.of("prepare", "send", "read", "administer").stream().filter(rights::has).toList());
    String until = person.until() == null ? "" : person.until().toString();
    workstation.say(
        "people.line",
        person.id(),
        person.displayName(),
        words.text("people.role." + person.role()),
        held.isEmpty() ? "-" : held,
        rights.sendFor().isEmpty() ? "-" : String.join(",", rights.sendFor()),
        until.isEmpty() ? "-" : until);
  }
}
