package fr.pli.desktop.privacy;

import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.Sex;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Letters and accesses as a FHIR R4 Bundle of the type "collection": DocumentReference, Patient,
 * Practitioner, Organization, AuditEvent. It holds the elements that R4 demands and those that we
 * have; no profile is claimed.
 */
final class FhirBundle {
  private static final String RPPS = "urn:oid:1.2.250.1.71.4.2.1";
  private static final String INS = "urn:oid:1.2.250.1.213.1.4.8";
  private static final String LOINC = "http://loinc.org";

  private final Instant now;
  private final Map<String, Map<String, Object>> entries = new LinkedHashMap<>();

  FhirBundle(Instant now) {
    this.now = now;
  }

  /** A letter, with whom it is about and who wrote it. */
  FhirBundle with(ExportedLetter it) {
    Map<String, Object> resource = resource("DocumentReference", it.id());
    resource.put("masterIdentifier", identifier("urn:ietf:rfc:3986", "urn:uuid:" + it.id()));
    resource.put("status", "current");
    if (it.type() != null) {
      resource.put("type", coding(LOINC, it.type().loinc(), it.type().label()));
    }
    if (it.patient() != null) {
      resource.put("subject", reference(patient(it.patient())));
    }
    resource.put("date", it.at().toString());
    if (it.author() != null) {
      resource.put("author", List.of(reference(party(it.author()))));
    }
    resource.put("content", List.of(Map.of("attachment", attachment(it))));
    put(it.id(), resource);
    return this;
  }

  private static Map<String, Object> attachment(ExportedLetter it) {
    Map<String, Object> attachment = new LinkedHashMap<>();
    attachment.put("contentType", "application/pdf");
    if (!it.file().isEmpty()) {
      attachment.put("url", it.file());
      attachment.put("size", it.bytes());
    }
    attachment.put("title", it.type() == null ? "Lettre" : it.type().label());
    return attachment;
  }

  /** A line of the register. */
  FhirBundle with(Access it) {
    UUID id = name(it.toString());
    Map<String, Object> resource = resource("AuditEvent", id);
    resource.put(
        "type",
        Map.of(
            "system", "http://dicom.nema.org/resources/ontology/DCM",
            "code", "110110",
            "display", "Patient Record"));
    resource.put("action", it.act() == AccessAct.ERASED ? "D" : "R");
    resource.put("recorded", it.at().toString());
    resource.put("outcomeDesc", it.act().code());
    resource.put("agent", List.of(Map.of("name", it.who(), "requestor", true)));
    resource.put("source", Map.of("observer", Map.of("display", "Pli " + it.workstation())));
    resource.put(
        "entity",
        List.of(
            Map.of(
                "what",
                Map.of("identifier", identifier("urn:ietf:rfc:3986", "urn:uuid:" + it.letter())))));
    put(id, resource);
    return this;
  }

  private UUID patient(Patient it) {
    UUID id =
        name("patient " + it.familyName() + it.birthName() + it.givenNames() + it.birthDate());
    Map<String, Object> resource = resource("Patient", id);
    if (it.ins() != null) {
      resource.put("identifier", List.of(identifier(INS, it.ins().value())));
    }
    Map<String, Object> name = new LinkedHashMap<>();
    name.put("use", "usual");
    name.put("family", it.familyName());
    if (!it.givenNames().isEmpty()) {
      name.put("given", it.givenNames());
    }
    List<Map<String, Object>> names = new ArrayList<>(List.of(name));
    if (it.birthName() != null) {
      names.add(Map.of("use", "official", "family", it.birthName()));
    }
    resource.put("name", names);
    resource.put("gender", gender(it.sex()));
    if (it.birthDate() != null) {
      resource.put("birthDate", it.birthDate().toString());
    }
    put(id, resource);
    return id;
  }

  private static String gender(Sex sex) {
    return switch (sex) {
      case MALE -> "male";
      case FEMALE -> "female";
      case UNKNOWN -> "unknown";
    };
  }

  private UUID party(Party it) {
    boolean organisation = it.kind() == RecipientKind.ORGANIZATION;
    UUID id = name("party " + it.kind() + it.name() + it.rpps());
    Map<String, Object> resource = resource(organisation ? "Organization" : "Practitioner", id);
    if (it.rpps() != null) {
      resource.put("identifier", List.of(identifier(RPPS, it.rpps().value())));
    }
    resource.put("name", organisation ? it.name() : List.of(Map.of("text", it.displayName())));
    put(id, resource);
    return id;
  }

  /** The whole, ready to be written as JSON. */
  Map<String, Object> bundle() {
    Map<String, Object> bundle = new LinkedHashMap<>();
    bundle.put("resourceType", "Bundle");
    bundle.put("type", "collection");
    bundle.put("timestamp", now.toString());
    bundle.put(
        "entry",
        entries.entrySet().stream()
            .map(each -> Map.of("fullUrl", each.getKey(), "resource", each.getValue()))
            .toList());
    return bundle;
  }

  private void put(UUID id, Map<String, Object> resource) {
    entries.put("urn:uuid:" + id, resource);
  }

  private static Map<String, Object> resource(String type, UUID id) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("resourceType", type);
    resource.put("id", id.toString());
    return resource;
  }

  private static Map<String, Object> identifier(String system, @Nullable String value) {
    return Map.of("system", system, "value", String.valueOf(value));
  }

  private static Map<String, Object> coding(String system, String code, String display) {
    return Map.of("coding", List.of(Map.of("system", system, "code", code, "display", display)));
  }

  private static Map<String, Object> reference(UUID id) {
    return Map.of("reference", "urn:uuid:" + id);
  }

  /** The same person has the same id in every export. */
  private static UUID name(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
