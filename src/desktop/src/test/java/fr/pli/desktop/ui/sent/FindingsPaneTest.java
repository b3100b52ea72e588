package fr.pli.desktop.ui.sent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.evidence.Breach;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.FakeDesk;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Toolkit;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

class FindingsPaneTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final FakeDesk desk = new FakeDesk();
  private final FindingsModel model =
      new FindingsModel(
          desk.services(),
          Background.here(),
          failure -> {
            throw new AssertionError(failure);
          });

  @Test
  void whatDoesNotFitIsToldWithWhatToDoUntilAPersonSettlesIt() {
    Toolkit.call(
        () -> {
          FindingsPane pane = new FindingsPane(model, new Messages("fr", PARIS), desk.clock);
          assertFalse(pane.isVisible());
          desk.evidence.found(Breach.LOG_FORKED);
          assertTrue(pane.isVisible());
          assertTrue(words(pane).contains("deux journaux de preuves"), words(pane));
          assertTrue(words(pane).contains("n’effacez rien"), words(pane));
          ((Button) pane.lookup(".button")).fire();
          assertFalse(pane.isVisible());
          assertEquals(List.of(), desk.evidence.open());
          return true;
        });
  }

  @Test
  void everyBreachHasItsOwnWordsInBothLanguages() {
    for (String language : List.of("fr", "en")) {
      Messages messages = new Messages(language, PARIS);
      Set<String> said = new TreeSet<>();
      for (Breach breach : Breach.values()) {
        said.add(messages.word("sent.finding.", breach.code()));
        said.add(messages.word("sent.finding-do.", breach.code()));
      }
      said.add(messages.text("sent.finding.other"));
      assertEquals(2 * Breach.values().length + 1, said.size());
    }
  }

  private static String words(Parent parent) {
    StringBuilder words = new StringBuilder();
    for (Node each : parent.getChildrenUnmodifiable()) {
      if (each instanceof Label label) {
        words.append(label.getText()).append(' ');
      } else if (each instanceof Parent inner) {
        words.append(words(inner));
      }
    }
    return words.toString();
  }
}
