package fr.pli.exchange.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.exchange.identity.Ins;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Fictional letters. */
public final class SampleLetters {
  private SampleLetters() {}

  public static LetterPackage letter() {
    return new LetterPackage(sheet("Cher confrère, merci de m'adresser ce patient."), pdf(3_000));
  }

  /** A scan: nothing to search, no patient recognised. */
  public static LetterPackage scan() {
    return new LetterPackage(
        new LetterSheet(null, author(), List.of(), null, null, "", "scan.pdf", null), new byte[0]);
  }

  public static LetterPackage of(int pdfSize) {
    return new LetterPackage(sheet("Compte rendu."), pdf(pdfSize));
  }

  /** Bytes that look like a PDF from outside; the same for the same size. */
  public static byte[] pdf(int size) {
    byte[] bytes = new byte[size];
    new Random(42).nextBytes(bytes);
    byte[] head = "%PDF-1.7\n".getBytes(UTF_8);
    System.arraycopy(head, 0, bytes, 0, Math.min(size, head.length));
    return bytes;
  }

  private static LetterSheet sheet(String text) {
    Patient patient =
        new Patient(
            "LE GALL",
            "MOREAU",
            List.of("Anne", "Élise"),
            LocalDate.of(1979, 3, 2),
            Sex.FEMALE,
            new Ins("279035121518989"));
    Party recipient =
        new Party(RecipientKind.PROFESSIONAL, "Dr", "Paul AUBRY", "Cardiologie", null, null);
    return new LetterSheet(
        patient,
        author(),
        List.of(recipient),
        DocumentType.CONSULTATION_REPORT,
        LocalDate.of(2026, 11, 20),
        text,
        "courrier.pdf",
        null);
  }

  private static Party author() {
    return new Party(
        RecipientKind.PROFESSIONAL,
        "Dr",
        "Claire DUMAS",
        "Médecine générale, Rennes",
        new Rpps("10965540585"),
        null);
  }
}
