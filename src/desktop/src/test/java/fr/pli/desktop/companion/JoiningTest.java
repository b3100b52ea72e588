package fr.pli.desktop.companion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.learning.Reasons;
import fr.pli.desktop.pages.PageCode;
import fr.pli.desktop.recognition.Cues;
import fr.pli.desktop.recognition.ListedDirectory;
import fr.pli.desktop.recognition.Place;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.recognition.RecognisedRecipient;
import fr.pli.exchange.identity.Ins;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import fr.pli.exchange.letter.Sex;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // a value that is missing fails the test, as it should
class JoiningTest {
  private static final LocalDate BORN = LocalDate.of(1979, 3, 3);
  private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 20);
  private static final List<Place> PLACE = List.of(new Place(1, 70, 200, 100, 11));
  private static final Patient JEANNE =
      new Patient("DUVAL", "PETIT", List.of("Jeanne"), BORN, Sex.FEMALE, null);
  private static final Patient PAUL =
      new Patient("MOREAU", null, List.of("Paul"), LocalDate.of(1950, 1, 2), Sex.MALE, null);

  private final Directory directory =
      new ListedDirectory()
          .person("10100000016", "PAUL", "AUBRY", "Cardiologie", "35000 RENNES")
          .person("10100000024", "ANNE", "LEROY", "Médecine Générale", "35000 RENNES");
  private final Joining joining = new Joining(directory);

  private static Reading printed(Patient patient, double confidence, String text) {
    return new Reading(
        patient == null ? null : new Recognised<>(patient, confidence, PLACE, "subject-line"),
        new Recognised<>(doctor("Jean MARTIN", "10100000040"), 0.95, PLACE, "signature"),
        List.of(recipient("Paul AUBRY", "10100000016", 0.97)),
        new Recognised<>(DocumentType.CONSULTATION_REPORT, 0.95, PLACE, "title"),
        new Recognised<>(WRITTEN, 0.95, PLACE, "place-and-date"),
        text,
        1,
        List.of());
  }

  private static Cues.Mention mention(String exact) {
    return new Cues.Mention("wording", exact, "here");
  }

  @Test
  void whatARecipientIsKnownByGoesWhereTheRecipientGoes() {
    RecognisedRecipient aubry = recipient("Paul AUBRY", "10100000016", 0.97);
    RecognisedRecipient leroy = recipient("Anne LEROY", "10100000024", 0.97);
    Cues.Cue cue = new Cues.Cue("key", "words");
    Reading read =
        printed(JEANNE)
            .with(
                null,
                List.of(aubry, leroy),
                null,
                new Cues(cue, cue, List.of(mention("aubry"), mention("leroy"))));
    Reading joined =
        joining.join(
            read,
            List.of(
                saying(
                    Source.HL7,
                    JEANNE,
                    to("Marie DURAND", null),
                    to("Anne LEROY", "10100000024"))));
    assertEquals(cue, joined.cues().author());
    assertEquals(
        List.of("", "leroy", "aubry"),
        joined.cues().recipients().stream().map(Cues.Mention::exact).toList());
    assertEquals(
        "leroy", joined.mentionOf("Dr Anne LEROY", PLACE).map(Cues.Mention::exact).orElse(""));
  }

  private Reading joinedWithNone(Addressee said) {
    Reading read =
        printed(JEANNE)
            .with(
                null,
                List.of(
                    recipient("Anne LEROY", "10100000024", 0.97),
                    recipient("Paul AUBRY", "10100000016", 0.97, Reasons.NOT_A_RECIPIENT)),
                null,
                null);
    return joining.join(read, List.of(saying(Source.SIDECAR, JEANNE, said)));
  }

  @Test
  void whoWasTaughtToBeNoRecipientContradictsNothing() {
    Reading joined = joinedWithNone(to("Anne LEROY", "10100000024"));
    assertEquals(List.of(), joined.notes());
    assertEquals(Reasons.NOT_A_RECIPIENT, joined.recipients().getLast().reason());
  }

  @Test
  void whoWasTaughtToBeNoRecipientIsAskedForWhenTheFileNamesHim() {
    RecognisedRecipient named = joinedWithNone(to("Paul AUBRY", null)).recipients().getFirst();
    assertEquals("Dr Paul AUBRY", named.printed());
    assertEquals(List.of("rpps:10100000016"), named.candidates());
    assertEquals("sidecar", named.reason());
    assertTrue(named.confidence() < Recognised.CERTAIN);
  }

  private static Reading printed(Patient patient) {
    return printed(patient, 0.97, "Rennes. " + patient.displayName());
  }

  private static Party doctor(String name, String rpps) {
    return new Party(
        RecipientKind.PROFESSIONAL, "Dr", name, "", rpps == null ? null : new Rpps(rpps), null);
  }

  private static RecognisedRecipient recipient(String name, String rpps, double confidence) {
    return recipient(name, rpps, confidence, "address-block");
  }

  private static RecognisedRecipient recipient(
      String name, String rpps, double confidence, String reason) {
    return new RecognisedRecipient(
        doctor(name, rpps),
        RecipientRole.TO,
        "Dr " + name,
        List.of("rpps:" + rpps),
        confidence,
        PLACE,
        reason);
  }

  private static Companion saying(Source source, Patient patient, Addressee... recipients) {
    return new Companion(
        source,
        patient,
        null,
        List.of(recipients),
        source == Source.SIDECAR && recipients.length > 0,
        null,
        null,
        List.of(),
        List.of());
  }

  private static Addressee to(String name, String rpps) {
    return new Addressee(doctor(name, rpps), RecipientRole.TO, true);
  }

  private static PageCode code(String text) {
    return new PageCode(text, 1, 400, 30, 50, 50);
  }

  private static CompanionBytes file(String name, String content) {
    return new CompanionBytes(name, content.getBytes(StandardCharsets.UTF_8), false);
  }

  @Test
  void aLetterThatComesAloneIsReadAsItIs() {
    Reading printed = printed(JEANNE);
    assertSame(printed, joining.join(printed, List.of()));
  }

  @Test
  void aDatamatrixWithARightKeyBeatsTheTextAndKeepsTheNameInUse() {
    Reading joined =
        joining.join(
            printed(JEANNE), List.of(code(Codes.ins().replace("S4DUVAL", "S4PETIT"))), List.of());
    Patient patient = joined.patient().value();
    assertEquals(1, joined.patient().confidence());
    assertEquals("datamatrix", joined.patient().reason());
    assertEquals(400, joined.patient().places().getFirst().x());
    assertEquals("279035121518989", patient.ins().value());
    assertEquals("DUVAL", patient.familyName());
    assertEquals("PETIT", patient.birthName());
    assertEquals(List.of(), joined.notes());
  }

  @Test
  void aDatamatrixWithAWrongKeyIsKeptAndNothingOfItIsCertain() {
    String wrong = Codes.ins().replace("279035121518989", "279035121518988");
    Reading joined = joining.join(printed(JEANNE), List.of(code(wrong)), List.of());
    assertFalse(joined.patient().certain());
    assertEquals(List.of("ins-key-wrong"), joined.notes());
  }

  @Test
  void whenTheCompanionMeansAnotherPatientNothingIsCertain() {
    for (Source source : Source.values()) {
      Reading joined = joining.join(printed(JEANNE), List.of(saying(source, PAUL)));
      assertEquals(List.of("contradiction:patient"), joined.notes());
      assertFalse(joined.patient().certain());
      assertFalse(joined.date().certain());
      assertFalse(joined.type().certain());
      assertFalse(joined.author().certain());
      assertTrue(joined.recipients().stream().allMatch(each -> each.confidence() < 0.9));
    }
  }

  @Test
  void oneDifferentTraitIsAnotherPatient() {
    for (Patient other :
        List.of(
            new Patient("DUVAL", "PETIT", List.of("Jeanne"), BORN.plusDays(1), Sex.FEMALE, null),
            new Patient("DUVAL", "PETIT", List.of("Julie"), BORN, Sex.FEMALE, null),
            new Patient("DUVAL", null, List.of("Jeanne"), BORN, Sex.MALE, null),
            new Patient("DURAND", null, List.of("Jeanne"), BORN, Sex.FEMALE, null))) {
      Reading joined = joining.join(printed(JEANNE), List.of(saying(Source.SIDECAR, other)));
      assertEquals(List.of("contradiction:patient"), joined.notes());
    }
  }

  @Test
  void twoCompanionsThatMeanDifferentPatientsContradictEachOther() {
    Reading joined =
        joining.join(
            printed(null, 0, ""),
            List.of(saying(Source.SIDECAR, JEANNE), saying(Source.HPRIM, PAUL)));
    assertEquals(List.of("contradiction:patient"), joined.notes());
    assertFalse(joined.patient().certain());
  }

  @Test
  void writingsOfOneNameDoNotContradict() {
    Patient shouted =
        new Patient("PETIT-DUVAL", null, List.of("JEANNE", "MARIE"), BORN, Sex.UNKNOWN, null);
    Patient hyphen = new Patient("Petit Duval", null, List.of("Jeanne"), BORN, Sex.FEMALE, null);
    Reading joined = joining.join(printed(hyphen), List.of(saying(Source.HPRIM, shouted)));
    assertEquals(List.of(), joined.notes());
    assertTrue(joined.patient().certain());
    assertEquals(Sex.FEMALE, joined.patient().value().sex());
    Patient birth = new Patient("PETIT", null, List.of("Jeanne"), BORN, Sex.UNKNOWN, null);
    Patient married =
        joining.join(printed(JEANNE), List.of(saying(Source.HPRIM, birth))).patient().value();
    assertEquals("DUVAL", married.familyName());
    assertEquals("PETIT", married.birthName());
  }

  @Test
  void anUncertainReadingGivesWayWhenTheTextNamesThePatientOfTheCompanion() {
    String text = "Cher confrère, je vous adresse Mme DUVAL née le 3 mars 1979";
    Reading joined = joining.join(printed(PAUL, 0.4, text), List.of(saying(Source.HPRIM, JEANNE)));
    assertEquals(List.of(), joined.notes());
    assertTrue(joined.patient().certain());
    Reading doubt =
        joining.join(printed(PAUL, 0.4, "Cher confrère"), List.of(saying(Source.HPRIM, JEANNE)));
    assertEquals(List.of("contradiction:patient"), doubt.notes());
  }

  @Test
  void aTextThatNamesNobodyLikeThePatientOfAFileIsToBeLookedAt() {
    Reading printed = printed(null, 0, "Cher confrère, tout va bien.");
    Reading joined = joining.join(printed, List.of(saying(Source.SIDECAR, JEANNE)));
    assertEquals(List.of("patient-not-printed"), joined.notes());
    assertFalse(joined.patient().certain());
    Reading onThePage = joining.join(printed, List.of(code(Codes.ins())), List.of());
    assertTrue(onThePage.patient().certain());
  }

  @Test
  void aScanIsWhatItsCompanionSays() {
    Reading joined =
        joining.join(
            Reading.nothing(1, List.of("no-text")),
            List.of(saying(Source.SIDECAR, JEANNE, to("Paul AUBRY", "10100000016"))));
    assertTrue(joined.patient().certain());
    assertEquals(1, joined.recipients().getFirst().confidence());
    assertEquals(List.of("no-text"), joined.notes());
  }

  @Test
  void aFileOfAnotherTimeIsBelievedOnlyWhenThePageAgrees() {
    CompanionBytes late =
        new CompanionBytes("a.json", SidecarTest.WHOLE.getBytes(StandardCharsets.UTF_8), true);
    assertFalse(
        joining
            .join(printed(JEANNE), List.of(), List.of(late))
            .notes()
            .contains("companion-apart"));
    Reading scan = joining.join(Reading.nothing(1, List.of()), List.of(), List.of(late));
    assertTrue(scan.notes().contains("companion-apart"));
    assertFalse(scan.patient().certain());
    assertTrue(scan.recipients().stream().allMatch(each -> each.confidence() < 0.9));
  }

  @Test
  void aNumberThatTheDirectoryKnowsUnderTheSameNameIsCertain() {
    Reading joined =
        joining.join(
            printed(JEANNE), List.of(saying(Source.HL7, JEANNE, to("Paul AUBRY", "10100000016"))));
    RecognisedRecipient aubry = joined.recipients().getFirst();
    assertEquals(1, joined.recipients().size());
    assertEquals(1, aubry.confidence());
    assertEquals("hl7", aubry.reason());
    assertEquals(List.of("rpps:10100000016"), aubry.candidates());
    assertEquals(PLACE, aubry.places());
  }

  @Test
  void aNumberOfSomeoneElseIsAContradiction() {
    Reading joined =
        joining.join(
            printed(JEANNE), List.of(saying(Source.HL7, JEANNE, to("Paul AUBRY", "10100000024"))));
    assertTrue(joined.notes().contains("contradiction:recipients"));
    assertTrue(joined.recipients().getFirst().confidence() < 0.9);
  }

  @Test
  void aNameAloneIsAsCertainAsThePageMakesIt() {
    Reading joined =
        joining.join(
            printed(JEANNE), List.of(saying(Source.HPRIM, JEANNE, to("AUBRY Paul", null))));
    assertEquals(0.97, joined.recipients().getFirst().confidence());
    assertEquals("address-block", joined.recipients().getFirst().reason());
    Reading scan =
        joining.join(
            Reading.nothing(1, List.of()),
            List.of(saying(Source.HPRIM, JEANNE, to("LEROY Anne", null))));
    assertTrue(scan.recipients().getFirst().confidence() < 0.9);
  }

  @Test
  void aPageThatNamesSomeoneWhomTheSidecarDoesNotIsToBeLookedAt() {
    Reading joined =
        joining.join(
            printed(JEANNE),
            List.of(saying(Source.SIDECAR, JEANNE, to("Anne LEROY", "10100000024"))));
    assertEquals(List.of("contradiction:recipients"), joined.notes());
    assertEquals(2, joined.recipients().size());
    assertEquals(1, joined.recipients().getFirst().confidence());
    assertTrue(joined.recipients().getLast().confidence() < 0.9);
  }

  @Test
  void aCopyThatOnlyTheMessageKnowsIsAddedToThoseOfThePage() {
    Reading joined =
        joining.join(
            printed(JEANNE),
            List.of(
                saying(
                    Source.HL7,
                    JEANNE,
                    to("Paul AUBRY", "10100000016"),
                    to("Anne LEROY", "10100000024"))));
    assertEquals(List.of(), joined.notes());
    assertEquals(2, joined.recipients().size());
  }

  @Test
  void whoOnlyOrderedItIsNotCertainToGetIt() {
    Addressee ordered = new Addressee(doctor("Anne LEROY", "10100000024"), RecipientRole.TO, false);
    Reading joined = joining.join(printed(JEANNE), List.of(saying(Source.HL7, JEANNE, ordered)));
    assertEquals(List.of(), joined.notes());
    assertTrue(joined.recipients().getFirst().confidence() < 0.9);
    assertEquals(0.97, joined.recipients().getLast().confidence());
  }

  @Test
  void aDateThatContradictsThePageIsDoubtedAndTheSameOneIsCertain() {
    Companion other =
        new Companion(
            Source.SIDECAR,
            null,
            null,
            List.of(),
            false,
            DocumentType.CONSULTATION_REPORT,
            WRITTEN.minusDays(3),
            List.of(),
            List.of());
    Reading joined = joining.join(printed(JEANNE), List.of(other));
    assertEquals(List.of("contradiction:date"), joined.notes());
    assertFalse(joined.date().certain());
    assertTrue(joined.patient().certain());
    assertEquals(1, joined.type().confidence());
    assertEquals(PLACE, joined.type().places());
  }

  @Test
  void theNameOfAnAuthorDoesNotTakeHisNumberAway() {
    Companion named =
        new Companion(
            Source.HPRIM,
            null,
            doctor("MARTIN Jean", null),
            List.of(),
            false,
            null,
            null,
            List.of(),
            List.of());
    Reading joined = joining.join(printed(JEANNE), List.of(named));
    assertEquals("10100000040", joined.author().value().rpps().value());
    assertEquals(List.of(), joined.notes());
  }

  @Test
  void aBrokenCompanionIsToldAndTheLetterIsReadWithoutIt() {
    Reading joined =
        joining.join(printed(JEANNE), List.of(), List.of(file("a.hl7", "MSH|bonjour")));
    assertEquals(List.of("companion-malformed"), joined.notes());
    assertEquals(0.97, joined.patient().confidence());
  }

  @Test
  void anInsNumberOfTheCompanionAndAnotherOnThePageContradict() {
    Patient one =
        new Patient("DUVAL", null, List.of("Jeanne"), BORN, Sex.FEMALE, new Ins("279035121518989"));
    Patient two =
        new Patient("DUVAL", null, List.of("Jeanne"), BORN, Sex.FEMALE, new Ins("255081416802538"));
    Reading joined = joining.join(printed(one), List.of(saying(Source.SIDECAR, two)));
    assertEquals(List.of("contradiction:patient"), joined.notes());
    assertNull(
        joining
            .join(printed(JEANNE), List.of(saying(Source.SIDECAR, JEANNE)))
            .patient()
            .value()
            .ins());
  }
}
