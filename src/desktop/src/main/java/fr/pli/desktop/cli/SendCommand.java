package fr.pli.desktop.cli;

import fr.pli.desktop.Desk;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DocumentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Sends one PDF to those who are named. The command is the approval: no undo window. What is not
 * certain is refused, never guessed.
 */
@Command(
    name = "send",
    description = "Envoie une lettre PDF aux destinataires nommés, sans délai d’annulation.")
final class SendCommand implements Callable<Integer> {
  private final Workstation workstation;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "RPPS|ADRESSE|FAX",
      description = "Destinataire ; peut être répété.")
  private List<String> to = List.of();

  @Option(
      names = "--channel",
      paramLabel = "CANAL",
      description = "pli, mssante, apicrypt, fax ou post ; sinon le premier du destinataire.")
  private @Nullable String channel;

  @Option(names = "--type", paramLabel = "LOINC", description = "Type de document.")
  private @Nullable String type;

  @Mixin private final PatientOptions patient = new PatientOptions();

  @Option(
      names = "--wait",
      paramLabel = "SECONDES",
      defaultValue = "10",
      description = "Combien attendre l’accusé du serveur (${DEFAULT-VALUE}).")
  private int wait;

  @Option(names = "--again", description = "Envoie même si les mêmes octets sont déjà partis.")
  private boolean again;

  @Option(
      names = "--patient-agrees",
      description =
          "Le patient est d’accord pour les destinataires que la lettre ne nomme pas ; c’est noté.")
  private boolean agreed;

  @Parameters(paramLabel = "PDF", description = "La lettre.")
  private Path file = Path.of("");

  SendCommand(Workstation workstation) {
    this.workstation = workstation;
  }

  @Override
  public Integer call() throws Exception {
    Wanted wanted =
        new Wanted(List.copyOf(to), asked(channel), typeOf(type), patient.patient(), again, agreed);
    byte[] pdf = pdf();
    try (Desk desk = workstation.enrolledDesk()) {
      // Who can be reached, and by which keys, may have changed since the last exchange.
      desk.sync().now();
      String name = String.valueOf(file.getFileName());
      UUID letter = new LetterPreparation(desk, workstation.words()).prepare(name, pdf, wanted);
      Departure departure = new Departure(desk, letter);
      if (!departure.allowed()) {
        departure.prepare();
        workstation.say("send.prepared");
        return Exit.LATER;
      }
      departure.approve();
      departure.await(Duration.ofSeconds(Math.max(0, wait)));
      return told(desk, departure);
    }
  }

  private byte[] pdf() throws IOException, CommandRefusal {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw CommandRefusal.asked("file.missing", file);
    }
    return Files.readAllBytes(file);
  }

  private Integer told(Desk desk, Departure departure) {
    List<Dispatch> dispatches = departure.dispatches();
    dispatches.forEach(new DispatchLines(workstation, desk.outbox())::say);
    if (dispatches.stream().allMatch(Tally::accepted)) {
      workstation.say("send.done", dispatches.size());
      return Exit.DONE;
    }
    if (dispatches.stream().anyMatch(each -> each.state().needsAttention())) {
      workstation.complain("send.attention");
      return Exit.REFUSED;
    }
    String failure = desk.sync().failure();
    workstation.complain(
        "send.queued",
        failure.isEmpty()
            ? workstation.words().text("send.no-answer")
            : workstation.words().word("link", failure));
    return Exit.LATER;
  }

  private static @Nullable Channel asked(@Nullable String code) throws CommandRefusal {
    if (code == null) {
      return null;
    }
    return Arrays.stream(Channel.values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> CommandRefusal.asked("channel.unknown", code));
  }

  private static @Nullable DocumentType typeOf(@Nullable String loinc) throws CommandRefusal {
    if (loinc == null) {
      return null;
    }
    return DocumentType.ofLoinc(loinc)
        .orElseThrow(() -> CommandRefusal.asked("type.unknown", loinc));
  }
}
