package fr.pli.desktop.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.learning.Lesson;
import fr.pli.desktop.learning.Reasons;
import fr.pli.desktop.learning.Topic;
import fr.pli.desktop.recognition.Cues;
import fr.pli.desktop.recognition.Place;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.FakeDesk;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.SampleLetters;
import fr.pli.desktop.ui.review.Origin.Alternative;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OriginsTest {
  private static final Party NICOL =
      new Party(RecipientKind.PROFESSIONAL, "Dr", "Hervé NICOL", "", null, null);

  private final FakeDesk desk = new FakeDesk();
  private final SampleLetters letters = SampleLetters.in(desk);
  private final ReviewModel model =
      new ReviewModel(
          desk.services(),
          Background.here(),
          failure -> {
            throw new AssertionError(failure);
          });
  private final Messages french = new Messages("fr", ZoneId.of("Europe/Paris"));
  private final Origins origins = new Origins(french, List.of(SampleLetters.AUTHOR, NICOL));

  @Test
  void aValueThatWasReadSaysWhereAndHowSure() {
    assertEquals("Lu dans l’objet, page 1 : sûr", origin(Marks.PATIENT).why());
    assertEquals("Lu dans l’en-tête, page 1 : sûr", origin(Marks.AUTHOR).why());
    assertEquals("Lu à la tournure du texte : sûr", origin(Marks.TYPE).why());
    assertEquals("Lu dans le bloc adresse, page 1 : sûr", origin(recipient(0)).why());
    assertEquals("Lu dans la liste des copies, page 1 : à vérifier", origin(recipient(1)).why());
  }

  @Test
  void aReasonThatIsNotKnownYetIsStillAPlaceOnTheLetter() {
    reads(
        new Reading(
            null,
            new Recognised<>(SampleLetters.AUTHOR, 0.97, List.of(place(3)), "some-new-reason"),
            List.of(),
            null,
            null,
            "",
            3,
            List.of()));
    assertEquals("Lu sur la lettre, page 3 : sûr", origin(Marks.AUTHOR).why());
  }

  @Test
  void otherDaysOnThePageAreOfferedButNotTheBirthDate() {
    assertEquals(List.of("14/11/2026"), labels(Marks.DATE));
    take(Marks.DATE, 0);
    assertEquals(LocalDate.of(2026, 11, 14), open().sheet().date());
    assertEquals("Choisi ici par une personne", origin(Marks.DATE).why());
    assertEquals(List.of("20/11/2026"), labels(Marks.DATE), "and back again");
  }

  @Test
  void theOtherDoctorsOfThePracticeAreOffered() {
    assertEquals(List.of("Dr Hervé NICOL"), labels(Marks.AUTHOR));
    take(Marks.AUTHOR, 0);
    assertEquals(NICOL, open().sheet().author());
    assertEquals(List.of("Dr Claire MORVAN"), labels(Marks.AUTHOR));
  }

  @Test
  void aTypeThatWasChangedCanBeTheOneThatWasRead() {
    assertEquals(List.of(), labels(Marks.TYPE));
    model.decide((review, letter, who) -> review.setType(letter, DocumentType.CERTIFICATE, who));
    take(Marks.TYPE, 0);
    assertEquals(DocumentType.REFERRAL, open().sheet().type());
  }

  @Test
  void othersOfTheNameAreOfferedForARecipientThatWasCertain() {
    model.decide((review, letter, who) -> review.chooseEntry(letter, id(1), "martin-j", who));
    assertEquals(List.of("Dr Julie MARTIN, Pneumologie, Cesson-Sévigné"), labels(recipient(1)));
    take(recipient(1), 0);
    assertEquals("martin-ju", open().sheet().recipients().get(1).directoryKey());
    assertEquals("Choisi ici par une personne", origin(recipient(1)).why());
  }

  @Test
  void whatWasLearnedSaysWhenAndWhat() {
    learned(Reasons.LEARNED);
    assertEquals(
        "Appris : le 20/11/2026, « HN » a été compris comme Dr Hervé NICOL",
        origin(Marks.AUTHOR).why());
  }

  @Test
  void whatContradictsALessonIsToBeChecked() {
    learned(Reasons.DOUBTED);
    assertTrue(origin(Marks.AUTHOR).why().endsWith("à vérifier"));
  }

  @Test
  void aLessonThatIsForgottenMeanwhileLeavesTheReason() {
    learned(Reasons.LEARNED);
    desk.lessons.forgetAll("S. Lagadec");
    model.search(" ");
    model.search("");
    assertEquals("Appris d’une correction", origin(Marks.AUTHOR).why());
  }

  @Test
  void theOnlyDoctorOfAPracticeNeedsNoReading() {
    Origins alone = new Origins(french, List.of(SampleLetters.AUTHOR));
    reads(Reading.nothing(1, List.of()));
    assertEquals("Seul médecin du cabinet", alone.of(open(), Marks.AUTHOR).orElseThrow().why());
  }

  @Test
  void aValueOfWhichNothingIsKnownTellsNothing() {
    model.open(letters.unknown);
    assertTrue(origins.of(open(), Marks.PATIENT).isEmpty());
    assertTrue(origins.of(open(), Marks.DATE).isEmpty());
    assertFalse(origin(Marks.AUTHOR).sure(), "but asks, and offers the doctors");
    assertEquals(2, labels(Marks.AUTHOR).size());
  }

  @Test
  void aLetterThatIsATableOfDaysOffersTheLatestFour() {
    StringBuilder text = new StringBuilder();
    for (int day = 1; day < 500_000; day++) {
      text.append(day % 28 + 1).append("/01/").append(1900 + day % 100).append(' ');
    }
    Reading before = Objects.requireNonNull(open().letter().reading());
    reads(
        new Reading(
            before.patient(),
            before.author(),
            List.of(),
            before.type(),
            before.date(),
            text.toString(),
            1,
            List.of()));
    assertEquals(4, labels(Marks.DATE).size());
  }

  private void learned(String reason) {
    desk.lessons.add(
        Topic.AUTHOR.code() + "cue",
        new Lesson(
            UUID.randomUUID(),
            Topic.AUTHOR,
            "HN",
            "{}",
            "Dr Hervé NICOL",
            List.of(),
            1,
            0,
            desk.clock.instant(),
            "S. Lagadec",
            0,
            null));
    Cues cues = new Cues(new Cues.Cue("cue", "HN"), new Cues.Cue("", ""), List.of());
    reads(
        Reading.nothing(1, List.of())
            .with(
                new Recognised<>(SampleLetters.AUTHOR, 0.95, List.of(place(1)), reason),
                List.of(),
                null,
                cues));
  }

  private void reads(Reading reading) {
    OutgoingLetter l = open().letter();
    ReviewSheet sheet = open().sheet();
    desk.letters.add(
        new OutgoingLetter(
            l.id(),
            l.state(),
            l.fileName(),
            l.folder(),
            l.document(),
            l.bytes(),
            l.sha256(),
            l.takenAt(),
            l.reason(),
            l.sameAs(),
            reading,
            sheet));
  }

  private static Place place(int page) {
    return new Place(page, 10, 10, 50, 10);
  }

  private OpenLetter open() {
    return Objects.requireNonNull(model.state().get().open());
  }

  private UUID id(int recipient) {
    ReviewRecipient it = open().sheet().recipients().get(recipient);
    return it.id();
  }

  private String recipient(int at) {
    return Marks.RECIPIENT + id(at);
  }

  private Origin origin(String field) {
    return origins.of(open(), field).orElseThrow();
  }

  private List<String> labels(String field) {
    return origin(field).alternatives().stream().map(Alternative::label).toList();
  }

  private void take(String field, int at) {
    model.decide(origin(field).alternatives().get(at).decision());
  }
}
