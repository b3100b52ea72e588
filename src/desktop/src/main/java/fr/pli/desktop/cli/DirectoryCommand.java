package fr.pli.desktop.cli;

import fr.pli.desktop.directory.DirectoryImport;
import fr.pli.desktop.directory.ImportOutcome;
import fr.pli.desktop.directory.LocalDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Path store = workstation.options().directoryFile();
    Files.createDirectories(Objects.requireNonNull(store.getParent()));
    try (LocalDirectory directory = new LocalDirectory(store)) {
      return told(new DirectoryImport(directory).read(files));
    }
  }

  private int told(ImportOutcome outcome) throws CommandRefusal {
    switch (outcome) {
      case ImportOutcome.Replaced(var entries, var added, var removed, var changed, var skipped) ->
          workstation.say("directory.imported", entries, added, removed, changed, skipped);
      case ImportOutcome.Refused(String reason) ->
          throw CommandRefusal.asked(
              "directory.refused", workstation.words().word("directory.reason", reason));
    }
    return CommandLine.ExitCode.OK;
  }
}
