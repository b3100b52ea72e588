package fr.pli.desktop.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.review.Missing;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.FakeDesk;
import fr.pli.desktop.ui.SampleLetters;
import fr.pli.desktop.ui.review.QueuedLetter.Group;
import fr.pli.exchange.letter.LetterState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewModelTest {
  private final FakeDesk desk = new FakeDesk();
  private final SampleLetters letters = SampleLetters.in(desk);
  private final List<Exception> failures = new ArrayList<>();
  private final List<ReviewModel.Sent> sent = new ArrayList<>();
  private final ReviewModel model =
      new ReviewModel(desk.services(), Background.here(), failures::add);

  @Test
  void whatNeedsAPersonComesFirst() {
    List<Group> groups = model.state().get().queue().stream().map(QueuedLetter::group).toList();
    assertEquals(groups.stream().sorted().toList(), groups);
    assertEquals(5, model.state().get().in(Group.TO_CHECK).size());
    assertEquals(6, model.state().get().in(Group.READY).size());
    assertEquals(1, model.state().get().in(Group.ARRIVING).size());
    assertEquals(1, model.state().get().in(Group.ASIDE).size());
  }

  @Test
  void theFirstLetterIsOpenWithItsQuestion() {
    OpenLetter open = open();
    assertEquals(letters.ambiguous, open.id());
    ReviewRecipient asked = open.sheet().recipients().get(1);
    assertEquals(2, open.candidates().getOrDefault(asked.id(), List.of()).size());
  }

  @Test
  void walkingStaysWithinTheQueue() {
    model.walk(-1);
    assertEquals(letters.ambiguous, open().id());
    model.walk(1);
    assertEquals(letters.unknown, open().id());
    model.walk(1000);
    assertEquals(Group.ASIDE, open().queued().group());
  }

  @Test
  void anAnswerMakesTheLetterReadyAndItStaysOpen() {
    UUID asked = open().sheet().recipients().get(1).id();
    model.decide((review, letter, who) -> review.chooseEntry(letter, asked, "martin-j", who));
    assertEquals(letters.ambiguous, open().id());
    assertTrue(open().ready());
  }

  @Test
  void aLetterThatLacksSomethingIsNotSent() {
    model.send(sent::add, _ -> {});
    assertEquals(List.of(), desk.outbox.asked);
  }

  @Test
  void aReadyLetterIsSentAndTheNextOneOpens() {
    model.open(letters.ready);
    model.send(sent::add, _ -> {});
    assertEquals(LetterState.APPROVED, desk.letters.find(letters.ready).orElseThrow().state());
    assertEquals(List.of(letters.ready), sent.getFirst().letters());
    assertNotEquals(letters.ready, open().id());
    assertEquals(Group.READY, open().queued().group());
  }

  @Test
  void allReadyLettersLeaveAtOnceAndTheOpenOneStays() {
    model.sendReady(sent::add, _ -> {});
    assertEquals(6, sent.getFirst().letters().size());
    assertEquals(0, model.state().get().in(Group.READY).size());
    assertEquals(letters.ambiguous, open().id());
    assertTrue(desk.jobs.running().isEmpty());
  }

  @Test
  void aLetterThatStoppedBeingReadyMeanwhileIsNotSent() {
    model.open(letters.ready);
    OpenLetter seen = open();
    desk.letters.move(
        seen.id(), LetterState.TO_REVIEW, LetterState.SET_ASIDE, "by-person", "S. Lagadec");
    model.open(seen.id());
    model.send(sent::add, _ -> {});
    assertEquals(List.of(), desk.outbox.asked);
  }

  @Test
  void whatWasSentCanBeTakenBack() {
    model.open(letters.ready);
    model.send(sent::add, _ -> {});
    List<Integer> counts = new ArrayList<>();
    model.takeBack(
        sent.getFirst(),
        (back, gone) -> {
          counts.add(back);
          counts.add(gone);
        });
    assertEquals(List.of(1, 0), counts);
    assertEquals(letters.ready, open().id());
  }

  @Test
  void whatHasLeftIsToldAsTooLate() {
    model.open(letters.ready);
    model.send(sent::add, _ -> {});
    desk.letters.move(letters.ready, LetterState.APPROVED, LetterState.DONE, "", "pli");
    List<Integer> gone = new ArrayList<>();
    model.takeBack(sent.getFirst(), (_, late) -> gone.add(late));
    assertEquals(List.of(1), gone);
  }

  @Test
  void aLetterPutAsideCanBeTakenUpAgain() {
    List<UUID> aside = new ArrayList<>();
    model.setAside(aside::add);
    assertEquals(List.of(letters.ambiguous), aside);
    assertEquals(2, model.state().get().in(Group.ASIDE).size());
    model.restore(letters.ambiguous);
    assertEquals(letters.ambiguous, open().id());
    assertTrue(open().changeable());
  }

  @Test
  void aDuplicateSaysSoUntilAPersonDecides() {
    model.open(letters.again);
    assertTrue(open().queued().missing().getFirst() instanceof Missing.AlreadySent);
    assertEquals(LetterState.DONE, Objects.requireNonNull(open().earlier()).state());
    model.decide((review, letter, who) -> review.sendAnyway(letter, who));
    assertTrue(open().ready());
  }

  @Test
  void aDuplicateMayGoIntoTheBin() {
    model.open(letters.again);
    model.discard(_ -> {});
    assertEquals(LetterState.DISCARDED, desk.letters.find(letters.again).orElseThrow().state());
  }

  @Test
  void theSearchIgnoresAccentsAndCaseAndLooksIntoTheText() {
    model.search("chloe martin");
    assertEquals(1, model.state().get().queue().size());
    model.search("BISOPROLOL le gall");
    assertEquals(letters.ambiguous, open().id());
    model.search("personne");
    assertTrue(model.state().get().queue().isEmpty());
    assertNull(model.state().get().open());
    model.search("");
    assertEquals(13, model.state().get().queue().size());
  }

  @Test
  void aLetterThatArrivesDoesNotMoveTheOneThatIsOpen() {
    model.open(letters.wrongKey);
    desk.letters.vanished(letters.unknown);
    assertEquals(letters.wrongKey, open().id());
  }

  @Test
  void closingForgetsEverything() {
    model.close();
    assertTrue(model.state().get().queue().isEmpty());
    desk.letters.vanished(letters.unknown);
    assertFalse(model.state().get().loaded());
    assertEquals(List.of(), failures);
  }

  private OpenLetter open() {
    return Objects.requireNonNull(model.state().get().open());
  }
}
