package fr.pli.desktop.companion;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.companion.CompanionException.Reason;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientRole;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // a value that is missing fails the test, as it should
class Hl7LetterTest {
  private static final byte[] PDF = "%PDF-1.7\nlettre\n%%EOF\n".getBytes(UTF_8);

  private static Companion said(String message) throws CompanionException {
    return Hl7Letter.parse(message.getBytes(UTF_8)).companion();
  }

  private static Reason refusal(byte[] bytes) {
    return assertThrows(CompanionException.class, () -> Hl7Letter.parse(bytes).pdf()).reason();
  }

  private static String oru() {
    return new String(Messages7.oru(PDF), UTF_8);
  }

  @Test
  void theDocumentIsTakenOut() throws CompanionException {
    assertArrayEquals(PDF, Hl7Letter.parse(Messages7.oru(PDF)).pdf().orElseThrow());
    assertArrayEquals(PDF, Hl7Letter.parse(Messages7.mdm(PDF)).pdf().orElseThrow());
  }

  @Test
  void thePatientHasBirthNameNameInUseAndIns() throws CompanionException {
    Patient patient = said(oru()).patient();
    assertEquals("DUVAL", patient.familyName());
    assertEquals("PETIT", patient.birthName());
    assertEquals(List.of("Jeanne", "Marie"), patient.givenNames());
    assertEquals(LocalDate.of(1979, 3, 3), patient.birthDate());
    assertEquals(Sex.FEMALE, patient.sex());
    assertEquals("279035121518989", patient.ins().value());
  }

  @Test
  void authorTypeAndDateAreRead() throws CompanionException {
    Companion oru = said(oru());
    assertEquals("Dr Jean MARTIN", oru.author().displayName());
    assertEquals("10100000040", oru.author().rpps() == null ? "" : oru.author().rpps().value());
    assertEquals(DocumentType.IMAGING_REPORT, oru.type());
    assertEquals(LocalDate.of(2026, 11, 20), oru.date());
    Companion mdm = Hl7Letter.parse(Messages7.mdm(PDF)).companion();
    assertEquals("Dr Jean MARTIN", mdm.author().displayName());
    assertEquals(DocumentType.CONSULTATION_REPORT, mdm.type());
    assertEquals(LocalDate.of(2026, 11, 20), mdm.date());
  }

  @Test
  void copiesAreForSureAndWhoOrderedItIsNot() throws CompanionException {
    List<Addressee> recipients = said(oru()).recipients();
    assertEquals(
        List.of("Dr Paul AUBRY", "Pr Léa DUPONT", "Dr Anne LEROY"),
        recipients.stream().map(each -> each.party().displayName()).toList());
    assertEquals(List.of(false, true, true), recipients.stream().map(Addressee::sure).toList());
    assertEquals(RecipientRole.TO, recipients.getFirst().role());
    assertEquals(RecipientRole.CC, recipients.getLast().role());
    assertEquals(
        List.of("Dr Anne LEROY"),
        Hl7Letter.parse(Messages7.mdm(PDF)).companion().recipients().stream()
            .map(each -> each.party().displayName())
            .toList());
  }

  @Test
  void aTestNumberIsNotTakenForOneOfAPatientAndAWrongKeyIsKept() throws CompanionException {
    Companion test = said(oru().replace("213.1.4.8&", "213.1.4.10&"));
    assertNull(test.patient().ins());
    assertEquals(List.of(Companion.INS_NOT_REAL), test.doubts());
    Companion wrong = said(oru().replace("279035121518989", "279035121518988"));
    assertEquals(List.of(Companion.INS_KEY_WRONG), wrong.doubts());
    Companion local = said(oru().replace("1.2.250.1.213.1.4.8", "1.2.3"));
    assertNull(local.patient().ins());
    assertEquals(List.of(), local.doubts());
  }

  @Test
  void lineFeedsBlockMarksAndLatinLettersAreRead() throws CompanionException {
    assertEquals("DUVAL", said(oru().replace("\r", "\n")).patient().familyName());
    assertEquals("DUVAL", said("\u000b" + oru() + "\u001c\r").patient().familyName());
    byte[] latin = oru().replace("UNICODE UTF-8", "8859/1").getBytes(ISO_8859_1);
    assertEquals(
        "Pr Léa DUPONT",
        Hl7Letter.parse(latin).companion().recipients().get(1).party().displayName());
  }

  @Test
  void escapesAreUndoneAndControlCharactersAreNot() throws CompanionException {
    assertEquals(
        "DU&VAL",
        Hl7Message.parse(oru().replace("DUVAL^", "DU\\T\\VAL^").getBytes(UTF_8))
            .first("PID")
            .orElseThrow()
            .each(5)
            .getLast()
            .component(1));
    assertEquals("DU VAL", said(oru().replace("DUVAL^", "DU\\X0D\\VAL^")).patient().familyName());
  }

  @Test
  void aMessageWithoutADocumentHasNone() throws CompanionException {
    String without = oru().replaceAll("OBX[^\r]*\r", "");
    assertEquals(Optional.empty(), Hl7Letter.parse(without.getBytes(UTF_8)).pdf());
    String text = oru().replace("|ED|", "|TX|");
    assertEquals(Optional.empty(), Hl7Letter.parse(text.getBytes(UTF_8)).pdf());
  }

  @Test
  void morePatientsMessagesOrDocumentsThanALetterHasAreRefused() {
    String obx = oru().replaceAll("(?s).*(OBX[^\r]*\r).*", "$1");
    assertEquals(Reason.SEVERAL, refusal((oru() + obx).getBytes(UTF_8)));
    assertEquals(Reason.SEVERAL, refusal((oru() + oru()).getBytes(UTF_8)));
    assertEquals(Reason.SEVERAL, refusal((oru() + Messages7.PID).getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "MSH",
        "MSH|",
        "MSH|^~\\&",
        "MSH|||||||||",
        "MSH|^^^^|A|B|C|D|2026||ORU^R01|1|P|2.5\r",
        "MSHX^~\\&XAXB\r",
        "MSH|^~\\&|A|B|C|D|2026||ADT^A01|1|P|2.5\r",
        "MSH|^~\\&|A|B|C|D|2026||ORU^R01|1|P|2.5\rbonjour\r",
        "MSH|^~\\&|A|B|C|D|2026||ORU^R01|1|P|2.5\rPID^1\r",
        "PID|1\rMSH|^~\\&|A|B|C|D|2026||ORU^R01|1|P|2.5\r"
      })
  void whatIsNoMessageOfALetterIsRefused(String text) {
    assertEquals(Reason.MALFORMED, refusal(text.getBytes(UTF_8)));
  }

  @Test
  void aDocumentThatIsCutOrSpoiltIsRefused() {
    assertEquals(
        Reason.MALFORMED, refusal(oru().replace("JVBERi0xL", "JVBERi!xL").getBytes(UTF_8)));
  }

  @Test
  void everyLengthCutOffIsRefusedOrReadWithoutHarm() {
    byte[] whole = Messages7.oru(PDF);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      try {
        Hl7Letter letter = Hl7Letter.parse(cut);
        letter.companion();
        letter.pdf();
      } catch (CompanionException refused) {
        assertFalse(refused.reason().code().isEmpty());
      }
    }
  }

  @Test
  void hugeMessagesAreBounded() throws CompanionException {
    byte[] large = new byte[30_000_000];
    System.arraycopy(PDF, 0, large, 0, PDF.length);
    assertArrayEquals(large, Hl7Letter.parse(Messages7.oru(large)).pdf().orElseThrow());
    assertEquals(Reason.TOO_LARGE, refusal(new byte[Hl7Letter.MAX_BYTES + 1]));
    assertEquals(Reason.MALFORMED, refusal((oru() + "NTE|\r".repeat(6_000)).getBytes(UTF_8)));
    assertEquals(Reason.MALFORMED, refusal((oru() + "NTE|" + "x".repeat(100_000)).getBytes(UTF_8)));
    String many = oru().replace("PRT|1", "PRT|1||||" + "1^X^Y~".repeat(9_000) + "\rPRT|1");
    assertTrue(said(many).recipients().size() <= 50);
  }

  @Test
  void binaryIsRefused() {
    byte[] noise = new byte[100_000];
    new Random(5).nextBytes(noise);
    assertEquals(Reason.MALFORMED, refusal(noise));
    byte[] begun = ("MSH|^~\\&|" + new String(noise, ISO_8859_1)).getBytes(ISO_8859_1);
    assertEquals(Reason.MALFORMED, refusal(begun));
  }

  @Property(tries = 300)
  void aSpoiltMessageIsRefusedOrRead(
      @ForAll @IntRange(max = 900) int at, @ForAll byte spoilt, @ForAll byte[] inserted) {
    byte[] message = Messages7.oru(PDF);
    byte[] bytes = new byte[message.length + inserted.length];
    int place = Math.min(at, message.length - 1);
    System.arraycopy(message, 0, bytes, 0, place);
    System.arraycopy(inserted, 0, bytes, place, inserted.length);
    System.arraycopy(message, place, bytes, place + inserted.length, message.length - place);
    bytes[place] = spoilt;
    try {
      Hl7Letter letter = Hl7Letter.parse(bytes);
      letter.companion();
      letter.pdf();
    } catch (CompanionException refused) {
      assertFalse(refused.reason().code().isEmpty());
    }
  }
}
