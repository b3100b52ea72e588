package fr.pli.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.sync.LinkState;
import fr.pli.desktop.ui.directory.DirectoryScreen;
import fr.pli.desktop.ui.received.ReceivedScreen;
import fr.pli.desktop.ui.review.ReviewScreen;
import fr.pli.desktop.ui.sent.SentScreen;
import fr.pli.desktop.ui.settings.SettingsScreen;
import fr.pli.exchange.letter.Channel;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws sent, received, directory and settings into target/screens, for people to look at. */
class FlowPicturesTest {
  private static final List<Function<ScreenContext, Screen>> SCREENS =
      List.of(
          ReviewScreen::new,
          SentScreen::new,
          ReceivedScreen::new,
          DirectoryScreen::new,
          SettingsScreen::new);

  @ParameterizedTest
  @CsvSource({
    "sent,1440,900,fr,light,14",
    "sent,1280,720,fr,light,14",
    "sent,1440,900,fr,dark,14",
    "sent,1280,720,en,contrast,14",
    "sent,1440,900,fr,light,28",
    "received,1440,900,fr,light,14",
    "received,1280,720,fr,light,14",
    "received,1440,900,fr,dark,14",
    "received,1280,720,en,contrast,14",
    "received,1440,900,fr,light,28",
    "directory,1440,900,fr,light,14",
    "directory,1280,720,en,dark,14",
    "directory,1280,720,fr,contrast,14",
    "directory,1440,900,fr,light,28",
    "settings,1440,900,fr,light,14",
    "settings,1280,720,en,dark,14",
    "settings,1280,720,fr,contrast,14",
    "settings,1440,900,fr,light,28",
  })
  void everyScreenIsDrawn(
      String screen, int width, int height, String language, String theme, int size) {
    FakeDesk desk = SampleFlow.desk();
    SampleLessons.in(desk);
    desk.settings.change(
        now -> now.withPreferred(Map.of("caron", Channel.FAX, "aubry", Channel.NETWORK)));
    desk.settings.look(language, theme);
    String name = String.join("-", screen, "" + width, language, theme, "" + size);
    draw(
        name,
        width,
        height,
        desk,
        screen,
        root -> {
          if (size != 14) {
            root.setStyle("-fx-font-size: " + size + "px");
          }
          if (root.lookup("#directory-search") instanceof TextField field) {
            field.setText("rennes");
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"sent", "received", "directory", "settings"})
  void everyEmptyScreenIsDrawn(String screen) {
    FakeDesk desk = new FakeDesk();
    desk.settings.change(_ -> Settings.initial());
    draw("vide-" + screen, 1280, 720, desk, screen, _ -> {});
  }

  @ParameterizedTest
  @CsvSource({"sent", "received"})
  void aScreenIsDrawnOffLine(String screen) {
    FakeDesk desk = SampleFlow.desk();
    desk.sync.become(new LinkState(false, desk.clock.instant().minusSeconds(1600), null, ""));
    draw("hors-ligne-" + screen, 1280, 720, desk, screen, _ -> {});
  }

  @ParameterizedTest
  @CsvSource({"sent,3", "sent,13", "received,1", "received,11"})
  void aRowIsDrawnOpen(String screen, int row) {
    FakeDesk desk = SampleFlow.desk();
    draw(
        "rang-" + screen + "-" + row,
        1440,
        900,
        desk,
        screen,
        root -> {
          if (root.lookup(".row-list") instanceof ListView<?> list) {
            list.getSelectionModel().select(row);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2"})
  void theFirstStartIsDrawn(int step) {
    Stage stage =
        Toolkit.call(
            () -> {
              Messages messages = new Messages("fr", java.time.ZoneId.of("Europe/Paris"));
              FakeBeginning beginning = new FakeBeginning();
              beginning.made = step == 2;
              EnrolViewModel model =
                  new EnrolViewModel(beginning, messages, Background.here(), () -> {});
              EnrolView view = new EnrolView(model, messages);
              Stage shown = Toolkit.show(view.root(), 1280, 720);
              Theme.LIGHT.apply(shown.getScene());
              if (step == 1) {
                model.make(
                    FakeBeginning.HOLDER,
                    FakeBeginning.STRONG.toCharArray(),
                    FakeBeginning.STRONG.toCharArray());
              } else if (step == 2) {
                model.enrol("abcde", "Accueil");
              }
              view.focus();
              return shown;
            });
    Toolkit.settle();
    boolean drawn =
        Toolkit.call(
            () -> {
              Toolkit.picture(stage.getScene(), "premier-demarrage-" + step);
              return stage.getScene().getWidth() > 0;
            });
    Toolkit.run(stage::close);
    assertTrue(drawn);
  }

  private static void draw(
      String name, int width, int height, FakeDesk desk, String screen, Consumer<Parent> then) {
    DeskWindow window =
        Toolkit.call(() -> new DeskWindow(desk.services(), SCREENS, Background.here(), () -> {}));
    Stage stage = Toolkit.call(() -> Toolkit.show(window.root(), width, height));
    Toolkit.run(
        () -> {
          Fonts.load();
          window.open(screen);
        });
    Toolkit.settle();
    Toolkit.run(() -> then.accept(window.root()));
    Toolkit.settle();
    boolean drawn =
        Toolkit.call(
            () -> {
              Toolkit.picture(stage.getScene(), name);
              return stage.getScene().getWidth() > 0;
            });
    Toolkit.run(stage::close);
    Toolkit.run(window::close);
    assertTrue(drawn);
  }
}
