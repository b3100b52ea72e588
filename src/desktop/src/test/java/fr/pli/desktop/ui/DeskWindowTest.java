package fr.pli.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.sync.LinkState;
import fr.pli.desktop.ui.review.ReviewScreen;
import fr.pli.desktop.work.Job;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class DeskWindowTest {
  private final FakeDesk desk = SampleLetters.desk();
  private int locked;
  private final DeskWindow window =
      Toolkit.call(
          () ->
              new DeskWindow(
                  desk.services(), List.of(ReviewScreen::new), Background.here(), () -> locked++));
  private final Stage stage = Toolkit.call(() -> Toolkit.show(window.root(), 1280, 720));

  @AfterEach
  void close() {
    Toolkit.run(window::close);
    Toolkit.run(stage::close);
  }

  @Test
  void thePillSaysHowTheLinkStands() {
    assertEquals("En ligne, à jour il y a 12 s", text(".link"));
    Toolkit.run(() -> desk.sync.become(new LinkState(false, desk.clock.instant(), null, "")));
    assertTrue(text(".link").startsWith("Hors ligne depuis "));
    Toolkit.run(
        () -> desk.sync.become(new LinkState(false, desk.clock.instant(), null, "device-revoked")));
    assertEquals("Ce poste a été révoqué", text(".link"));
  }

  @Test
  void runningWorkIsShownAndCanBeStopped() {
    Job job = Toolkit.call(() -> desk.jobs.begin("job.reading", 9));
    Toolkit.run(() -> job.progress(6, 9));
    assertTrue(all(".status-bar").contains("Lecture des lettres 7/9"));
    Toolkit.run(() -> ((Button) window.root().lookup(".status-work .icon-button")).fire());
    assertTrue(job.cancelled());
    Toolkit.run(job::close);
    assertFalse(all(".status-bar").contains("Lecture"));
  }

  @Test
  void changingTheLanguageBuildsTheWindowAnew() {
    Toolkit.run(() -> desk.settings.look("en", "light"));
    assertEquals("Online, up to date 12 s ago", text(".link"));
    assertEquals("Send the 6 ready letters", button("#action-send-ready").getText());
  }

  @Test
  void changingTheThemeDressesTheSceneAnew() {
    Toolkit.run(() -> desk.settings.look("fr", "dark"));
    assertTrue(
        Toolkit.call(() -> stage.getScene().getStylesheets().getFirst().endsWith("dark.css")));
  }

  @Test
  void theLockKeyLocks() {
    Toolkit.run(() -> Event.fireEvent(window.root().lookup("#queue"), Keys.of(Action.LOCK)));
    assertEquals(1, locked);
  }

  @Test
  void theSearchKeyGoesToTheSearchAndFiltersTheScreen() {
    Toolkit.run(() -> Event.fireEvent(window.root().lookup("#queue"), Keys.of(Action.SEARCH)));
    assertEquals("search", Toolkit.call(() -> stage.getScene().getFocusOwner().getId()));
    Toolkit.run(() -> ((TextField) window.root().lookup("#search")).setText("nguyen"));
    assertEquals("Envoyer la lettre prête", button("#action-send-ready").getText());
  }

  @Test
  void theKeysAreShownOverTheWindowAndLeaveWithEscape() {
    Toolkit.run(() -> Event.fireEvent(window.root().lookup("#queue"), Keys.of(Action.KEYS)));
    Node sheet = Toolkit.call(() -> window.root().lookup(".key-sheet"));
    assertNotNull(sheet);
    Toolkit.run(() -> Event.fireEvent(sheet, Keys.pressed("Esc")));
    assertEquals(null, Toolkit.call(() -> window.root().lookup(".key-sheet")));
  }

  @Test
  void droppedFilesAreGivenToTheIntake() {
    DeskPane pane =
        Toolkit.call(
            () ->
                new DeskPane(
                    desk.services(),
                    desk.context().messages(),
                    List.of(),
                    Background.here(),
                    () -> {}));
    Toolkit.run(() -> pane.take(List.of(Path.of("a.pdf"), Path.of("b.pdf"))));
    Toolkit.run(pane::close);
    assertEquals(List.of(Path.of("a.pdf"), Path.of("b.pdf")), desk.dropped);
  }

  @Test
  void closingLeavesNothingOnTheScreen() {
    Toolkit.run(window::close);
    assertTrue(Toolkit.call(() -> window.root().getChildrenUnmodifiable().isEmpty()));
  }

  @Test
  void withoutActivityTheDeskLocksOnce() {
    LockWatch lock = watch(null);
    pass(lock, Duration.ofMinutes(4));
    Toolkit.run(() -> Event.fireEvent(window.root().lookup("#queue"), Keys.pressed("Down")));
    pass(lock, Duration.ofMinutes(4));
    assertEquals(List.of(), causes);
    pass(lock, Duration.ofMinutes(1));
    assertEquals(List.of(LockCause.INACTIVITY), causes);
  }

  @Test
  void aMachineThatSleptIsLockedWhenItWakes() {
    LockWatch lock = watch(null);
    desk.clock.pass(Duration.ofSeconds(90));
    Toolkit.run(lock::look);
    assertEquals(List.of(LockCause.SLEEP), causes);
  }

  @Test
  void theDeskLocksEveryNight() {
    LocalTime soon =
        LocalTime.ofInstant(desk.clock.instant(), ZoneId.of("Europe/Paris")).plusSeconds(70);
    LockWatch lock = watch(soon);
    pass(lock, Duration.ofMinutes(1));
    assertEquals(List.of(), causes);
    pass(lock, Duration.ofMinutes(1));
    assertEquals(List.of(LockCause.NIGHT), causes);
  }

  private final List<LockCause> causes = new ArrayList<>();

  private LockWatch watch(@Nullable LocalTime night) {
    return Toolkit.call(
        () ->
            new LockWatch(
                stage.getScene(),
                () -> new LockWatch.Rules(Duration.ofMinutes(5), night),
                desk.clock,
                ZoneId.of("Europe/Paris"),
                causes::add));
  }

  /** Looks every thirty seconds. */
  private void pass(LockWatch lock, Duration time) {
    for (int i = 0; i < time.toSeconds() / 30; i++) {
      desk.clock.pass(Duration.ofSeconds(30));
      Toolkit.run(lock::look);
    }
  }

  @Test
  void aToastOffersToTakeBackUntilItsTimeIsOver() {
    Toasts toasts = Toolkit.call(() -> new Toasts(desk.context().messages(), desk.clock));
    int[] undone = {0};
    Toolkit.run(
        () -> toasts.undo("Envoyée", desk.clock.instant().plusSeconds(5), () -> undone[0]++));
    Toolkit.run(toasts::takeBack);
    Toolkit.run(toasts::takeBack);
    assertEquals(1, undone[0]);
  }

  private String text(String selector) {
    return Toolkit.call(() -> ((Label) window.root().lookup(selector)).getText());
  }

  private Button button(String selector) {
    return Toolkit.call(() -> (Button) window.root().lookup(selector));
  }

  private String all(String selector) {
    return Toolkit.call(
        () ->
            window.root().lookupAll(selector + " .label").stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining(" ")));
  }
}
