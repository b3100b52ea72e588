package fr.pli.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ActionTest {
  private final Actions actions = new Actions(new Messages("fr", ZoneId.of("Europe/Paris")));
  private final List<String> done = new ArrayList<>();

  @Test
  void noTwoActionsThatMayMeetShareAKey() {
    for (Action one : Action.values()) {
      for (Action other : Action.values()) {
        if (one != other && one.scope().meets(other.scope())) {
          assertFalse(
              Actions.combination(one).equals(Actions.combination(other)), one + " and " + other);
        }
      }
    }
  }

  @Test
  void theShownScreenComesFirst() {
    actions.on(Action.KEYS, () -> done.add("window"));
    actions.ofScreen(() -> Map.of(Action.KEYS, () -> done.add("screen")));
    assertTrue(actions.perform(Action.KEYS));
    assertEquals(List.of("screen"), done);
  }

  @Test
  void anActionThatMeansNothingHereIsNotDone() {
    assertFalse(actions.perform(Action.SEND));
  }

  @Test
  void deleteInATextFieldIsLeftToTheText() {
    Toolkit.run(
        () -> {
          TextField field = new TextField();
          VBox root = new VBox(field);
          actions.on(Action.SET_ASIDE, () -> done.add("aside"));
          actions.on(Action.LOCK, () -> done.add("lock"));
          actions.listen(root);
          javafx.event.Event.fireEvent(field, Keys.of(Action.SET_ASIDE));
          javafx.event.Event.fireEvent(field, Keys.of(Action.LOCK));
          javafx.event.Event.fireEvent(root, Keys.of(Action.SET_ASIDE));
        });
    assertEquals(List.of("lock", "aside"), done);
  }

  @Test
  void whileSomethingCoversTheWindowOnlyLockAndKeysAreHeard() {
    Toolkit.run(
        () -> {
          VBox root = new VBox();
          actions.on(Action.SEARCH, () -> done.add("search"));
          actions.on(Action.LOCK, () -> done.add("lock"));
          actions.listen(root);
          actions.quiet(true);
          javafx.event.Event.fireEvent(root, Keys.of(Action.SEARCH));
          javafx.event.Event.fireEvent(root, Keys.of(Action.LOCK));
        });
    assertEquals(List.of("lock"), done);
  }

  @Test
  void keysAreWrittenAsTheKeyboardPrintsThem() {
    assertEquals("Ctrl+Entrée", actions.keys(Action.SEND));
    assertEquals("Suppr", actions.keys(Action.SET_ASIDE));
  }
}
