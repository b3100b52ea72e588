package fr.pli.desktop;

import fr.pli.desktop.correspondents.CorrespondentReplay;
import fr.pli.desktop.inbox.InboxReplay;
import fr.pli.desktop.learning.LessonReplay;
import fr.pli.desktop.outbox.OutboxReplay;
import fr.pli.desktop.privacy.Consents;
import fr.pli.desktop.privacy.ErasureReplay;
import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.review.LetterReplay;
import fr.pli.desktop.settings.SettingsReplay;
import fr.pli.desktop.vault.Replay;
import java.util.List;

/** Every room that fills a database that was made anew from the journal. */
public final class Replays {
  private Replays() {}

  /**
   * All of them, in no order of importance: each knows its own entries.
   *
   * @param letters over the database that is filled
   */
  public static List<Replay> of(H2Letters letters) {
    return List.of(
        new SettingsReplay(),
        new LessonReplay(),
        new CorrespondentReplay(),
        new LetterReplay(),
        new OutboxReplay(letters),
        new InboxReplay(),
        new ErasureReplay(Erasables.all()),
        Consents.replay());
  }
}
