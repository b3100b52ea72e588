package fr.pli.desktop.learning;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Erasable;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.Loss;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.wire.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lessons that a letter taught. Only those about what is no recipient go: their words may be the
 * patient's address. All others are about professionals.
 */
public final class LessonErasure implements Erasable {
  @Override
  public Set<DocumentId> erase(Connection c, UUID subject, Depth depth) throws SQLException {
    String topic = Topic.NOT_A_RECIPIENT.code();
    Sql.of(c, "delete from lesson where letter = ? and topic = ?", subject, topic).update();
    return Set.of();
  }

  @Override
  public Loss loss(JournalEntry entry, Set<UUID> subjects, Depth depth, Supplier<byte[]> content) {
    boolean possible =
        entry.event().equals(H2Lessons.TAUGHT)
            && entry.subject().equals(Topic.NOT_A_RECIPIENT.code());
    return possible && subjects.contains(Json.read(content.get(), TaughtLesson.class).letter())
        ? Loss.WHOLE
        : Loss.NONE;
  }

  @Override
  public Set<DocumentId> needed(Connection connection) {
    return Set.of();
  }
}
