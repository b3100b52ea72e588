package fr.pli.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pli.desktop.ui.review.ReviewScreen;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** Walks every view: nothing that takes the focus is without a name. */
class AccessibilityTest {
  @Test
  void everythingInTheReviewHasAName() {
    FakeDesk desk = SampleLetters.desk();
    for (int row = 0; row < 5; row++) {
      int down = row;
      assertNamed(
          () -> {
            DeskWindow window = window(desk);
            Stage stage = Toolkit.show(window.root(), 1280, 720);
            for (int i = 0; i < down; i++) {
              Event.fireEvent(window.root().lookup("#queue"), Keys.pressed("Down"));
            }
            return stage;
          });
    }
  }

  @Test
  void everythingThatIsTypedInPlaceHasAName() {
    for (Action action : List.of(Action.EDIT_PATIENT, Action.ADD_RECIPIENT, Action.KEYS)) {
      FakeDesk desk = SampleLetters.desk();
      assertNamed(
          () -> {
            DeskWindow window = window(desk);
            Stage stage = Toolkit.show(window.root(), 1280, 720);
            Event.fireEvent(window.root().lookup("#queue"), Keys.of(action));
            return stage;
          });
    }
  }

  @Test
  void everythingOnTheLockScreenHasAName() {
    FakeDesk desk = new FakeDesk();
    assertNamed(
        () -> {
          Messages messages = new Messages("fr", ZoneId.of("Europe/Paris"));
          UnlockViewModel model =
              new UnlockViewModel(
                  new FakeVault(desk), messages, Background.here(), desk.clock, () -> {});
          return Toolkit.show(new UnlockView(model, messages, "", "").root(), 800, 600);
        });
  }

  @Test
  void theWindowTitleNeverNamesAPatient() {
    FakeDesk desk = SampleLetters.desk();
    Stage stage = Toolkit.call(() -> Toolkit.show(window(desk).root(), 800, 600));
    assertEquals(null, Toolkit.call(stage::getTitle));
    Toolkit.run(stage::close);
  }

  private static DeskWindow window(FakeDesk desk) {
    return new DeskWindow(desk.services(), List.of(ReviewScreen::new), Background.here(), () -> {});
  }

  static void assertNamed(Supplier<Stage> view) {
    Stage stage = Toolkit.call(view::get);
    Toolkit.settle();
    try {
      Named.assertNamed(stage);
    } finally {
      Toolkit.run(stage::close);
    }
  }
}
