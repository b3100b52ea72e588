package fr.pli.desktop;

import fr.pli.desktop.companion.CompanionErasure;
import fr.pli.desktop.inbox.ReceivedErasure;
import fr.pli.desktop.learning.LessonErasure;
import fr.pli.desktop.outbox.DispatchErasure;
import fr.pli.desktop.review.LetterErasure;
import fr.pli.desktop.vault.Erasable;
import java.util.List;

/** Every room that keeps something about letters, and so has a part in erasing. */
public final class Erasables {
  private Erasables() {}

  /** All of them; what came with a letter is found by the letter's own row, so it is first. */
  public static List<Erasable> all() {
    return List.of(
        new CompanionErasure(),
        new LessonErasure(),
        new DispatchErasure(),
        new LetterErasure(),
        new ReceivedErasure());
  }
}
