package fr.pli.desktop.cli;

import fr.pli.desktop.directory.DirectoryImport;
import fr.pli.desktop.directory.ImportOutcome;
import fr.pli.desktop.directory.LocalDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The directory's copy on this workstation. It holds public data only: no passphrase is asked. */
@Command(name = "directory", description = "Annuaire de ce poste.")
final class DirectoryCommand implements Callable<Integer> {
  private final Workstation workstation;

  DirectoryCommand(Workstation workstation) {
    this.workstation = workstation;
  }

  @Override
  public Integer call() throws CommandRefusal {
    throw CommandRefusal.asked("directory.which");
  }

  /** Replaces the copy by what extraction files hold. */
  @Command(
      name = "import",
      description = "Remplace l’annuaire du poste par des extractions de l’Annuaire Santé.")
  int load(
      @Parameters(arity = "1..*", paramLabel = "FICHIER", description = "Texte ou ZIP.")
          List<Path> files)
      throws IOException, CommandRefusal {
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw CommandRefusal.asked("file.missing", file);
      }
    }
    Path store = workstation.options().directoryFolder();
    Files.createDirectories(Objects.requireNonNull(store.getParent()));
    try (LocalDirectory directory = new LocalDirectory(store)) {
      return told(new DirectoryImport(directory).read(files));
    }
  }

  /** Says how large and how old the copy is. */
  @Command(name = "status", description = "Dit la taille et l’âge de l’annuaire du poste.")
  int status() {
    try (LocalDirectory directory = new LocalDirectory(workstation.options().directoryFolder())) {
      workstation.say("directory.size", directory.size());
      directory
          .age()
          .ifPresent(
              age ->
                  workstation.say(
                      "directory.age",
                      Date.from(age.published()),
                      ChronoUnit.DAYS.between(
                          age.published(), workstation.options().clock().instant()),
                      Date.from(age.imported())));
    }
    return CommandLine.ExitCode.OK;
  }

  private int told(ImportOutcome outcome) throws CommandRefusal {
    switch (outcome) {
      case ImportOutcome.Replaced(var entries, var changes, var skipped, var broken) -> {
        workstation.say(
            "directory.imported",
            entries,
            changes.added(),
            changes.removed(),
            changes.changed(),
            skipped,
            broken);
        told("directory.added", changes.added(), changes.someAdded());
        told("directory.removed", changes.removed(), changes.someRemoved());
        told("directory.changed", changes.changed(), changes.someChanged());
      }
      case ImportOutcome.Refused(String reason) ->
          throw CommandRefusal.asked(
              "directory.refused", workstation.words().word("directory.reason", reason));
    }
    return CommandLine.ExitCode.OK;
  }

  private void told(String key, long count, List<String> some) {
    if (count > 0) {
      workstation.say(key, String.join(", ", some), count - some.size());
    }
  }
}
