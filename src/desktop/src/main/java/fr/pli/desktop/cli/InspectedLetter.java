package fr.pli.desktop.cli;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.recognition.RecognisedRecipient;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was recognised, as the JSON objects that {@code inspect} prints. */
final class InspectedLetter {
  private InspectedLetter() {}

  /** One file; its letters apart when it holds several. */
  static Map<String, @Nullable Object> file(String name, Reading whole, List<Reading> letters) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("file", name);
    json.putAll(fields(whole));
    if (letters.size() > 1) {
      json.put("letters", letters.stream().map(InspectedLetter::fields).toList());
    }
    return json;
  }

  private static Map<String, @Nullable Object> fields(Reading reading) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("patient", reading.patient() == null ? null : patient(reading.patient()));
    json.put("author", reading.author() == null ? null : author(reading.author()));
    json.put("recipients", reading.recipients().stream().map(InspectedLetter::recipient).toList());
    json.put("documentType", type(reading.type()));
    json.put("date", date(reading.date()));
    json.put("pages", reading.pages());
    json.put("notes", reading.notes());
    return json;
  }

  private static Map<String, @Nullable Object> patient(Recognised<Patient> read) {
    Patient patient = read.value();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("familyName", patient.familyName());
    json.put("birthName", patient.birthName());
    json.put("givenNames", patient.givenNames());
    json.put("birthDate", patient.birthDate() == null ? null : patient.birthDate().toString());
    json.put("sex", patient.sex().code());
    json.put("ins", patient.ins() == null ? null : patient.ins().value());
    json.put("confidence", read.confidence());
    json.put("reason", read.reason());
    return json;
  }

  private static Map<String, @Nullable Object> author(Recognised<Party> read) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", read.value().name());
    json.put("rpps", read.value().rpps() == null ? null : read.value().rpps().value());
    json.put("confidence", read.confidence());
    json.put("reason", read.reason());
    return json;
  }

  private static Map<String, @Nullable Object> recipient(RecognisedRecipient read) {
    Party party = read.party();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("kind", kind(party.kind()));
    json.put("name", party.name());
    json.put("rpps", party.rpps() == null ? null : party.rpps().value());
    json.put("finess", party.finess() == null ? null : party.finess().value());
    json.put("role", read.role() == RecipientRole.TO ? "to" : "cc");
    json.put("candidates", read.candidates());
    json.put("confidence", read.confidence());
    json.put("reason", read.reason());
    return json;
  }

  private static String kind(RecipientKind kind) {
    return switch (kind) {
      case PROFESSIONAL -> "professional";
      case ORGANIZATION -> "organization";
      case PATIENT -> "patient";
    };
  }

  private static Map<String, @Nullable Object> type(@Nullable Recognised<DocumentType> read) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("loinc", read == null ? null : generalLoinc(read.value()));
    json.put("j07", read == null ? null : read.value().loinc());
    json.put("confidence", read == null ? 0 : read.confidence());
    return json;
  }

  /**
   * The LOINC code by which programs elsewhere know the kind of document. The French value set J07
   * gives the report of an operation its own code 34874-8, which LOINC calls "Surgery operative
   * note"; the document ontology and most receivers use the general 11504-8 "Surgical operation
   * note". All other codes are the same in both.
   */
  private static String generalLoinc(DocumentType type) {
    return type == DocumentType.OPERATIVE_REPORT ? "11504-8" : type.loinc();
  }

  private static @Nullable String date(@Nullable Recognised<LocalDate> read) {
    return read == null ? null : read.value().toString();
  }
}
