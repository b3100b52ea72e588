package fr.pli.desktop.cli;

import fr.pli.desktop.Desk;
import fr.pli.desktop.evidence.Finding;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.proof.NothingToProveException;
import fr.pli.desktop.proof.ProofFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proofs of sending, and what does not fit in the evidence that they rest on. */
@Command(name = "proof", description = "Preuves d’envoi.")
final class ProofCommand implements Callable<Integer> {
  private final Workstation workstation;

  ProofCommand(Workstation workstation) {
    this.workstation = workstation;
  }

  @Override
  public Integer call() throws CommandRefusal {
    throw CommandRefusal.asked("proof.which");
  }

  /** Writes the proofs of a letter, one for each recipient, or of one dispatch. */
  @Command(
      name = "export",
      description = "Écrit la preuve d’un envoi, ou de chaque envoi d’une lettre : PDF et JSON.")
  int export(
      @Parameters(paramLabel = "ID", description = "Lettre ou envoi (pli outbox --json).") UUID id,
      @Parameters(paramLabel = "DOSSIER", description = "Où écrire.") Path folder)
      throws Exception {
    try (Desk desk = workstation.desk()) {
      desk.vault().roster().requireLetters();
      List<UUID> dispatches = dispatches(desk, id);
      boolean complete = true;
      int written = 0;
      for (UUID dispatch : dispatches) {
        try {
          ProofFiles files = desk.exportProof(dispatch, folder);
          workstation.say("proof.written", files.sheet(), files.proof());
          complete &= files.complete();
          written++;
        } catch (NothingToProveException _) {
          workstation.complain("proof.nothing", dispatch);
        }
      }
      if (written == 0) {
        return Exit.LATER;
      }
      if (!complete) {
        workstation.complain("proof.incomplete");
      }
      return Exit.DONE;
    }
  }

  private static List<UUID> dispatches(Desk desk, UUID id) throws CommandRefusal {
    if (desk.outbox().find(id).isPresent()) {
      return List.of(id);
    }
    List<UUID> ofLetter = desk.outbox().of(id).stream().map(Dispatch::id).toList();
    if (ofLetter.isEmpty()) {
      throw CommandRefusal.asked("proof.unknown");
    }
    return ofLetter;
  }

  /** Checks a proof's file; opens no vault, needs no network. */
  @Command(
      name = "verify",
      description = "Vérifie le fichier JSON d’une preuve, sans réseau ni coffre.")
  int verify(
      @Parameters(paramLabel = "FICHIER", description = "Preuve, JSON.") Path file,
      @Option(
              names = "--document",
              paramLabel = "PDF",
              description = "La lettre, pour comparer son empreinte.")
          @Nullable Path document,
      @Option(
              names = "--authority",
              paramLabel = "CERTIFICAT",
              description = "Certificat de l’autorité du réseau (PEM ou DER), connu d’ailleurs.")
          @Nullable Path authority)
      throws IOException, CommandRefusal {
    return new ProofReading(workstation).verify(file, document, authority);
  }

  /** Says what did not fit in the server's log or in the journal of this workstation. */
  @Command(
      name = "findings",
      description = "Dit ce qui ne concorde pas dans le journal du serveur ou de ce poste.")
  int findings(
      @Option(
              names = "--settle",
              paramLabel = "ID",
              description = "En prend acte, une fois l’administrateur prévenu ; reste écrit.")
          @Nullable UUID settled)
      throws Exception {
    try (Desk desk = workstation.desk()) {
      if (settled != null) {
        desk.evidence().settle(settled, desk.vault().person().name());
      }
      for (Finding finding : desk.evidence().all()) {
        say(finding);
      }
      int open = desk.evidence().open().size();
      workstation.say("finding.total", open);
      return open == 0 ? Exit.DONE : Exit.REFUSED;
    }
  }

  private void say(Finding finding) {
    Words words = workstation.words();
    workstation.say(
        "finding.line",
        finding.id(),
        InboxCommand.WHEN.format(finding.at()),
        words.word("finding", finding.breach().code()),
        words.text(finding.settledAt() == null ? "finding.open" : "finding.settled"));
  }
}
