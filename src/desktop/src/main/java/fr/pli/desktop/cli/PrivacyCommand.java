package fr.pli.desktop.cli;

import fr.pli.desktop.Desk;
import fr.pli.desktop.privacy.Access;
import fr.pli.desktop.privacy.AccessFilter;
import fr.pli.desktop.privacy.Erasing;
import fr.pli.desktop.privacy.KnownPatient;
import fr.pli.desktop.privacy.Overdue;
import fr.pli.desktop.privacy.RegisterFile;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erasing, what is due, and who had to do with which letter. */
@Command(
    name = "privacy",
    description = "Effacement, conservation, registre des accès, copie de tout.")
final class PrivacyCommand implements Callable<Integer> {
  private final Workstation workstation;

  PrivacyCommand(Workstation workstation) {
    this.workstation = workstation;
  }

  @Override
  public Integer call() throws CommandRefusal {
    throw CommandRefusal.asked("privacy.which");
  }

  @Command(
      name = "erase",
      description =
          "Efface le contenu de lettres, envoyées ou reçues : ici, sur les autres postes du"
              + " cabinet et, au prochain échange, sur le serveur. La preuve d’envoi reste.")
  int erase(@Parameters(paramLabel = "ID", arity = "1..*") List<UUID> letters) throws Exception {
    try (Desk desk = workstation.desk()) {
      String who = desk.vault().person().displayName();
      Erasing.Outcome outcome = desk.privacy().erase(letters, who);
      outcome
          .hindered()
          .forEach(
              (letter, reason) ->
                  workstation.complain(
                      "privacy.hindered",
                      letter,
                      workstation.words().word("privacy.hindrance", reason)));
      outcome.filesLeft().forEach(letter -> workstation.complain("privacy.file-left", letter));
      workstation.say("privacy.erased", outcome.erased().size());
      return outcome.hindered().isEmpty() ? Exit.DONE : Exit.LATER;
    }
  }

  @Command(
      name = "due",
      description =
          "Dit ce qui va être effacé, et ce qui est gardé au-delà parce que personne n’en a fini.")
  int due() throws Exception {
    try (Desk desk = workstation.desk()) {
      Overdue overdue = desk.privacy().overdue();
      overdue.unsent().forEach(letter -> workstation.say("privacy.unsent", letter));
      overdue.unread().forEach(letter -> workstation.say("privacy.unread", letter));
      overdue.unfiled().forEach(letter -> workstation.say("privacy.unfiled", letter));
      workstation.say("privacy.due", desk.privacy().due().size(), overdue.size());
      return Exit.DONE;
    }
  }

  @Command(
      name = "register",
      description = "Dit qui a ouvert, exporté, classé, envoyé ou effacé quelle lettre, et quand.")
  int register(
      @Option(
              names = "--patient",
              paramLabel = "MOTS",
              defaultValue = "",
              description = "Nom ou date de naissance (AAAA-MM-JJ).")
          String patient,
      @Option(names = "--person", paramLabel = "MOTS", defaultValue = "", description = "Qui.")
          String person,
      @Option(names = "--letter", paramLabel = "ID", description = "Une lettre.")
          @Nullable UUID letter,
      @Option(
              names = "--to",
              paramLabel = "FICHIER",
              description = "Écrit un fichier : JSON si son nom finit par .json, CSV sinon.")
          @Nullable Path file)
      throws Exception {
    try (Desk desk = workstation.desk()) {
      List<Access> found = desk.privacy().accesses(new AccessFilter(patient, person, letter));
      if (file == null) {
        found.forEach(this::say);
      } else {
        RegisterFile.write(found, file);
      }
      workstation.say("privacy.accesses", found.size());
      return Exit.DONE;
    }
  }

  @Command(
      name = "export",
      description =
          "Écrit tout ce qui concerne un patient, ou le cabinet entier : un ZIP en clair de PDF,"
              + " JSON et Bundle FHIR R4.")
  int export(
      @Option(
              names = "--patient",
              paramLabel = "MOTS",
              description = "Nom, et date de naissance (AAAA-MM-JJ) s’il le faut.")
          @Nullable String words,
      @Option(names = "--practice", description = "Le cabinet entier.") boolean practice,
      @Parameters(paramLabel = "FICHIER", description = "ZIP à écrire.") Path file)
      throws Exception {
    if ((words == null) != practice) {
      throw CommandRefusal.asked("privacy.whose");
    }
    try (Desk desk = workstation.desk()) {
      KnownPatient patient = words == null ? null : one(desk, words);
      int written = desk.privacy().export(patient, file);
      workstation.say("privacy.exported", written, file);
      return Exit.DONE;
    }
  }

  /** One patient exactly: nobody gets the letters of a namesake. */
  private static KnownPatient one(Desk desk, String words) throws CommandRefusal {
    List<KnownPatient> found = desk.privacy().patients(words);
    if (found.size() != 1) {
      throw CommandRefusal.asked(
          found.isEmpty() ? "privacy.nobody" : "privacy.several", found.size());
    }
    return found.getFirst();
  }

  private void say(Access it) {
    workstation.say(
        "privacy.access",
        InboxCommand.WHEN.format(it.at()),
        it.who(),
        workstation.words().text("privacy.act." + it.act().code()),
        it.letter());
  }
}
