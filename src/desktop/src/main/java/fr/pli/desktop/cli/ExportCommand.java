package fr.pli.desktop.cli;

import fr.pli.desktop.Desk;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.exchange.wire.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the PDF of a received letter, and says its hash as it is on the disk. Marks nothing. */
@Command(
    name = "export",
    description = "Écrit le PDF d’une lettre reçue ; imprime son chemin et son SHA-256.")
final class ExportCommand implements Callable<Integer> {
  private final Workstation workstation;

  @Parameters(index = "0", paramLabel = "ID", description = "Lettre, comme la liste inbox.")
  private @Nullable UUID letter;

  @Parameters(index = "1", paramLabel = "DOSSIER", description = "Où écrire le PDF.")
  private Path folder = Path.of("");

  ExportCommand(Workstation workstation) {
    this.workstation = workstation;
  }

  @Override
  public Integer call() throws Exception {
    try (Desk desk = workstation.desk()) {
      ReceivedLetter found =
          desk.inbox().letters().stream()
              .filter(each -> each.id().equals(letter))
              .findFirst()
              .orElseThrow(() -> CommandRefusal.asked("export.unknown"));
      if (found.document() == null) {
        throw CommandRefusal.asked(
            "export.closed", workstation.words().word("received", found.state().code()));
      }
      Files.createDirectories(folder);
      Path file = desk.inbox().export(found.id(), folder);
      workstation.say("export.done", file, Sha256.hex(Files.readAllBytes(file)));
      return Exit.DONE;
    }
  }
}
