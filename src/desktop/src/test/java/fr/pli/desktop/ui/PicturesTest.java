package fr.pli.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.sync.LinkState;
import fr.pli.desktop.ui.review.ReviewScreen;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** Draws every screen into target/screens, for people to look at. */
class PicturesTest {
  @Test
  void theReviewIsDrawnLargeAndSmall() {
    draw("a-envoyer-1440", 1440, 900, SampleLetters.desk(), _ -> {});
    draw("a-envoyer-1280", 1280, 720, SampleLetters.desk(), _ -> {});
  }

  @Test
  void theReviewIsDrawnInDarkAndInContrastAndInEnglish() {
    FakeDesk dark = SampleLetters.desk();
    dark.settings.look("fr", "dark");
    draw("a-envoyer-dark", 1440, 900, dark, _ -> {});
    FakeDesk contrast = SampleLetters.desk();
    contrast.settings.look("en", "contrast");
    draw("a-envoyer-contrast-en", 1440, 900, contrast, _ -> {});
  }

  @Test
  void theReviewIsDrawnWithTextTwiceAsLarge() {
    draw(
        "a-envoyer-200",
        1440,
        900,
        SampleLetters.desk(),
        root -> root.setStyle("-fx-font-size: 28px"));
  }

  @Test
  void eachValueIsDrawnWhileItIsSelected() {
    for (int value = 1; value <= 7; value++) {
      int down = value;
      Consumer<javafx.scene.Parent> walk =
          root -> {
            for (int i = 0; i < down; i++) {
              javafx.event.Event.fireEvent(root.lookup("#queue"), Keys.of(Action.VALUE_NEXT));
            }
          };
      draw("a-envoyer-valeur-" + value, 1280, 720, SampleLetters.desk(), walk);
    }
    draw(
        "a-envoyer-valeur-1440",
        1440,
        900,
        SampleLetters.desk(),
        root -> javafx.event.Event.fireEvent(root.lookup("#queue"), Keys.of(Action.VALUE_NEXT)));
  }

  @Test
  void thePatientIsDrawnWhileEdited() {
    drawAfter("a-envoyer-patient", Action.EDIT_PATIENT);
  }

  @Test
  void theSearchOfARecipientIsDrawn() {
    drawAfter("a-envoyer-ajouter", Action.ADD_RECIPIENT);
  }

  @Test
  void theKeysAreDrawn() {
    drawAfter("touches", Action.KEYS);
  }

  @Test
  void theToastAfterSendingIsDrawnOffLine() {
    FakeDesk desk = SampleLetters.desk();
    desk.sync.become(new LinkState(false, desk.clock.instant().minusSeconds(600), null, ""));
    desk.jobs.begin("job.reading", 9);
    drawAfter("a-envoyer-envoye", desk, Action.SEND_READY);
  }

  @Test
  void everyKindOfLetterIsDrawn() {
    for (int row = 1; row < 5; row++) {
      FakeDesk desk = SampleLetters.desk();
      int down = row;
      draw(
          "a-envoyer-rang-" + row,
          1280,
          720,
          desk,
          root -> {
            for (int i = 0; i < down; i++) {
              javafx.event.Event.fireEvent(root.lookup("#queue"), Keys.pressed("Down"));
            }
          });
    }
  }

  @Test
  void theEmptyReviewIsDrawn() {
    FakeDesk desk = new FakeDesk();
    desk.settings.change(_ -> Settings.initial());
    draw("a-envoyer-vide", 1280, 720, desk, _ -> {});
  }

  @Test
  void theLockScreenIsDrawn() {
    FakeDesk desk = new FakeDesk();
    Stage stage =
        Toolkit.call(
            () -> {
              Messages messages = new Messages("fr", ZoneId.of("Europe/Paris"));
              UnlockViewModel model =
                  new UnlockViewModel(
                      new FakeVault(desk), messages, Background.here(), desk.clock, () -> {});
              UnlockView view =
                  new UnlockView(
                      model,
                      messages,
                      "Cabinet des Tilleuls, verrouillé après 5 minutes sans activité",
                      "3 lettres reçues pendant le verrouillage");
              Stage shown = Toolkit.show(view.root(), 1440, 900);
              Theme.LIGHT.apply(shown.getScene());
              view.focus();
              return shown;
            });
    picture(stage, "deverrouiller-1440");
  }

  static List<Function<ScreenContext, Screen>> screens() {
    return List.of(ReviewScreen::new);
  }

  private static void drawAfter(String name, Action action) {
    drawAfter(name, SampleLetters.desk(), action);
  }

  private static void drawAfter(String name, FakeDesk desk, Action action) {
    draw(
        name,
        1440,
        900,
        desk,
        root -> javafx.event.Event.fireEvent(root.lookup("#queue"), Keys.of(action)));
  }

  private static void draw(
      String name, int width, int height, FakeDesk desk, Consumer<javafx.scene.Parent> then) {
    DeskWindow window =
        Toolkit.call(() -> new DeskWindow(desk.services(), screens(), Background.here(), () -> {}));
    Stage stage = Toolkit.call(() -> Toolkit.show(window.root(), width, height));
    Toolkit.settle();
    Toolkit.run(() -> then.accept(window.root()));
    picture(stage, name);
    Toolkit.run(window::close);
  }

  private static void picture(Stage stage, String name) {
    Toolkit.settle();
    boolean drawn =
        Toolkit.call(
            () -> {
              Scene scene = stage.getScene();
              Toolkit.picture(scene, name);
              return scene.getWidth() > 0;
            });
    Toolkit.run(stage::close);
    assertTrue(drawn);
  }
}
