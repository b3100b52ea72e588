package fr.pli.desktop.learning;

import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.Replay;
import fr.pli.exchange.wire.Json;
import java.sql.Connection;
import java.sql.SQLException;

/** What was taught and not forgotten since. How often it was of use begins anew. */
public final class LessonReplay implements Replay {
  @Override
  public void replay(Connection connection, JournalEntry entry, byte[] content)
      throws SQLException {
    switch (entry.event()) {
      case H2Lessons.TAUGHT -> Json.read(content, TaughtLesson.class).enter(connection);
      case H2Lessons.FORGOTTEN -> Json.read(content, ForgottenLessons.class).enter(connection);
      default -> {}
    }
  }
}
