package fr.pli.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.settings.WatchedFolder;
import fr.pli.desktop.ui.directory.DirectoryScreen;
import fr.pli.desktop.ui.received.ReceivedScreen;
import fr.pli.desktop.ui.review.ReviewScreen;
import fr.pli.desktop.ui.sent.SentScreen;
import fr.pli.desktop.ui.settings.SettingsScreen;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.ReceivedState;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Works sent, received, directory and settings by keys, in a window. */
class FlowScreensTest {
  private static final List<Function<ScreenContext, Screen>> SCREENS =
      List.of(
          ReviewScreen::new,
          SentScreen::new,
          ReceivedScreen::new,
          DirectoryScreen::new,
          SettingsScreen::new);

  private final FakeDesk desk = SampleFlow.desk();
  private final DeskWindow window =
      Toolkit.call(() -> new DeskWindow(desk.services(), SCREENS, Background.here(), () -> {}));
  private final Stage stage = Toolkit.call(() -> Toolkit.show(window.root(), 1280, 720));

  @AfterEach
  void close() {
    Toolkit.run(stage::close);
    Toolkit.run(window::close);
  }

  private void open(String screen) {
    Toolkit.run(() -> window.open(screen));
    Toolkit.settle();
  }

  private Node node(String selector) {
    Node node = window.root().lookup(selector);
    assertNotNull(node, selector);
    return node;
  }

  private void press(String selector, Action action) {
    Toolkit.run(() -> Event.fireEvent(node(selector), Keys.of(action)));
    Toolkit.settle();
  }

  private void press(String selector, String keys) {
    Toolkit.run(() -> Event.fireEvent(node(selector), Keys.pressed(keys)));
    Toolkit.settle();
  }

  private boolean says(String words) {
    return Toolkit.call(
        () -> {
          window.root().applyCss();
          window.root().layout();
          return window.root().lookupAll(".label").stream()
              .anyMatch(each -> each instanceof Labeled l && words.equals(l.getText()));
        });
  }

  private static void eventually(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertTrue(condition.getAsBoolean());
  }

  private List<ReceivedState> receivedStates() {
    return Toolkit.call(() -> desk.inbox.letters().stream().map(letter -> letter.state()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sent", "received", "directory", "settings"})
  void everythingHasAName(String screen) {
    FakeDesk other = SampleFlow.desk();
    SampleLessons.in(other);
    other.settings.change(now -> now.withPreferred(Map.of("caron", Channel.FAX)));
    AccessibilityTest.assertNamed(
        () -> {
          DeskWindow shown = new DeskWindow(other.services(), SCREENS, Background.here(), () -> {});
          Stage opened = Toolkit.show(shown.root(), 1280, 720);
          shown.open(screen);
          if (shown.root().lookup("#directory-search") instanceof TextField field) {
            field.setText("rennes");
          }
          return opened;
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everythingOfTheFirstStartHasAName(boolean made) {
    AccessibilityTest.assertNamed(
        () -> {
          FakeBeginning beginning = new FakeBeginning();
          beginning.made = made;
          Messages messages = new Messages("fr", ZoneId.of("Europe/Paris"));
          EnrolViewModel model =
              new EnrolViewModel(beginning, messages, Background.here(), () -> {});
          return Toolkit.show(new EnrolView(model, messages).root(), 1000, 700);
        });
  }

  @Test
  void aFailedDispatchIsSentAgainByTheKeyAndToldSo() {
    open("sent");
    press("#sent-rows", Action.RESEND);
    assertEquals(List.of("resend by post"), desk.outbox.asked);
    assertTrue(says("La lettre repart dans un instant."));
  }

  @Test
  void theArrowsWalkTheRowsAndPassOverHeadings() {
    open("sent");
    ListView<?> rows = (ListView<?>) node("#sent-rows");
    for (int at : new int[] {2, 3, 4, 6, 7}) {
      press("#sent-rows", "Down");
      assertEquals(at, Toolkit.call(() -> rows.getSelectionModel().getSelectedIndex()));
    }
    press("#sent-rows", "Up");
    press("#sent-rows", "Up");
    assertEquals(4, Toolkit.call(() -> rows.getSelectionModel().getSelectedIndex()));
  }

  @Test
  void aLetterCountsAsReadOnceItStoodOnTheScreen() throws InterruptedException {
    long unread = receivedStates().stream().filter(s -> s == ReceivedState.UNREAD).count();
    open("received");
    eventually(
        () ->
            receivedStates().stream().filter(s -> s == ReceivedState.UNREAD).count() == unread - 1);
    press("#received-rows", Action.MARK_UNREAD);
    assertEquals(unread, receivedStates().stream().filter(s -> s == ReceivedState.UNREAD).count());
  }

  @Test
  void enterFilesTheOpenLetter() {
    open("received");
    press("#received-rows", "Enter");
    assertEquals(List.of("file"), desk.inbox.asked);
    assertTrue(says("Lettre classée dans le dossier d’import du logiciel."));
  }

  @Test
  void withoutAFolderEnterFilesNothingAndTheWayIsShown() {
    desk.settings.change(now -> now.withFiling(""));
    open("received");
    press("#received-rows", "Enter");
    assertTrue(desk.inbox.asked.isEmpty());
    assertTrue(says("Aucun dossier d’import du logiciel n’est choisi dans les réglages."));
  }

  @Test
  void theChannelOfACorrespondentIsChosenInTheDirectory() {
    open("directory");
    Toolkit.run(() -> ((TextField) node("#directory-search")).setText("caron"));
    Toolkit.settle();
    Toolkit.run(
        () ->
            window.root().lookupAll(".radio-button").stream()
                .map(RadioButton.class::cast)
                .filter(each -> each.getText().equals("Fax"))
                .forEach(RadioButton::fire));
    assertEquals(Map.of("caron", Channel.FAX), desk.settings.current().preferred());
  }

  @Test
  void aTypedFolderIsWatched() {
    open("settings");
    Toolkit.run(
        () -> {
          window.root().applyCss();
          window.root().layout();
          TextField field =
              (TextField)
                  window.root().lookupAll(".text-field").stream()
                      .filter(
                          each ->
                              "Chemin d’un dossier, puis Entrée".equals(each.getAccessibleText()))
                      .findFirst()
                      .orElseThrow();
          field.setText("D:\\Scans");
          Event.fireEvent(field, new javafx.event.ActionEvent());
        });
    assertTrue(desk.settings.current().watched().contains(new WatchedFolder("D:\\Scans", 30)));
  }

  @Test
  void theLanguageRebuildsTheWindowAtOnce() {
    open("settings");
    assertTrue(says("Dossiers surveillés"));
    Toolkit.run(() -> desk.settings.look("en", "dark"));
    Toolkit.settle();
    assertTrue(says("Watched folders"));
    assertTrue(stage.getScene().getStylesheets().getFirst().endsWith("dark.css"));
  }
}
