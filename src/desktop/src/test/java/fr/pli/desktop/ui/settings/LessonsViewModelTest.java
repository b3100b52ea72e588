package fr.pli.desktop.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.learning.Lesson;
import fr.pli.desktop.learning.Topic;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.FakeDesk;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LessonsViewModelTest {
  private final FakeDesk desk = new FakeDesk();
  private final LessonsViewModel model =
      new LessonsViewModel(
          desk.services(),
          Background.here(),
          failure -> {
            throw new AssertionError(failure);
          });

  private void teach(int lessons) {
    for (int i = 0; i < lessons; i++) {
      desk.lessons.add("key " + i, lesson(i));
    }
  }

  private Lesson lesson(int number) {
    return new Lesson(
        UUID.randomUUID(),
        Topic.RECIPIENT,
        "Dr " + number,
        "rpps:1",
        "Dr Paul AUBRY",
        List.of(),
        1,
        0,
        desk.clock.instant(),
        "S. Lagadec",
        0,
        null);
  }

  @Test
  void theLessonTaughtLastComesFirst() {
    teach(3);
    assertEquals("Dr 2", model.state().get().shown().getFirst().words());
  }

  @Test
  void manyAreShownWhenAPersonAsks() {
    teach(100);
    assertEquals(LessonsViewModel.FIRST, model.state().get().shown().size());
    assertEquals(100, model.state().get().all());
    model.showAll();
    assertEquals(100, model.state().get().shown().size());
  }

  @Test
  void oneIsForgotten() {
    teach(2);
    model.forget(model.state().get().shown().getFirst());
    assertEquals(List.of("Dr 0"), model.state().get().shown().stream().map(Lesson::words).toList());
  }

  @Test
  void allAreForgottenOnlyAfterAQuestion() {
    teach(2);
    model.forgetAll();
    assertEquals(2, model.state().get().all());
    model.askToForgetAll(true);
    assertTrue(model.state().get().sure());
    model.askToForgetAll(false);
    model.forgetAll();
    assertEquals(2, model.state().get().all());
    model.askToForgetAll(true);
    model.forgetAll();
    assertEquals(0, model.state().get().all());
    assertFalse(model.state().get().sure());
  }

  @Test
  void whereNothingIsLearnedNothingIsAsked() {
    model.askToForgetAll(true);
    assertFalse(model.state().get().sure());
  }

  @Test
  void closingStopsLooking() {
    model.close();
    teach(1);
    assertEquals(0, model.state().get().all());
  }
}
