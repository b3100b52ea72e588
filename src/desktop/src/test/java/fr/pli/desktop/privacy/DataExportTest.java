package fr.pli.desktop.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.people.NotAllowedException;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.review.Sharing.Wish;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.Sex;
import fr.pli.exchange.seal.LetterPackage;
import fr.pli.exchange.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything about one patient and nothing about another, in formats that others read. */
@SuppressWarnings({"NullAway", "unchecked"}) // a null where there should be a value fails the test
class DataExportTest {
  private static final Patient OTHER =
      new Patient("KERMADEC", null, List.of("Anne"), LocalDate.of(1970, 2, 1), Sex.FEMALE, null);

  @TempDir Path temporary;
  private Practice practice;
  private Path file;
  private UUID sent;
  private UUID received;
  private UUID ofOther;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice(temporary.resolve("vault"));
    file = temporary.resolve("copie.zip");
    sent = practice.approved(Practice.network());
    received = practice.arrived(practice.arriving(Practice.pdf("reçue"), "Examen normal"));
    ofOther =
        practice.arrived(
            practice.arriving(
                new LetterPackage(Practice.received(OTHER, "autre"), Practice.pdf("autre")),
                Practice.MEMBER));
  }

  private KnownPatient patient(String words) {
    List<KnownPatient> found = practice.privacy.patients(words);
    assertEquals(1, found.size());
    return found.getFirst();
  }

  private Map<String, byte[]> read() throws IOException {
    Map<String, byte[]> all = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        all.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return all;
  }

  @Test
  void itHoldsEveryLetterOfThePatientAndNoneOfAnother() throws Exception {
    assertEquals(2, practice.privacy.export(patient("le gall"), file));
    Map<String, byte[]> all = read();
    assertArrayEquals(Practice.pdf("reçue"), all.get("letters/" + received + ".pdf"));
    assertTrue(all.containsKey("letters/" + sent + ".pdf"));
    assertFalse(all.containsKey("letters/" + ofOther + ".pdf"));
    all.values().forEach(bytes -> assertFalse(new String(bytes, UTF_8).contains("KERMADEC")));
    List<Map<String, Object>> letters = Json.read(all.get("letters.json"), List.class);
    assertEquals(
        Set.of(sent.toString(), received.toString()),
        Set.of(letters.get(0).get("id"), letters.get(1).get("id")));
  }

  @Test
  void thePracticeGetsEverything() throws Exception {
    assertEquals(3, practice.privacy.export(null, file));
    assertTrue(read().containsKey("letters/" + ofOther + ".pdf"));
  }

  @Test
  void theBundleHasWhatR4DemandsAndEveryReferenceLeadsSomewhere() throws Exception {
    new RecordedInbox(practice.inbox, practice.privacy.register()).pdf(received);
    practice.privacy.export(patient("le gall"), file);
    Map<String, Object> bundle = Json.read(read().get("fhir-bundle.json"), Map.class);
    assertEquals("Bundle", bundle.get("resourceType"));
    assertEquals("collection", bundle.get("type"));
    Set<Object> urls = new HashSet<>();
    Set<Object> types = new HashSet<>();
    for (Map<String, Object> entry : (List<Map<String, Object>>) bundle.get("entry")) {
      urls.add(entry.get("fullUrl"));
      Map<String, Object> resource = (Map<String, Object>) entry.get("resource");
      types.add(resource.get("resourceType"));
      assertEquals("urn:uuid:" + resource.get("id"), entry.get("fullUrl"));
      for (String needed : demanded((String) resource.get("resourceType"))) {
        assertTrue(resource.containsKey(needed), resource.get("resourceType") + "." + needed);
      }
    }
    assertEquals(Set.of("DocumentReference", "Patient", "Practitioner", "AuditEvent"), types);
    references(bundle).forEach(each -> assertTrue(urls.contains(each), each));
  }

  /** Elements with a minimum of one in R4. */
  private static List<String> demanded(String type) {
    return switch (type) {
      case "DocumentReference" -> List.of("status", "content");
      case "AuditEvent" -> List.of("type", "recorded", "agent", "source");
      default -> List.of("name");
    };
  }

  private static Set<String> references(Object node) {
    Set<String> found = new HashSet<>();
    switch (node) {
      case Map<?, ?> map -> {
        if (map.get("reference") instanceof String reference) {
          found.add(reference);
        }
        map.values().forEach(each -> found.addAll(references(each)));
      }
      case List<?> list -> list.forEach(each -> found.addAll(references(each)));
      default -> {}
    }
    return found;
  }

  @Test
  void whatThePatientSaidIsInIt() throws Exception {
    practice.consents.record(Practice.PATIENT, null, Wish.OBJECTED, Practice.WHO);
    practice.privacy.export(patient("le gall"), file);
    Consent[] said = Json.read(read().get("consents.json"), Consent[].class);
    assertEquals(Wish.OBJECTED, said[0].wish());
    practice.privacy.export(patient("kermadec"), file);
    assertEquals(0, Json.read(read().get("consents.json"), Consent[].class).length);
  }

  @Test
  void anErasedLetterIsNamedWithoutItsContentInThePracticesCopy() throws Exception {
    practice.privacy.erase(List.of(received), Practice.WHO);
    assertEquals(3, practice.privacy.export(null, file));
    assertFalse(read().containsKey("letters/" + received + ".pdf"));
    assertTrue(new String(read().get("letters.json"), UTF_8).contains(received.toString()));
  }

  @Test
  void eachLetterInItIsInTheRegister() throws Exception {
    practice.privacy.export(patient("le gall"), file);
    List<Access> found = practice.privacy.accesses(new AccessFilter("", "", received));
    assertEquals(List.of(AccessAct.EXPORTED), found.stream().map(Access::act).toList());
  }

  @Test
  void itTakesTheRightsToReadAndPrepareAndForThePracticeToAdminister() {
    practice.allowed = act -> !(act instanceof Act.Administer);
    assertThrows(NotAllowedException.class, () -> practice.privacy.export(null, file));
    practice.allowed = act -> !(act instanceof Act.Read);
    assertThrows(NotAllowedException.class, () -> practice.privacy.patients("le gall"));
    assertFalse(Files.exists(file));
  }

  @Test
  void aFolderThatCannotBeWrittenLeavesNothingBehind() throws Exception {
    KnownPatient patient = patient("le gall");
    Path nowhere = temporary.resolve("absent").resolve("copie.zip");
    assertThrows(IOException.class, () -> practice.privacy.export(patient, nowhere));
    assertFalse(Files.exists(nowhere));
  }
}
