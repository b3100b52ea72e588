package fr.pli.desktop.cli;

import fr.pli.desktop.Desk;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Patient;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the received letters, newest first. Marks none as read. */
@Command(name = "inbox", description = "Liste les lettres reçues, la plus récente d’abord.")
final class InboxCommand implements Callable<Integer> {
  static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.systemDefault());

  private final Workstation workstation;

  @Option(names = "--json", description = "Un tableau JSON.")
  private boolean json;

  InboxCommand(Workstation workstation) {
    this.workstation = workstation;
  }

  @Override
  public Integer call() throws Exception {
    try (Desk desk = workstation.desk()) {
      List<ReceivedLetter> letters = desk.inbox().letters();
      if (json) {
        workstation.out().println(JsonText.of(letters.stream().map(InboxCommand::fields).toList()));
      } else {
        letters.forEach(this::say);
        workstation.say("inbox.total", letters.size());
      }
      return Exit.DONE;
    }
  }

  private void say(ReceivedLetter letter) {
    Words words = workstation.words();
    LetterSheet sheet = letter.sheet();
    Patient patient = sheet == null ? null : sheet.patient();
    DocumentType type = sheet == null ? null : sheet.type();
    workstation.say(
        "inbox.letter",
        letter.id(),
        WHEN.format(letter.announcedAt()),
        sheet == null ? letter.sender() : sheet.author().displayName(),
        patient == null ? words.text("inbox.no-patient") : patient.displayName(),
        type == null ? words.text("inbox.no-type") : type.label(),
        words.word("received", letter.state().code()),
        letter.reason().isEmpty() ? "" : words.word("unreadable", letter.reason()));
  }

  private static Map<String, @Nullable Object> fields(ReceivedLetter letter) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", letter.id().toString());
    json.put("state", letter.state().code());
    json.put("reason", letter.reason());
    json.put("receivedAt", letter.announcedAt().toString());
    json.put("sender", letter.sender());
    json.put(
        "signerShutOut", letter.signerShutOut() == null ? null : letter.signerShutOut().toString());
    json.put("bytes", letter.bytes());
    json.put("sha256", letter.sha256());
    json.put("suite", letter.suite());
    LetterSheet sheet = letter.sheet();
    if (sheet != null) {
      json.put("author", sheet.author().displayName());
      json.put("patient", sheet.patient() == null ? null : patient(sheet.patient()));
      json.put("documentType", sheet.type() == null ? null : sheet.type().loinc());
      json.put("date", sheet.date() == null ? null : sheet.date().toString());
      json.put("fileName", sheet.fileName());
    }
    return json;
  }

  private static Map<String, @Nullable Object> patient(Patient patient) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("familyName", patient.familyName());
    json.put("birthName", patient.birthName());
    json.put("givenNames", patient.givenNames());
    json.put("birthDate", patient.birthDate() == null ? null : patient.birthDate().toString());
    json.put("sex", patient.sex().code());
    json.put("ins", patient.ins() == null ? null : patient.ins().value());
    return json;
  }
}
