package fr.pli.desktop.cli;

import fr.pli.desktop.Desk;
import fr.pli.desktop.DeskOptions;
import fr.pli.desktop.enrolment.Admission;
import fr.pli.desktop.enrolment.AdmissionException;
import fr.pli.desktop.platform.Places;
import fr.pli.desktop.vault.Erasure;
import fr.pli.desktop.vault.PassphraseRule;
import fr.pli.desktop.vault.PassphraseRule.Verdict;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultException;
import fr.pli.desktop.vault.VaultPerson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The workstation that a command works at: the options that every command takes. */
final class Workstation {
  @Option(
      names = "--vault",
      paramLabel = "DOSSIER",
      scope = ScopeType.INHERIT,
      description = "Coffre du poste (par défaut, le dossier usuel du système).")
  private @Nullable Path vault;

  @Option(
      names = "--passphrase-fd",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "Lit la phrase de passe sur ce descripteur (0 : entrée standard).")
  private @Nullable Integer descriptor;

  @Option(
      names = "--as",
      paramLabel = "PERSONNE",
      scope = ScopeType.INHERIT,
      description = "Qui ouvre le poste : nom ou identifiant (par défaut, la première personne).")
  private @Nullable String as;

  @Option(
      names = "--lang",
      paramLabel = "fr|en",
      scope = ScopeType.INHERIT,
      description = "Langue des messages.")
  private String language = "fr";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Affiche cette aide.")
  @SuppressWarnings("UnusedVariable") // its presence makes picocli print the help
  private boolean help;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** Folder of the vault. */
  Path home() {
    Path asked = vault;
    return (asked == null ? Places.vault() : asked).toAbsolutePath().normalize();
  }

  DeskOptions options() {
    return DeskOptions.usual(home());
  }

  Words words() {
    return new Words(language);
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Prints one message to standard output. */
  void say(String key, Object... values) {
    out().println(words().text(key, values));
    out().flush();
  }

  /** Prints one message to standard error. */
  void complain(String key, Object... values) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(words().text(key, values));
    err.flush();
  }

  /** Asks for the passphrase of a vault that is there, or reads it. */
  Passphrase passphrase() throws IOException, CommandRefusal {
    return descriptor == null
        ? Passphrase.ask(words().text("passphrase.ask"))
        : Passphrase.from(descriptor);
  }

  /** Asks for the passphrase of a new vault, or reads it. */
  Passphrase newPassphrase() throws IOException, CommandRefusal {
    return descriptor == null
        ? Passphrase.askNew(words().text("passphrase.new"), words().text("passphrase.again"))
        : Passphrase.from(descriptor);
  }

  /** A new passphrase that is strong enough. */
  Passphrase strongPassphrase() throws IOException, CommandRefusal {
    Passphrase passphrase = newPassphrase();
    Verdict verdict = PassphraseRule.judge(passphrase.characters());
    if (verdict != Verdict.STRONG) {
      passphrase.close();
      throw CommandRefusal.asked("passphrase." + verdict.name());
    }
    return passphrase;
  }

  /** Opens the vault as the person that was named, or as its first. */
  Vault open() throws VaultException, IOException, CommandRefusal {
    List<VaultPerson> people = Vault.people(home());
    Optional<Instant> erased = new Erasure(home()).done();
    if (erased.isPresent()) {
      new Erasure(home()).destroyFiles();
      throw new CommandRefusal(Exit.LOCKED_OUT, "admission.wiped");
    }
    if (people.isEmpty()) {
      throw new CommandRefusal(Exit.LOCKED_OUT, "vault.none", home());
    }
    VaultPerson person = as == null ? people.getFirst() : person(as);
    try (Passphrase passphrase = passphrase()) {
      return Vault.open(home(), person.id(), passphrase.characters());
    }
  }

  /** Whoever bears a name or id; one person exactly. */
  VaultPerson person(String asked) throws VaultException, CommandRefusal {
    List<VaultPerson> found =
        Vault.people(home()).stream()
            .filter(
                each ->
                    each.id().equals(asked)
                        || each.name().equalsIgnoreCase(asked)
                        || each.displayName().equalsIgnoreCase(asked))
            .toList();
    if (found.size() != 1) {
      throw CommandRefusal.asked(found.isEmpty() ? "people.nobody" : "people.several", asked);
    }
    return found.getFirst();
  }

  /** Opens the desk; nothing runs on it yet. */
  Desk desk() throws VaultException, IOException, CommandRefusal {
    Vault vault = open();
    try {
      new Admission(home(), options().timeouts(), options().clock()).demand(vault);
    } catch (AdmissionException e) {
      throw new CommandRefusal(Exit.LOCKED_OUT, "admission." + e.code());
    }
    Desk desk = new Desk(vault, options());
    desk.vault().notices().stream().sorted().forEach(notice -> complain("notice." + notice.name()));
    return desk;
  }

  /** Opens the desk of a workstation that is enrolled. */
  Desk enrolledDesk() throws VaultException, IOException, CommandRefusal {
    Desk desk = desk();
    if (desk.identity().isEmpty()) {
      desk.close();
      throw new CommandRefusal(Exit.LOCKED_OUT, "not-enrolled");
    }
    return desk;
  }
}
