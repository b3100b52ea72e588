package fr.pli.desktop.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.learning.Lesson;
import fr.pli.desktop.learning.Topic;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.FakeDesk;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Toolkit;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LessonsCardTest {
  private final FakeDesk desk = new FakeDesk();
  private Stage stage;

  @BeforeEach
  void open() {
    add(Topic.RECIPIENT, "Dr J. MARTIN", "Dr Julie MARTIN");
    add(Topic.CHANNEL, "Hélène CARON", "a channel of another version");
    stage =
        Toolkit.call(
            () -> {
              LessonsViewModel model =
                  new LessonsViewModel(
                      desk.services(),
                      Background.here(),
                      failure -> {
                        throw new AssertionError(failure);
                      });
              Messages french = new Messages("fr", ZoneId.of("Europe/Paris"));
              return Toolkit.show(new VBox(new LessonsCard(model, french).node()), 500, 500);
            });
    Toolkit.settle();
  }

  @AfterEach
  void close() {
    Toolkit.run(stage::close);
  }

  private void add(Topic topic, String words, String label) {
    UUID id = UUID.randomUUID();
    desk.lessons.add(
        id.toString(),
        new Lesson(
            id,
            topic,
            words,
            "x",
            label,
            List.of(),
            1,
            0,
            desk.clock.instant(),
            "S. Lagadec",
            0,
            null));
  }

  @Test
  void eachLessonIsASentence() {
    List<String> words = words();
    assertTrue(words.contains("« Dr J. MARTIN » : Dr Julie MARTIN"), words::toString);
    assertTrue(words.contains("Hélène CARON : par a channel of another version"));
    assertTrue(words.contains("Corrigé une fois, le 20/11/2026 par S. Lagadec"));
  }

  @Test
  void oneIsForgottenByItsButton() {
    Lesson first = desk.lessons.all().getFirst();
    fire("forget-" + first.id());
    assertEquals(1, desk.lessons.all().size());
  }

  @Test
  void allAreForgottenAfterAQuestionWhoseFocusIsOnKeeping() {
    Toolkit.run(() -> find("forget-all").requestFocus());
    fire("forget-all");
    assertEquals(2, desk.lessons.all().size());
    assertEquals("keep-all", Toolkit.call(() -> stage.getScene().getFocusOwner().getId()));
    fire("forget-all-sure");
    assertEquals(0, desk.lessons.all().size());
    assertTrue(words().stream().anyMatch(each -> each.startsWith("Rien pour l’instant")));
  }

  private void fire(String id) {
    Toolkit.run(() -> ((Button) find(id)).fire());
    Toolkit.settle();
  }

  private Node find(String id) {
    Node found = stage.getScene().lookup("#" + id);
    assertNotNull(found, id);
    return found;
  }

  private List<String> words() {
    return Toolkit.call(
        () ->
            stage.getScene().getRoot().lookupAll(".label").stream()
                .map(node -> Objects.toString(((Labeled) node).getText(), ""))
                .toList());
  }
}
