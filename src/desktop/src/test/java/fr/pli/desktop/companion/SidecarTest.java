package fr.pli.desktop.companion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.companion.CompanionException.Reason;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // a value that is missing fails the test, as it should
class SidecarTest {
  static final String WHOLE =
      """
      {"format": "pli-letter/1",
       "patient": {"familyName": "DUVAL", "birthName": "PETIT", "givenNames": ["Jeanne", "Marie"],
                   "birthDate": "1979-03-03", "sex": "F", "ins": "279035121518989"},
       "author": {"title": "Dr", "name": "Jean MARTIN", "rpps": "10100000016"},
       "recipients": [
         {"kind": "professional", "title": "Dr", "name": "Paul AUBRY", "role": "to"},
         {"kind": "organization", "name": "CHU de Rennes", "finess": "750712184", "role": "cc"},
         {"kind": "patient", "role": "cc"}],
       "type": "11488-4",
       "date": "2026-11-20"}
      """;

  private static Companion read(String json) throws CompanionException {
    return Sidecar.read(json.getBytes(UTF_8));
  }

  private static Reason refusal(String json) {
    return assertThrows(CompanionException.class, () -> read(json)).reason();
  }

  @Test
  void everythingThatItMaySayIsRead() throws CompanionException {
    Companion said = read(WHOLE);
    assertEquals("DUVAL", said.patient().familyName());
    assertEquals("PETIT", said.patient().birthName());
    assertEquals(List.of("Jeanne", "Marie"), said.patient().givenNames());
    assertEquals(LocalDate.of(1979, 3, 3), said.patient().birthDate());
    assertEquals(Sex.FEMALE, said.patient().sex());
    assertEquals("279035121518989", said.patient().ins().value());
    assertEquals("Dr Jean MARTIN", said.author().displayName());
    assertEquals(
        List.of(RecipientKind.PROFESSIONAL, RecipientKind.ORGANIZATION, RecipientKind.PATIENT),
        said.recipients().stream().map(each -> each.party().kind()).toList());
    assertEquals(RecipientRole.TO, said.recipients().getFirst().role());
    assertTrue(said.complete());
    assertEquals(DocumentType.CONSULTATION_REPORT, said.type());
    assertEquals(LocalDate.of(2026, 11, 20), said.date());
  }

  @Test
  void everyPartMayBeMissing() throws CompanionException {
    Companion said = read("{\"format\": \"pli-letter/1\"}");
    assertNull(said.patient());
    assertNull(said.author());
    assertFalse(said.complete());
    Companion patient =
        read("{\"format\": \"pli-letter/1\", \"patient\": {\"familyName\": \"LE GALL\"}}");
    assertEquals(Sex.UNKNOWN, patient.patient().sex());
  }

  @Test
  void aWrongKeyIsKeptAndWarnedAbout() throws CompanionException {
    assertEquals(
        List.of(Companion.INS_KEY_WRONG), read(WHOLE.replace("518989", "518988")).doubts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "\"pli-letter/1\"",
        "{\"format\": \"pli-letter/2\"}",
        "{\"format\": \"pli-letter/1\", \"colour\": \"red\"}",
        "{\"format\": \"pli-letter/1\", \"format\": \"pli-letter/1\"}",
        "{\"format\": \"pli-letter/1\"} {}",
        "{\"format\": \"pli-letter/1\", \"date\": 20261120}",
        "{\"format\": \"pli-letter/1\", \"date\": \"20/11/2026\"}",
        "{\"format\": \"pli-letter/1\", \"date\": \"2026-02-30\"}",
        "{\"format\": \"pli-letter/1\", \"type\": \"11488\"}",
        "{\"format\": \"pli-letter/1\", \"patient\": {}}",
        "{\"format\": \"pli-letter/1\", \"patient\": {\"familyName\": \" \"}}",
        "{\"format\": \"pli-letter/1\", \"patient\": {\"familyName\": \"A\\nB\"}}",
        "{\"format\": \"pli-letter/1\", \"patient\": {\"familyName\": \"A\", \"sex\": \"x\"}}",
        "{\"format\": \"pli-letter/1\", \"patient\": {\"familyName\": \"A\", \"ins\": \"12\"}}",
        "{\"format\": \"pli-letter/1\", \"patient\": {\"familyName\": \"A\", \"givenNames\":"
            + " [null]}}",
        "{\"format\": \"pli-letter/1\", \"recipients\": [null]}",
        "{\"format\": \"pli-letter/1\", \"recipients\": [{\"kind\": \"professional\", \"name\":"
            + " \"A\"}]}",
        "{\"format\": \"pli-letter/1\", \"recipients\": [{\"kind\": \"dog\", \"name\": \"A\","
            + " \"role\": \"to\"}]}",
        "{\"format\": \"pli-letter/1\", \"recipients\": [{\"kind\": \"professional\", \"role\":"
            + " \"to\"}]}",
        "{\"format\": \"pli-letter/1\", \"author\": {\"name\": \"A\", \"rpps\": \"10000000000\"}}"
      })
  void whatIsNotRightIsRefusedAsAWhole(String json) {
    assertEquals(Reason.MALFORMED, refusal(json));
  }

  @Test
  void deepAndHugeFilesAreRefused() {
    assertEquals(
        Reason.MALFORMED,
        refusal("{\"format\": \"pli-letter/1\", \"patient\": " + "[".repeat(30_000)));
    assertEquals(Reason.MALFORMED, refusal("{\"format\": \"" + "x".repeat(60_000) + "\"}"));
    assertEquals(Reason.TOO_LARGE, refusal(" ".repeat(70_000)));
    String receiver = "{\"kind\":\"patient\",\"role\":\"cc\"},";
    assertEquals(
        Reason.MALFORMED,
        refusal(
            "{\"format\": \"pli-letter/1\", \"recipients\": ["
                + receiver.repeat(60)
                + "{\"kind\":\"patient\",\"role\":\"cc\"}]}"));
  }

  @Test
  void anyOtherJsonIsNoneOfOurs() throws CompanionException {
    assertEquals(Optional.empty(), CompanionFile.read("a.json", "{\"a\": 1}".getBytes(UTF_8)));
    assertTrue(CompanionFile.read("a.pdf.json", WHOLE.getBytes(UTF_8)).isPresent());
  }

  @Property(tries = 500)
  void nothingButARefusalIsThrown(@ForAll String text, @ForAll byte[] bytes) {
    for (byte[] each :
        List.of(
            bytes,
            text.getBytes(UTF_8),
            ("{\"format\": \"pli-letter/1\"," + text).getBytes(UTF_8),
            WHOLE.replace("Jeanne", text).getBytes(UTF_8))) {
      try {
        Sidecar.read(each);
      } catch (CompanionException refused) {
        assertFalse(refused.reason().code().isEmpty());
      }
    }
  }
}
