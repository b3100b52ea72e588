package fr.pli.exchange.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.directory.ExtractionException.Reason;
import fr.pli.exchange.letter.RecipientKind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionReaderTest {
  @TempDir Path folder;

  @Test
  void aMailboxLineBecomesARow() throws IOException {
    ExtractionRow row = Extractions.rows(Extractions.MSSANTE + Extractions.MAILBOX).getFirst();

    assertEquals("rpps:10900000015", row.key());
    assertEquals("Dr", row.title());
    assertEquals("12 Rue DES LILAS", row.place().street());
    assertEquals("RENNES", row.place().town());
    assertEquals("ana.morel@un.example", row.mailbox());
  }

  @Test
  void anOrganisationKeepsItsServiceAndLosesTheCedex() throws IOException {
    ExtractionRow row = Extractions.rows(Extractions.MSSANTE + Extractions.SERVICE).getFirst();

    assertEquals(RecipientKind.ORGANIZATION, row.kind());
    assertEquals("finess:350900011/pediatrie", row.key());
    assertEquals("RENNES", row.place().town());
  }

  @Test
  void anActivityLineGivesPhoneAndFaxAsDigits() throws IOException {
    ExtractionRow row = Extractions.rows(Extractions.PERSON + Extractions.ACTIVITY).getFirst();

    assertEquals("0261910001", row.place().phone());
    assertEquals("0261910002", row.place().fax());
    assertEquals("Rennes", row.place().town());
  }

  @Test
  void columnsAreFoundByNameWhateverCaseSuffixAndOrder() throws IOException {
    String text =
        "INCONNU|adresse bal|CODE POSTAL|nom d'exercice|type de bal\nx|a@b.example|35000|ROY|PER";

    ExtractionRow row = Extractions.rows(text).getFirst();

    assertEquals("ROY", row.familyName());
    assertEquals("35000", row.place().postcode());
    assertEquals("bal:a@b.example", row.key());
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreTolerated() throws IOException {
    String text = "\uFEFF" + Extractions.MSSANTE.strip() + "\r\n" + Extractions.MAILBOX + "\r\n";

    assertEquals("35000", Extractions.rows(text).getFirst().place().postcode());
  }

  @Test
  void linesOfNobodyAndBrokenLinesAreCountedAndPassedOver() throws IOException {
    String nobody = "PER" + "|".repeat(18);
    ExtractionReader.Count count = count("PER|a@b.example\n" + nobody + "\n\n" + mailbox());

    assertEquals(new ExtractionReader.Count(1, 1, 1, false), count);
  }

  @Test
  void separatorsMayTrailInTheHeaderOrInTheLines() throws IOException {
    assertEquals(1, count(mailbox() + "|||").rows());
    String trailing = Extractions.MSSANTE.strip() + "||\n" + mailbox();

    assertEquals(1, Extractions.rows(trailing).size());
  }

  @Test
  void halfAFileIsToldFromAWholeOne() throws IOException {
    assertFalse(count(mailbox()).cutOff());
    assertTrue(count(mailbox() + "\n" + mailbox().substring(0, 60)).cutOff());
  }

  @Test
  void theLastElevenColumnsAreReadWithAndWithoutTheirSuffix() throws IOException {
    String bare = Extractions.MSSANTE.replace(" structure BAL", "");

    assertEquals(
        Extractions.rows(Extractions.MSSANTE + mailbox()), Extractions.rows(bare + mailbox()));
  }

  private static String mailbox() {
    return Extractions.MAILBOX;
  }

  private static ExtractionReader.Count count(String lines) throws IOException {
    return new ExtractionReader().read(new StringReader(Extractions.MSSANTE + lines), row -> {});
  }

  @Test
  void aFileThatIsNeitherIsRefusedWithAReason() {
    for (String text : List.of("", "nom;prenom\na;b", "\u0000\u0001|", "|||||", "%PDF-1.7")) {
      ExtractionException refused =
          assertThrows(ExtractionException.class, () -> Extractions.rows(text));
      assertEquals(Reason.NOT_AN_EXTRACTION, refused.reason());
    }
  }

  @Test
  void aLineWithoutEndIsRefused() {
    String text = Extractions.MSSANTE + "x".repeat(ExtractionLines.LONGEST + 1);

    assertEquals(
        Reason.LINE_TOO_LONG,
        assertThrows(ExtractionException.class, () -> Extractions.rows(text)).reason());
  }

  @Test
  void randomBytesNeverBreakTheReaderOtherwise() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      byte[] noise = new byte[random.nextInt(2_000)];
      random.nextBytes(noise);
      Path file = folder.resolve("noise");
      Files.write(file, noise);
      assertThrows(IOException.class, () -> new ExtractionReader().read(file, row -> {}));
      Extractions.rows(Extractions.MSSANTE + new String(noise, StandardCharsets.UTF_8));
    }
  }

  @Test
  void twoHundredThousandLinesStreamThrough() throws IOException {
    AtomicLong seen = new AtomicLong();

    ExtractionReader.Count count =
        new ExtractionReader()
            .read(
                Extractions.endless(
                    Extractions.MSSANTE,
                    200_000,
                    i -> Extractions.MAILBOX.replace("10900000015", "" + (10900000000L + i))),
                row -> seen.incrementAndGet());

    assertEquals(200_000, count.rows());
    assertEquals(200_000, seen.get());
  }

  @Test
  void theExtractionInsideAnArchiveIsRead() throws IOException {
    Path zip = zip("PS_LibreAcces_Personne_activite_202611.txt", Extractions.PERSON);

    assertEquals(0, new ExtractionReader().read(zip, row -> {}).rows());
  }

  @Test
  void anArchiveWithoutExtractionIsRefused() throws IOException {
    Path zip = zip("PS_LibreAcces_SavoirFaire_202611.txt", "x");

    assertEquals(
        Reason.NOTHING_INSIDE,
        assertThrows(ExtractionException.class, () -> new ExtractionReader().read(zip, row -> {}))
            .reason());
  }

  @Test
  void anArchiveBombIsStopped() throws IOException {
    String line = Extractions.MAILBOX.replace("CABINET MOREL", "A".repeat(15_000)) + "\n";
    Path zip = zip("bomb.txt", Extractions.MSSANTE + line.repeat(1_000));

    assertTrue(Files.size(zip) < 100_000);
    assertEquals(
        Reason.TOO_LARGE,
        assertThrows(ExtractionException.class, () -> new ExtractionReader().read(zip, row -> {}))
            .reason());
  }

  @Test
  void anArchiveOfManyEntriesIsRefused() throws IOException {
    Path file = folder.resolve("many.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 60; i++) {
        zip.putNextEntry(new ZipEntry("f" + i + ".txt"));
      }
    }

    assertThrows(ExtractionException.class, () -> new ExtractionReader().read(file, row -> {}));
  }

  @Test
  void aTruncatedArchiveIsAnError() throws IOException {
    Path zip = zip("a.txt", Extractions.MSSANTE);
    byte[] all = Files.readAllBytes(zip);
    Files.write(zip, java.util.Arrays.copyOf(all, all.length / 2));

    assertThrows(IOException.class, () -> new ExtractionReader().read(zip, row -> {}));
  }

  private Path zip(String name, String text) throws IOException {
    Path file = folder.resolve("some.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
