package fr.pli.desktop.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.correspondents.CorrespondentGroup;
import fr.pli.desktop.people.Act;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.ui.Action;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.DeskWindow;
import fr.pli.desktop.ui.FakeDesk;
import fr.pli.desktop.ui.Keys;
import fr.pli.desktop.ui.SampleLetters;
import fr.pli.desktop.ui.Toolkit;
import fr.pli.exchange.letter.LetterState;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class ReviewScreenTest {
  private final FakeDesk desk = new FakeDesk();
  private final SampleLetters letters = SampleLetters.in(desk);
  private DeskWindow window;
  private Stage stage;

  @BeforeEach
  void open() {
    window =
        Toolkit.call(
            () ->
                new DeskWindow(
                    desk.services(), List.of(ReviewScreen::new), Background.here(), () -> {}));
    stage = Toolkit.call(() -> Toolkit.show(window.root(), 1280, 720));
    Toolkit.settle();
  }

  @AfterEach
  void close() {
    Toolkit.run(window::close);
    Toolkit.run(stage::close);
  }

  @Test
  void theWholeJourneyOfAnUncertainLetterNeedsNoMouse() {
    press("Enter");
    assertTrue(focused() instanceof RadioButton);
    Toolkit.run(() -> ((RadioButton) focused()).fire());
    press(Action.SEND.keys());
    assertEquals(LetterState.APPROVED, state(letters.ambiguous));
    press(Action.TAKE_BACK.keys());
    assertEquals(LetterState.TO_REVIEW, state(letters.ambiguous));
  }

  @Test
  void theArrowsWalkTheQueueOverItsHeadings() {
    for (int i = 0; i < 5; i++) {
      press("Down");
    }
    ListView<?> queue = Toolkit.call(() -> (ListView<?>) find("#queue"));
    assertTrue(
        queue.getSelectionModel().getSelectedItem() instanceof QueueItem.Row(QueuedLetter row)
            && row.id().equals(letters.ready));
  }

  @Test
  void theMainButtonLeadsToWhatIsMissing() {
    press("Down");
    press(Action.SEND.keys());
    assertEquals("family-name", focused().getId());
  }

  @Test
  void whatIsBeingTypedWhenTheDeskLocksIsThereAgainAfterwards() {
    press("Down");
    press(Action.EDIT_PATIENT.keys());
    Toolkit.run(() -> ((TextField) find("#family-name")).setText("LE GOFF-A-MOITIE"));
    Toolkit.run(() -> ((TextField) find("#ins")).setText("2 50"));
    close();
    open();
    assertEquals("LE GOFF-A-MOITIE", ((TextField) find("#family-name")).getText());
    assertEquals("2 50", ((TextField) find("#ins")).getText());
    pressOn("#family-name", "Esc");
    close();
    open();
    assertNull(find("#family-name"));
  }

  @Test
  void whoMayNotSendPreparesAndTheDoctorSigns() {
    desk.allowed = act -> !(act instanceof Act.Send);
    close();
    open();
    press(Action.SEND_READY.keys());
    assertEquals(LetterState.TO_REVIEW, state(letters.ready));
    assertEquals(
        desk.doctor.name(),
        Objects.requireNonNull(desk.letters.prepared().get(letters.ready)).who());
    desk.allowed = _ -> true;
    close();
    open();
    press(Action.SEND_READY.keys());
    assertEquals(LetterState.APPROVED, state(letters.ready));
  }

  @Test
  void thePatientIsEditedInPlace() {
    press(Action.EDIT_PATIENT.keys());
    Toolkit.run(() -> ((TextField) find("#family-name")).setText("LE GOFF"));
    pressOn("#family-name", "Enter");
    assertEquals("LE GOFF", Objects.requireNonNull(sheet().patient()).familyName());
    assertNull(Toolkit.call(() -> find("#family-name")));
  }

  @Test
  void aWrongInsIsNotTakenAndSaysWhy() {
    press(Action.EDIT_PATIENT.keys());
    Toolkit.run(() -> ((TextField) find("#ins")).setText("148043523801199"));
    pressOn("#family-name", "Enter");
    assertEquals("ins", focused().getId());
    assertTrue(Toolkit.call(() -> find("#ins").getStyleClass().contains("wrong")));
  }

  @Test
  void escapeLeavesThePatientAsItWas() {
    press(Action.EDIT_PATIENT.keys());
    pressOn("#family-name", "Esc");
    assertNull(Toolkit.call(() -> find("#family-name")));
  }

  @Test
  void aRecipientIsFoundWhileTypingAndAddedWithEnter() {
    press(Action.ADD_RECIPIENT.keys());
    Toolkit.run(() -> ((TextField) find("#directory-search")).setText("bihan"));
    Toolkit.run(() -> Event.fireEvent(find("#directory-search"), new javafx.event.ActionEvent()));
    List<ReviewRecipient> recipients = sheet().recipients();
    assertEquals("le-bihan", recipients.getLast().directoryKey());
  }

  @Test
  void aGroupIsAddedWholeWithoutThoseWhoAreThereAlready() {
    desk.correspondents.save(
        new CorrespondentGroup(
            new UUID(5, 5), "Équipe poumon", List.of("le-bihan", "martin-ju", "gone")));
    press(Action.ADD_RECIPIENT.keys());
    Toolkit.run(() -> ((TextField) find("#directory-search")).setText("equipe"));
    Toolkit.run(() -> Event.fireEvent(find("#directory-search"), new javafx.event.ActionEvent()));
    List<String> keys = sheet().recipients().stream().map(ReviewRecipient::directoryKey).toList();
    assertEquals(List.of("le-bihan", "martin-ju"), keys.subList(keys.size() - 2, keys.size()));
  }

  @Test
  void deletePutsTheLetterAside() {
    press(Action.SET_ASIDE.keys());
    assertEquals(LetterState.SET_ASIDE, state(letters.ambiguous));
  }

  @Test
  void anArrivalDoesNotDisturbWhatIsBeingTyped() {
    press(Action.EDIT_PATIENT.keys());
    Toolkit.run(() -> ((TextField) find("#given-names")).setText("Yannick"));
    Toolkit.run(() -> desk.letters.vanished(letters.unknown));
    assertEquals("Yannick", Toolkit.call(() -> ((TextField) find("#given-names")).getText()));
  }

  @Test
  void choosingAMarkOnThePageGoesToItsCard() {
    UUID asked = sheet().recipients().get(1).id();
    Toolkit.run(
        () -> {
          Node mark =
              window.root().lookupAll(".mark-recipient").stream()
                  .filter(each -> "Dr J. MARTIN".equals(each.getAccessibleText()))
                  .findFirst()
                  .orElseThrow();
          Event.fireEvent(mark, Keys.pressed("Space"));
        });
    assertEquals("ask-" + asked, focused().getId());
  }

  @Test
  void allReadyLettersLeaveWithOneButton() {
    Toolkit.run(() -> ((Button) find("#action-send-ready")).fire());
    assertEquals(LetterState.APPROVED, state(letters.ready));
    assertEquals(
        "Aucune lettre prête", Toolkit.call(() -> ((Button) find("#action-send-ready")).getText()));
  }

  @Test
  void eachValueIsReachedByAKeyShowsItsPlaceAndSaysWhy() {
    press(Action.VALUE_NEXT.keys());
    assertEquals("patient-card", focused().getId());
    assertEquals("Lu dans l’objet, page 1 : sûr", focused().getAccessibleHelp());
    assertEquals("patient", chosenMark());
    press(Action.VALUE_NEXT.keys());
    assertEquals("type", focused().getId());
    press(Action.VALUE_NEXT.keys());
    assertEquals("date", chosenMark());
    press(Action.VALUE_NEXT.keys());
    assertEquals("author", chosenMark());
    press(Action.VALUE_NEXT.keys());
    assertEquals("recipient", chosenMark());
    press(Action.VALUE_PREVIOUS.keys());
    assertEquals("author", chosenMark());
  }

  @Test
  void theDateIsCorrectedWithTwoKeys() {
    for (int i = 0; i < 3; i++) {
      press(Action.VALUE_NEXT.keys());
    }
    press(Action.CORRECT.keys());
    assertEquals("rather-date-0", focused().getId());
    Toolkit.run(() -> ((Button) focused()).fire());
    assertEquals(java.time.LocalDate.of(2026, 11, 14), sheet().date());
  }

  @Test
  void aLineThatIsClickedTwiceOnThePageIsSearchedForTheSelectedRecipient() {
    for (int i = 0; i < 5; i++) {
      press(Action.VALUE_NEXT.keys());
    }
    Toolkit.run(
        () -> {
          Node mark = window.root().lookup(".mark.mark-recipient");
          javafx.scene.Parent layer = mark.getParent();
          Node printed = window.root().lookup(".mark.mark-patient");
          javafx.geometry.Bounds place = printed.localToScene(printed.getLayoutBounds());
          double x = place.getMinX() + 10;
          double y = place.getCenterY();
          Event.fireEvent(layer, Keys.clickedTwice(x, y));
        });
    Toolkit.settle();
    TextField search = Toolkit.call(() -> (TextField) find("#directory-search"));
    assertTrue(search.getText().contains("LE GALL"), search::getText);
  }

  @Test
  void aRecipientThatIsNoneIsDroppedWithOneKeyAndRemembered() {
    UUID first = sheet().recipients().getFirst().id();
    for (int i = 0; i < 5; i++) {
      press(Action.VALUE_NEXT.keys());
    }
    press(Action.NOT_A_RECIPIENT.keys());
    assertTrue(sheet().recipients().stream().noneMatch(each -> each.id().equals(first)));
  }

  @Test
  void theKeyThatDropsARecipientDropsNothingElse() {
    press(Action.VALUE_NEXT.keys());
    press(Action.NOT_A_RECIPIENT.keys());
    assertEquals(3, sheet().recipients().size());
    assertNotNull(sheet().patient());
  }

  @Test
  void anotherDoctorOfTheNameIsChosenWithOneClickOnTheSelectedCard() {
    UUID asked = sheet().recipients().get(1).id();
    Toolkit.run(() -> ((RadioButton) find("#ask-" + asked)).fire());
    Toolkit.settle();
    Toolkit.run(() -> find("#channel-" + asked).requestFocus());
    Toolkit.run(() -> ((Button) find("#rather-recipient-" + asked + "-0")).fire());
    assertEquals("martin-ju", sheet().recipients().get(1).directoryKey());
  }

  /** What the chosen marks on the page stand for; empty for none. */
  private String chosenMark() {
    return Toolkit.call(
        () ->
            window.root().lookupAll(".mark").stream()
                .filter(
                    mark ->
                        mark.getPseudoClassStates()
                            .contains(javafx.css.PseudoClass.getPseudoClass("chosen")))
                .flatMap(mark -> mark.getStyleClass().stream())
                .filter(style -> style.startsWith("mark-"))
                .map(style -> style.substring("mark-".length()))
                .findFirst()
                .orElse(""));
  }

  private Node find(String id) {
    return window.root().lookup(id);
  }

  private Node focused() {
    Node owner = Toolkit.call(() -> stage.getScene().getFocusOwner());
    assertNotNull(owner);
    return owner;
  }

  private void press(String keys) {
    Toolkit.run(() -> Event.fireEvent(stage.getScene().getFocusOwner(), Keys.pressed(keys)));
    Toolkit.settle();
  }

  private void pressOn(String id, String keys) {
    Toolkit.run(() -> Event.fireEvent(find(id), Keys.pressed(keys)));
    Toolkit.settle();
  }

  private LetterState state(UUID letter) {
    return desk.letters.find(letter).orElseThrow().state();
  }

  private ReviewSheet sheet() {
    return Objects.requireNonNull(desk.letters.find(letters.ambiguous).orElseThrow().sheet());
  }
}
