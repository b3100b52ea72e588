package fr.pli.desktop.companion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.companion.CompanionException.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanionFileTest {
  @ParameterizedTest
  @CsvSource({
    "lettre.pdf, lettre",
    "Lettre.PDF, lettre",
    "lettre.HPR, lettre",
    "lettre.pdf.json, lettre",
    "lettre.v2.pdf, lettre.v2",
    "lettre.v2.txt, lettre.v2",
    "lettre, lettre",
    ".pdf, .pdf"
  })
  void aLetterAndWhatComesWithItShareTheirBase(String name, String base) {
    assertEquals(base, CompanionFile.base(name));
  }

  @Test
  void namesSayWhatMayBeOne() {
    assertTrue(CompanionFile.named("a.hl7"));
    assertTrue(CompanionFile.named("A.TXT"));
    assertFalse(CompanionFile.named("a.pdf"));
    assertTrue(CompanionFile.promised("a.hpm"));
    assertFalse(CompanionFile.promised("a.json"));
  }

  @Test
  void aTextThatIsNoHeaderIsNoneAndAHeaderFileThatIsNoneIsRefused() throws CompanionException {
    byte[] text = "Penser au pain.".getBytes(UTF_8);
    assertEquals(Optional.empty(), CompanionFile.read("courses.txt", text));
    Reason reason =
        assertThrows(CompanionException.class, () -> CompanionFile.read("a.hpr", text)).reason();
    assertEquals(Reason.MALFORMED, reason);
    assertEquals(Optional.empty(), CompanionFile.read("a.txt", new byte[6_000_000]));
  }

  @Test
  void aMessageIsOneUnderAnyName() throws CompanionException {
    byte[] message = Messages7.oru("%PDF-".getBytes(UTF_8));
    assertEquals(Source.HL7, CompanionFile.read("a.txt", message).orElseThrow().source());
    byte[] header = String.join("\n", HprimHeaderTest.LINES).getBytes(UTF_8);
    assertEquals(Source.HPRIM, CompanionFile.read("a.txt", header).orElseThrow().source());
  }
}
