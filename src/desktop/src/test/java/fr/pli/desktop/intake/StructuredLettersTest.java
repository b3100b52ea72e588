package fr.pli.desktop.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.companion.Codes;
import fr.pli.desktop.companion.Joining;
import fr.pli.desktop.companion.Messages7;
import fr.pli.desktop.pages.CodedPdfs;
import fr.pli.desktop.pages.CodedPdfs.Stamp;
import fr.pli.desktop.pages.Limits;
import fr.pli.desktop.pages.Pdfs;
import fr.pli.desktop.pages.WorkerPageReader;
import fr.pli.desktop.recognition.LetterRecogniser;
import fr.pli.desktop.recognition.ListedDirectory;
import fr.pli.desktop.recognition.Surroundings;
import fr.pli.desktop.review.Channels;
import fr.pli.desktop.review.Drafting;
import fr.pli.desktop.review.Missing;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.Readiness;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.work.Jobs;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the watched folder to the sheet, with all that may come with a letter. */
@SuppressWarnings("NullAway") // a value that is missing fails the test, as it should
class StructuredLettersTest {
  private static final ListedDirectory DIRECTORY =
      new ListedDirectory()
          .person("10100000032", "LEA", "DUPONT", "Cardiologie", "35000 RENNES")
          .person("10100000024", "ANNE", "LEROY", "Médecine Générale", "35000 RENNES");
  private static final byte[] LETTER =
      Pdfs.letter(
          "Rennes, le 20 novembre 2026",
          "Objet : Madame Jeanne DUVAL née PETIT, née le 03/03/1979",
          "Cher confrère,",
          "Je vous remercie de votre confiance.");
  private static final String HPRIM =
      String.join(
          "\r\n",
          "DUV0012345",
          "DUVAL",
          "Jeanne",
          "12 rue des Lilas",
          "",
          "35000 RENNES",
          "03/03/1979",
          "",
          "",
          "20/11/2026",
          "MART000001 Dr MARTIN Jean",
          "LERO000002 Dr LEROY Anne");

  @TempDir private static Path fonts;
  @TempDir private Path folder;
  private static WorkerPageReader pages;

  @BeforeAll
  static void start() {
    pages =
        new WorkerPageReader(
            fonts, new Limits(Duration.ofSeconds(60), Duration.ofSeconds(120), 128, 100));
  }

  @AfterAll
  static void stop() {
    pages.close();
  }

  private static LetterReader reader(InMemoryCompanions kept) {
    Channels channels = new Channels((_, _) -> Optional.empty(), Settings::initial);
    return new LetterReader(
        pages,
        new LetterRecogniser(DIRECTORY, Surroundings.UNKNOWN),
        new CompanionDesk(pages, kept, new Joining(DIRECTORY)),
        new Drafting(DIRECTORY, channels, List::of)::draft);
  }

  private OutgoingLetter reviewed(WatchedFolderFixture watched) {
    watched.settle();
    watched.scanAfter(10);
    Jobs jobs = new Jobs();
    try (ReadingDesk desk =
        new ReadingDesk(
            watched.letters,
            watched.keep,
            pdf -> pdf,
            reader(watched.kept),
            StandingOrders.NONE,
            jobs)) {
      desk.start();
      Eventually.holds(() -> watched.letters.in(LetterState.TO_REVIEW).size() == 1);
    }
    return watched.only();
  }

  private static ReviewSheet sheet(OutgoingLetter letter) {
    assertNotNull(letter.sheet());
    return letter.sheet();
  }

  @Test
  void aHeaderBesideThePdfSaysWhoThePatientIs() throws IOException {
    WatchedFolderFixture watched = new WatchedFolderFixture(folder);
    watched.write("lettre.pdf", Pdfs.scan());
    watched.write("lettre.hpr", HPRIM.getBytes(ISO_8859_1));
    OutgoingLetter letter = reviewed(watched);
    assertEquals("DUVAL", sheet(letter).patient().familyName());
    assertEquals(LocalDate.of(1979, 3, 3), sheet(letter).patient().birthDate());
    assertTrue(sheet(letter).patientConfirmed());
    assertEquals("hprim", letter.reading().patient().reason());
    assertEquals(LocalDate.of(2026, 11, 20), sheet(letter).date());
    assertEquals("LEROY Anne", sheet(letter).recipients().getFirst().party().name());
    assertFalse(sheet(letter).recipients().getFirst().confirmed());
  }

  @Test
  void aHeaderOfAnotherPatientIsShownAsAContradictionAndNothingIsCertain() throws IOException {
    WatchedFolderFixture watched = new WatchedFolderFixture(folder);
    watched.write("lettre.pdf", LETTER);
    watched.write("lettre.hpr", HPRIM.replace("DUVAL", "MOREAU").getBytes(ISO_8859_1));
    OutgoingLetter letter = reviewed(watched);
    assertTrue(letter.reading().notes().contains("contradiction:patient"));
    assertFalse(sheet(letter).patientConfirmed());
    assertTrue(
        Readiness.missing(sheet(letter)).stream()
            .anyMatch(Missing.PatientUnconfirmed.class::isInstance));
  }

  @Test
  void aHeaderThatAgreesKeepsTheNamesOfThePage() throws IOException {
    WatchedFolderFixture watched = new WatchedFolderFixture(folder);
    watched.write("lettre.pdf", LETTER);
    watched.write("lettre.txt", HPRIM.getBytes(UTF_8));
    OutgoingLetter letter = reviewed(watched);
    assertEquals(List.of(), letter.reading().notes());
    assertTrue(sheet(letter).patientConfirmed());
    assertEquals("PETIT", sheet(letter).patient().birthName());
  }

  @Test
  void aMessageIsTakenApartAndItsCopiesAreConfirmedByTheirNumbers() throws IOException {
    WatchedFolderFixture watched = new WatchedFolderFixture(folder);
    watched.write("42.hl7", Messages7.oru(LETTER));
    OutgoingLetter letter = reviewed(watched);
    assertEquals(List.of(), letter.reading().notes());
    assertEquals("279035121518989", sheet(letter).patient().ins().value());
    assertTrue(sheet(letter).patientConfirmed());
    assertEquals("10100000040", sheet(letter).author().rpps().value());
    assertEquals(
        List.of(false, true, true),
        sheet(letter).recipients().stream().map(each -> each.confirmed()).toList());
  }

  @Test
  void aDatamatrixOnThePageBeatsItsText() throws IOException {
    WatchedFolderFixture watched = new WatchedFolderFixture(folder);
    watched.write(
        "lettre.pdf",
        CodedPdfs.letter(
            List.of("Objet : Madame Jeanne DUVAL née le 03/03/1979", "Cher confrère,"),
            Stamp.of(Codes.ins())));
    OutgoingLetter letter = reviewed(watched);
    assertEquals("datamatrix", letter.reading().patient().reason());
    assertEquals("279035121518989", sheet(letter).patient().ins().value());
    assertTrue(sheet(letter).patientConfirmed());
    assertEquals(1, letter.reading().patient().places().getFirst().page());
  }

  @Test
  void aDatamatrixOfAnotherPatientIsAContradiction() throws IOException {
    WatchedFolderFixture watched = new WatchedFolderFixture(folder);
    watched.write(
        "lettre.pdf",
        CodedPdfs.letter(
            List.of("Objet : Monsieur Paul MOREAU, né le 02/01/1950", "Cher confrère,"),
            Stamp.of(Codes.ins())));
    OutgoingLetter letter = reviewed(watched);
    assertTrue(letter.reading().notes().contains("contradiction:patient"));
    assertFalse(sheet(letter).patientConfirmed());
  }

  @Test
  void aLetterThatIsReadAgainAfterACrashIsReadTheSame() throws IOException {
    WatchedFolderFixture watched = new WatchedFolderFixture(folder);
    watched.write("lettre.pdf", Pdfs.scan());
    watched.write("lettre.hpr", HPRIM.getBytes(ISO_8859_1));
    OutgoingLetter first = reviewed(watched);
    watched.letters.move(first.id(), LetterState.TO_REVIEW, LetterState.READING, "", "test");
    OutgoingLetter again = reviewed(watched);
    assertEquals(first.reading(), again.reading());
  }

  /** A header that comes when its letter was read already, and what becomes of the letter. */
  private OutgoingLetter late(WatchedFolderFixture watched, String header) throws IOException {
    watched.write("lettre.hpr", header.getBytes(ISO_8859_1));
    watched.settle();
    watched.scanAfter(10);
    assertEquals(1, watched.letters.all().size(), "Its own PDF may still come");
    watched.scanAfter(60);
    return reviewed(watched);
  }

  @Test
  void aHeaderThatComesLateIsJoinedWithItsLetter() throws IOException {
    WatchedFolderFixture watched = new WatchedFolderFixture(folder);
    watched.write("lettre.pdf", Pdfs.scan());
    assertNull(sheet(reviewed(watched)).patient());
    OutgoingLetter letter = late(watched, HPRIM);
    assertEquals("DUVAL", sheet(letter).patient().familyName());
    assertTrue(sheet(letter).patientConfirmed());
    assertEquals("LEROY Anne", sheet(letter).recipients().getFirst().party().name());
    assertEquals(Set.of("done/lettre.hpr", "done/lettre.pdf"), watched.files());
  }

  @Test
  void aLateHeaderOfAnotherPatientIsShownAsAContradiction() throws IOException {
    WatchedFolderFixture watched = new WatchedFolderFixture(folder);
    watched.write("lettre.pdf", LETTER);
    assertTrue(sheet(reviewed(watched)).patientConfirmed());
    OutgoingLetter letter = late(watched, HPRIM.replace("DUVAL", "MOREAU"));
    assertTrue(letter.reading().notes().contains("contradiction:patient"));
    assertFalse(sheet(letter).patientConfirmed());
  }

  @Test
  void whatAPersonChangedBeforeTheLateHeaderCameStays() throws IOException {
    WatchedFolderFixture watched = new WatchedFolderFixture(folder);
    watched.write("lettre.pdf", LETTER);
    OutgoingLetter first = reviewed(watched);
    ReviewSheet drafted = sheet(first);
    watched.letters.save(
        first.id(),
        new ReviewSheet(
            drafted.patient(),
            drafted.patientConfirmed(),
            drafted.author(),
            DocumentType.OPERATIVE_REPORT,
            drafted.date(),
            drafted.recipients(),
            "patient@exemple.fr",
            true));
    OutgoingLetter letter = late(watched, HPRIM);
    assertEquals(DocumentType.OPERATIVE_REPORT, sheet(letter).type());
    assertEquals("patient@exemple.fr", sheet(letter).patientMail());
    assertEquals("LEROY Anne", sheet(letter).recipients().getFirst().party().name());
  }

  @Test
  void whatIsDroppedComesWithWhatLiesBesideIt() throws IOException {
    WatchedFolderFixture watched = new WatchedFolderFixture(folder);
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path pdf = Files.write(outside.resolve("a.pdf"), LETTER);
    Path header = Files.write(outside.resolve("A.HPR"), HPRIM.getBytes(ISO_8859_1));
    Files.move(header, outside.resolve("a.HPR"));
    Path message = Files.write(outside.resolve("b.hl7"), Messages7.mdm(LETTER));
    Drop drop = new Drop(new Registry(watched.letters, watched.keep, watched.kept, (_, _) -> {}));
    drop.take(List.of(pdf, outside.resolve("a.HPR"), message));
    assertEquals(2, watched.letters.in(LetterState.READING).size());
    assertEquals(2, watched.kept.kept.size());
    assertTrue(Files.exists(message));
  }
}
