package fr.pli.desktop.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.companion.H2Companions;
import fr.pli.desktop.companion.Joining;
import fr.pli.desktop.companion.KeptCompanions;
import fr.pli.desktop.intake.CompanionDesk;
import fr.pli.desktop.intake.Intake;
import fr.pli.desktop.intake.LetterReader;
import fr.pli.desktop.intake.Patience;
import fr.pli.desktop.intake.ReadingDesk;
import fr.pli.desktop.intake.StandingOrders;
import fr.pli.desktop.pages.Limits;
import fr.pli.desktop.pages.WorkerPageReader;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.recognition.LetterRecogniser;
import fr.pli.desktop.recognition.Recogniser;
import fr.pli.desktop.recognition.Surroundings;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.Channels;
import fr.pli.desktop.review.Drafting;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.Review;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.review.Sharing;
import fr.pli.desktop.vault.Sql;
import fr.pli.desktop.work.Jobs;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a PDF through intake and reading to the sheet: what one letter taught, the next one has. */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class LearningFlowTest {
  private static final String WHO = "S. Lagadec";
  private static final String JACQUES = "rpps:10900000023";
  private static final String JULIE = "rpps:10900000031";
  private static final Party MORVAN = doctor("Claire MORVAN", "10900000015");
  private static final Party NICOL = doctor("Hervé NICOL", "10900000049");

  @TempDir private static Path fonts;
  private static WorkerPageReader pages;

  private final People people =
      new People()
          .doctor("10900000023", "JACQUES", "MARTIN", "Médecine générale", "35000 RENNES")
          .doctor("10900000031", "JULIE", "MARTIN", "Pneumologie", "35000 RENNES")
          .doctor("10900000072", "JEAN", "MARTIN", "Médecine générale", "29200 BREST")
          .doctor("10900000056", "PAUL", "AUBRY", "Cardiologie", "35000 RENNES")
          .service("350900011", "CHU DE LA LANDE", "Pneumologie", "35000 RENNES")
          .service("350900011", "CHU DE LA LANDE", "Urgences", "35000 RENNES");
  private Practice practice;
  private Intake intake;
  private Review review;
  private int letters;

  private static Party doctor(String name, String rpps) {
    return new Party(RecipientKind.PROFESSIONAL, "Dr", name, "", new Rpps(rpps), null);
  }

  @BeforeAll
  static void begin() {
    pages = new WorkerPageReader(fonts, Limits.STANDARD);
  }

  @AfterAll
  static void end() {
    pages.close();
  }

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
    wire();
  }

  @AfterEach
  void close() {
    intake.close();
  }

  private void wire() {
    Teaching teaching = new Teaching(practice.lessons);
    Channels channels =
        new Channels((_, _) -> Optional.empty(), practice.settings::current, teaching::channelOf);
    review =
        new Review(practice.letters, people, channels, teaching, Sharing.FREE, Guard.NOBODY_KEPT);
    Recogniser recogniser =
        new LearnedRecogniser(
            new LetterRecogniser(people, Surroundings.UNKNOWN),
            practice.lessons,
            people,
            () -> List.of(MORVAN, NICOL));
    KeptCompanions companions = new H2Companions(practice.database, practice.documents);
    LetterReader reader =
        new LetterReader(
            pages,
            recogniser,
            new CompanionDesk(pages, companions, new Joining(people)),
            new Drafting(people, channels, () -> List.of(MORVAN, NICOL))::draft);
    intake =
        new Intake(
            practice.settings,
            practice.letters,
            practice.documents,
            companions,
            new ReadingDesk(
                practice.letters,
                practice.documents,
                pdf -> pdf,
                reader,
                StandingOrders.NONE,
                new Jobs()),
            Patience.STANDARD,
            practice.clock);
    intake.start();
  }

  private UUID read(LetterPdf pdf) throws InterruptedException {
    UUID id = intake.take("lettre-" + ++letters + ".pdf", pdf.bytes());
    long end = System.nanoTime() + 60_000_000_000L;
    while (it(id).state() != LetterState.TO_REVIEW && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    assertEquals(LetterState.TO_REVIEW, it(id).state());
    return id;
  }

  private OutgoingLetter it(UUID id) {
    return practice.letters.find(id).orElseThrow();
  }

  private ReviewSheet sheet(UUID id) {
    return it(id).sheet();
  }

  private ReviewRecipient only(UUID id) {
    assertEquals(1, sheet(id).recipients().size());
    return sheet(id).recipients().getFirst();
  }

  private void choose(UUID letter, String key) {
    review.chooseEntry(letter, only(letter).id(), key, WHO);
  }

  private void assertAsked(UUID letter) {
    assertFalse(only(letter).confirmed());
  }

  private void assertLearned(UUID letter, String key) {
    assertEquals(key, only(letter).directoryKey());
    assertTrue(only(letter).confirmed());
    assertEquals(Reasons.LEARNED, only(letter).reason());
  }

  @Test
  void aCorrectionChangesTheNextLetterThatIsPrintedAlike() throws Exception {
    UUID taught = read(LetterPdf.first().at(40, 700, "Copie : Dr J. MARTIN"));
    assertAsked(taught);
    choose(taught, JULIE);

    UUID next = read(LetterPdf.second().at(40, 700, "Copie : Docteur J. Martin"));

    assertLearned(next, JULIE);
    assertTrue(only(next).option() != null, "and has its channel");
    Lesson lesson = practice.lessons.all().getFirst();
    assertEquals("Dr J. MARTIN", lesson.words());
    assertEquals("Dr Julie MARTIN", lesson.label());
    assertEquals(1, lesson.uses());
    assertEquals(WHO, lesson.by());
  }

  @Test
  void aHomonymElsewhereIsNotCaught() throws Exception {
    choose(
        read(LetterPdf.first().at(330, 130, "Dr J. MARTIN", "1 rue A", "35000 RENNES")), JACQUES);

    UUID brest =
        read(LetterPdf.second().at(330, 130, "Dr J. MARTIN", "8 rue de Siam", "29200 BREST"));
    assertNotEquals(JACQUES, only(brest).directoryKey());

    UUID bare = read(LetterPdf.second().at(40, 700, "Copie : Dr J. MARTIN"));
    assertAsked(bare);
    assertEquals(JACQUES, only(bare).candidates().getFirst(), "offered first, not decided");
  }

  @Test
  void whatIsPrintedBesideTheNameOfAnotherCopyDoesNotMatter() throws Exception {
    UUID taught = read(LetterPdf.first().at(40, 700, "Copies : Dr J. MARTIN, Dr Paul AUBRY"));
    review.chooseEntry(taught, sheet(taught).recipients().getFirst().id(), JULIE, WHO);

    assertLearned(read(LetterPdf.second().at(40, 700, "Copie : Dr J. MARTIN")), JULIE);
  }

  @Test
  void theWordingOfAServiceIsLearned() throws Exception {
    UUID taught = read(LetterPdf.first().at(40, 700, "Copie : CHU de la Lande, avis respiratoire"));
    String key = "finess:350900011/pneumologie";
    choose(taught, key);

    assertLearned(
        read(LetterPdf.second().at(40, 700, "Copie : CHU de la Lande, avis respiratoire")), key);
    assertAsked(read(LetterPdf.second().at(40, 700, "Copie : CHU de la Lande")));
  }

  @Test
  void anEntryThatIsGoneIsAskedAgain() throws Exception {
    choose(read(LetterPdf.first().at(40, 700, "Copie : Dr J. MARTIN")), JULIE);
    people.gone(JULIE);

    assertAsked(read(LetterPdf.second().at(40, 700, "Copie : Dr J. MARTIN")));
  }

  @Test
  void aKeyThatPassedOnToSomeoneElseIsNotTaken() throws Exception {
    choose(read(LetterPdf.first().at(40, 700, "Copie : Dr J. MARTIN")), JULIE);
    people.gone(JULIE);
    people.doctor("10900000031", "JOEL", "MARTIN", "Urologie", "35000 RENNES");

    assertAsked(read(LetterPdf.second().at(40, 700, "Copie : Dr J. MARTIN")));
  }

  @Test
  void aTownThatSpeaksAgainstTheChoiceMakesAQuestionOfIt() throws Exception {
    LetterPdf odd = LetterPdf.first().at(330, 130, "Dr J. MARTIN", "8 rue de Siam", "29200 BREST");
    choose(read(odd), JULIE);

    UUID next =
        read(LetterPdf.second().at(330, 130, "Dr J. MARTIN", "8 rue de Siam", "29200 BREST"));

    assertAsked(next);
    assertEquals(Reasons.DOUBTED, only(next).reason());
    assertEquals(List.of(JULIE, "rpps:10900000072"), only(next).candidates());
  }

  @Test
  void lettersThatWereAnsweredDifferentlyAreAskedAboutUntilThreeAgree() throws Exception {
    choose(read(LetterPdf.first().at(40, 700, "Copie : Dr J. MARTIN")), JULIE);
    choose(read(LetterPdf.second().at(40, 700, "Copie : Dr J. MARTIN")), JACQUES);
    assertEquals(1, practice.lessons.all().getFirst().changes());

    for (int i = 0; i < 2; i++) {
      UUID asked = read(LetterPdf.second().at(40, 700, "Copie : Dr J. MARTIN", "Page " + i));
      assertAsked(asked);
      assertEquals(JACQUES, only(asked).candidates().getFirst(), "the later wins");
      choose(asked, JACQUES);
    }
    assertLearned(read(LetterPdf.first().at(40, 700, "Copie : Dr J. MARTIN", "Page 9")), JACQUES);
  }

  @Test
  void aSlipThatIsMendedOnTheSameLetterLeavesNoDoubt() throws Exception {
    UUID taught = read(LetterPdf.first().at(40, 700, "Copie : Dr J. MARTIN"));
    choose(taught, JACQUES);
    choose(taught, JULIE);

    assertLearned(read(LetterPdf.second().at(40, 700, "Copie : Dr J. MARTIN")), JULIE);
  }

  @Test
  void whatIsForgottenIsAskedAgain() throws Exception {
    choose(read(LetterPdf.first().at(40, 700, "Copie : Dr J. MARTIN")), JULIE);
    practice.lessons.forget(practice.lessons.all().getFirst().id(), WHO);

    assertEquals(List.of(), practice.lessons.all());
    assertAsked(read(LetterPdf.second().at(40, 700, "Copie : Dr J. MARTIN")));
  }

  @Test
  void whatWasLearnedSurvivesARestart() throws Exception {
    choose(read(LetterPdf.first().at(40, 700, "Copie : Dr J. MARTIN")), JULIE);
    intake.close();
    practice.restartWithVault();
    wire();

    assertLearned(read(LetterPdf.second().at(40, 700, "Copie : Dr J. MARTIN")), JULIE);
  }

  @Test
  void whoIsNoRecipientIsLeftOutNextTimeAndCanBeTakenBack() throws Exception {
    UUID taught = read(LetterPdf.first().at(40, 700, "Diffusion : Dr Paul AUBRY"));
    review.notARecipient(taught, only(taught).id(), WHO);
    assertEquals(List.of(), sheet(taught).recipients());

    UUID next = read(LetterPdf.second().at(40, 700, "Diffusion : Dr Paul AUBRY"));
    assertEquals(List.of(), sheet(next).recipients());
    var left = it(next).reading().recipients().getFirst();
    assertEquals(Reasons.NOT_A_RECIPIENT, left.reason());

    review.recipientAfterAll(next, left, WHO);
    assertEquals("rpps:10900000056", only(next).directoryKey());
    assertFalse(only(next).confirmed(), "to be compared with the page");
    assertEquals(List.of(), practice.lessons.all());
  }

  @Test
  void whoIsNoRecipientInOnePlaceMayBeOneInAnother() throws Exception {
    UUID taught = read(LetterPdf.first().at(40, 700, "Diffusion : Dr Paul AUBRY"));
    review.notARecipient(taught, only(taught).id(), WHO);

    UUID addressed =
        read(LetterPdf.second().at(330, 130, "Dr Paul AUBRY", "1 rue A", "35000 RENNES"));
    assertEquals("rpps:10900000056", only(addressed).directoryKey());
  }

  @Test
  void removingARecipientFromOneLetterTeachesNothing() throws Exception {
    UUID taught = read(LetterPdf.first().at(40, 700, "Copie : Dr Paul AUBRY"));
    review.removeRecipient(taught, only(taught).id(), WHO);

    assertEquals(List.of(), practice.lessons.all());
    assertEquals(
        "rpps:10900000056",
        only(read(LetterPdf.second().at(40, 700, "Copie : Dr Paul AUBRY"))).directoryKey());
  }

  @Test
  void theAuthorOfASignatureIsLearned() throws Exception {
    UUID taught = read(LetterPdf.signedByInitials("Monsieur Luc GUY, né le 02/03/1950"));
    assertEquals(null, sheet(taught).author());
    review.setAuthor(taught, NICOL, WHO);

    UUID next = read(LetterPdf.signedByInitials("Madame Anne ROUX, née le 05/06/1961"));

    assertEquals(NICOL, sheet(next).author());
    assertEquals(Reasons.LEARNED, it(next).reading().author().reason());
    assertFalse(it(next).reading().author().places().isEmpty(), "and is shown on the page");
  }

  @Test
  void theTypeOfATitleIsLearned() throws Exception {
    UUID taught = read(LetterPdf.first().bold(200, 270, "BILAN ANNUEL DE SUIVI"));
    assertNotEquals(DocumentType.MEDICAL_SUMMARY, sheet(taught).type());
    review.setType(taught, DocumentType.MEDICAL_SUMMARY, WHO);

    UUID next = read(LetterPdf.second().bold(200, 270, "BILAN ANNUEL DE SUIVI"));
    assertEquals(DocumentType.MEDICAL_SUMMARY, sheet(next).type());
    UUID other = read(LetterPdf.second().bold(200, 270, "NOTE DE SERVICE"));
    assertNotEquals(DocumentType.MEDICAL_SUMMARY, sheet(other).type());
  }

  @Test
  void aTitleThatNamesThePatientTeachesNothing() throws Exception {
    UUID taught = read(LetterPdf.first().bold(200, 270, "SUIVI GUY LUC"));
    review.setType(taught, DocumentType.MEDICAL_SUMMARY, WHO);

    assertTrue(practice.lessons.all().stream().noneMatch(each -> each.words().contains("GUY")));
  }

  @Test
  void aRoleCountsFromTheSecondTime() throws Exception {
    for (int i = 0; i < 2; i++) {
      UUID taught = read(LetterPdf.first().at(40, 700, "Copie : Dr Paul AUBRY", "Page " + i));
      assertEquals(RecipientRole.CC, only(taught).role());
      review.setRole(taught, only(taught).id(), RecipientRole.TO, WHO);
    }
    UUID next = read(LetterPdf.second().at(40, 700, "Copie : Dr Paul AUBRY"));
    assertEquals(RecipientRole.TO, only(next).role());

    review.setRole(next, only(next).id(), RecipientRole.CC, WHO);
    assertEquals(
        RecipientRole.CC,
        only(read(LetterPdf.first().at(40, 700, "Copie : Dr Paul AUBRY"))).role());
  }

  @Test
  void aChannelCountsFromTheSecondTimeAndIsOneThatTheCorrespondentHas() throws Exception {
    for (int i = 0; i < 2; i++) {
      UUID taught = read(LetterPdf.first().at(40, 700, "Copie : Dr Paul AUBRY", "Page " + i));
      assertEquals(Channel.MSSANTE, only(taught).option().channel());
      review.setChannel(taught, only(taught).id(), fax(only(taught)), WHO);
    }
    UUID next = read(LetterPdf.second().at(40, 700, "Copie : Dr Paul AUBRY"));
    assertEquals(Channel.FAX, only(next).option().channel());
    assertEquals("learned", only(next).option().reason());
  }

  @Test
  void aChannelTypedByHandIsNotLearned() throws Exception {
    UUID taught = read(LetterPdf.first().at(40, 700, "Copie : Dr Paul AUBRY"));
    ChannelOption typed = new ChannelOption(Channel.FAX, "0999999999", List.of(), "typed");
    review.setChannel(taught, only(taught).id(), typed, WHO);

    assertEquals(List.of(), practice.lessons.all());
  }

  private ChannelOption fax(ReviewRecipient recipient) {
    return review.channels(recipient, null, "").stream()
        .filter(option -> option.channel() == Channel.FAX)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rowsThatMakeNoSenseChangeNothingAndCanBeForgotten() throws Exception {
    choose(read(LetterPdf.first().at(40, 700, "Copie : Dr J. MARTIN")), JULIE);
    UUID signed = read(LetterPdf.signedByInitials("Monsieur Luc GUY, né le 02/03/1950"));
    review.setAuthor(signed, NICOL, WHO);
    practice.database.write(
        c -> {
          Sql.of(c, "update lesson set choice = '{\"kind\":[[[', times = -5, label = ''").update();
          return Sql.of(c, "update lesson set instead = ?", "\n\n\u0000x".repeat(10_000)).update();
        });

    assertAsked(read(LetterPdf.second().at(40, 700, "Copie : Dr J. MARTIN")));
    assertEquals(
        null,
        sheet(read(LetterPdf.signedByInitials("Madame Anne ROUX, née le 05/06/1961"))).author());
    practice.database.write(c -> Sql.of(c, "update lesson set topic = 'patient'").update());
    assertEquals(List.of(), practice.lessons.all());
    practice.lessons.forgetAll(WHO);
    assertEquals(0L, practice.database.<Long>read(c -> count(c)));
  }

  private static long count(java.sql.Connection c) throws java.sql.SQLException {
    return Sql.of(c, "select count(*) from lesson").first(row -> row.getLong(1)).orElse(-1L);
  }

  @Test
  void noWordOfTheLetterButTheCorrectedOneIsKept() throws Exception {
    choose(
        read(LetterPdf.first().at(330, 130, "Dr J. MARTIN", "1 rue Haute", "35000 RENNES")),
        JACQUES);

    String row =
        practice.database.read(
            c ->
                Sql.of(
                        c,
                        "select cue || wording || words || choice || label || instead from lesson")
                    .first(each -> each.getString(1))
                    .orElse(""));
    assertFalse(row.contains("GUY") || row.contains("Haute"), row);
  }

  @Test
  void theJournalTellsThatSomethingWasTaughtAndForgottenButNotWhat() throws Exception {
    choose(read(LetterPdf.first().at(40, 700, "Copie : Dr J. MARTIN")), JULIE);
    practice.lessons.forgetAll(WHO);

    List<String> told =
        practice.journal.entries().stream()
            .filter(entry -> entry.event().startsWith("lesson-"))
            .map(entry -> entry.event() + " " + entry.subject() + " " + entry.who())
            .toList();
    // The journal of all tests is one.
    assertEquals(
        List.of("lesson-taught recipient " + WHO, "lesson-forgotten 1 " + WHO),
        told.subList(told.size() - 2, told.size()));
  }
}
