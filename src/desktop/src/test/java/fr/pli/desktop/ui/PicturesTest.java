package fr.pli.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** Draws every screen into target/screens, for people to look at. */
class PicturesTest {
  @Test
  void theDeskIsDrawn() {
    draw("a-envoyer-1440", 1440, 900, SampleLetters.desk(), "review");
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
    return List.of(fr.pli.desktop.ui.review.ReviewScreen::new);
  }

  private static void draw(String name, int width, int height, FakeDesk desk, String screen) {
    DeskWindow window =
        Toolkit.call(() -> new DeskWindow(desk.services(), screens(), Background.here(), () -> {}));
    Stage stage = Toolkit.call(() -> Toolkit.show(window.root(), width, height));
    Toolkit.run(() -> window.open(screen));
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
