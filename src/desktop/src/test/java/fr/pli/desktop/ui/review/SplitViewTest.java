package fr.pli.desktop.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.recognition.LetterStart;
import fr.pli.desktop.ui.Action;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.DeskWindow;
import fr.pli.desktop.ui.FakeDesk;
import fr.pli.desktop.ui.Keys;
import fr.pli.desktop.ui.SampleLetters;
import fr.pli.desktop.ui.Toolkit;
import fr.pli.exchange.letter.LetterState;
import java.util.List;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class SplitViewTest {
  private static final List<LetterStart> THREE =
      List.of(
          new LetterStart(1, SampleLetters.patient("DUVAL", "PETIT", "Jeanne"), SampleLetters.DAY),
          new LetterStart(3, SampleLetters.patient("LE GALL", null, "Yann"), SampleLetters.DAY),
          new LetterStart(4, null, null));

  private final FakeDesk desk = new FakeDesk();
  private @org.jspecify.annotations.Nullable DeskWindow window;
  private @org.jspecify.annotations.Nullable Stage stage;

  @AfterEach
  void close() {
    Toolkit.run(
        () -> {
          window.close();
          stage.close();
        });
  }

  @Test
  void aFileOfSeveralLettersIsSplitWithTheKeysAlone() throws Exception {
    UUID whole = SampleLetters.several(desk, 9, THREE);
    open(1280, 720);
    picture("separer-question");
    press(Action.SEND.keys());
    assertEquals("ask-split", focused().getId());
    Toolkit.run(() -> ((Button) focused()).fire());
    Toolkit.settle();
    assertEquals("split-pages", focused().getId());
    assertEquals("Page 3 sur 9, première page de la lettre 2", focused().getAccessibleText());
    picture("separer-1280");
    press("Right");
    press("Space");
    assertEquals("Page 4 sur 9, dans la lettre 2", focused().getAccessibleText());
    press("Right");
    press("Space");
    press("Shift+Right");
    assertEquals("Page 6 sur 9, première page de la lettre 3", focused().getAccessibleText());
    picture("separer-coupe-deplacee");
    press("Enter");
    assertEquals(LetterState.DISCARDED, state(whole));
    assertEquals(
        List.of(
            "lot_de_scans_du_20_novembre (pages 1–2).pdf",
            "lot_de_scans_du_20_novembre (pages 3–5).pdf",
            "lot_de_scans_du_20_novembre (pages 6–9).pdf"),
        desk.letters.in(LetterState.READING).stream().map(each -> each.fileName()).toList());
    assertNull(find("#split-pages"));
    picture("separer-fait");
    press(Action.TAKE_BACK.keys());
    assertEquals(LetterState.TO_REVIEW, state(whole));
  }

  @Test
  void escapeLeavesTheFileAsItWas() {
    UUID whole = SampleLetters.several(desk, 4, List.of());
    open(1280, 720);
    press(Action.SPLIT.keys());
    assertNotNull(find("#split-pages"));
    press(Action.SET_ASIDE.keys());
    assertEquals(LetterState.TO_REVIEW, state(whole), "Keys of the review do nothing here");
    press("Esc");
    assertNull(find("#split-pages"));
    assertEquals(LetterState.TO_REVIEW, state(whole));
  }

  @Test
  void aClickCutsBetweenTwoPages() throws Exception {
    SampleLetters.several(desk, 9, List.of());
    open(1280, 720);
    press(Action.SPLIT.keys());
    picture("separer-sans-coupe");
    click("#gap-3");
    assertEquals("Séparer en 2 lettres", ((Button) find("#split-now")).getText());
    click("#gap-3");
    assertEquals("Choisir une coupe, puis séparer", ((Button) find("#split-now")).getText());
    click("#page-5");
    assertEquals("Page 5 sur 9, dans la lettre 1", focused().getAccessibleText());
  }

  @Test
  void aFileMayBeKeptWhole() {
    UUID whole = SampleLetters.several(desk, 9, THREE);
    open(1280, 720);
    Toolkit.run(() -> ((Button) find("#keep-whole")).fire());
    Toolkit.settle();
    assertNull(find("#keep-whole"));
    assertTrue(desk.letters.find(whole).orElseThrow().reading().notes().contains("kept-whole"));
    assertNotNull(find("#action-split"), "It may still be split");
  }

  @Test
  void twoHundredPagesTakeNoMoreControlsThanCanBeSeen() throws Exception {
    SampleLetters.several(desk, 200, List.of());
    open(1280, 720);
    press(Action.SPLIT.keys());
    int few = pages();
    assertTrue(few > 5 && few < 60, "pages with controls: " + few);
    press("End");
    assertEquals("Page 200 sur 200, dans la lettre 1", focused().getAccessibleText());
    assertTrue(pages() < 60);
    picture("separer-200-pages");
  }

  @Test
  void theSplittingIsDrawnLargeDarkAndInEnglish() throws Exception {
    desk.settings.look("en", "dark");
    SampleLetters.several(desk, 9, THREE);
    open(1440, 900);
    press(Action.SPLIT.keys());
    picture("separer-1440-dark-en");
  }

  private void open(int width, int height) {
    window =
        Toolkit.call(
            () ->
                new DeskWindow(
                    desk.services(), List.of(ReviewScreen::new), Background.here(), () -> {}));
    stage = Toolkit.call(() -> Toolkit.show(window.root(), width, height));
    Toolkit.settle();
  }

  private void picture(String name) throws Exception {
    Toolkit.settle();
    Toolkit.call(
        () -> {
          Toolkit.picture(stage.getScene(), name);
          return true;
        });
  }

  private int pages() {
    return Toolkit.call(() -> window.root().lookupAll(".split-card").size());
  }

  private void press(String keys) {
    Toolkit.run(() -> Event.fireEvent(stage.getScene().getFocusOwner(), Keys.pressed(keys)));
    Toolkit.settle();
  }

  private void click(String id) {
    Toolkit.run(
        () ->
            Event.fireEvent(
                find(id),
                new MouseEvent(
                    MouseEvent.MOUSE_CLICKED,
                    0,
                    0,
                    0,
                    0,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    true,
                    false,
                    true,
                    null)));
    Toolkit.settle();
  }

  private Node focused() {
    return Toolkit.call(() -> stage.getScene().getFocusOwner());
  }

  private Node find(String id) {
    return Toolkit.call(() -> window.root().lookup(id));
  }

  private LetterState state(UUID letter) {
    return desk.letters.find(letter).orElseThrow().state();
  }
}
