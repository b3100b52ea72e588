package fr.pli.desktop.learning;

import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Sql;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.letter.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lessons in the vault's database; the journal tells that there was one, not what it says. */
public final class H2Lessons implements Lessons {
  private final Database database;
  private final OwedEntries journal;
  private final InstantSource clock;
  private final Signal changed = new Signal();

  public H2Lessons(Database database, OwedEntries journal, InstantSource clock) {
    this.database = database;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public List<Lesson> all() {
    return lessons("order by taught_at desc, id desc");
  }

  @Override
  public Optional<Lesson> find(Topic topic, String cue) {
    return lessons("where topic = ? and cue = ?", topic.code(), cue).stream().findFirst();
  }

  @Override
  public List<Lesson> worded(String wording) {
    return wording.isEmpty()
        ? List.of()
        : lessons("where wording = ? order by taught_at desc, id desc", wording);
  }

  private List<Lesson> lessons(String which, String... values) {
    return database
        .read(c -> Sql.of(c, LessonRow.SELECT + which, (Object[]) values).list(LessonRow::lesson))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void teach(Correction correction, String who) {
    write(
        c -> {
          Instant now = now();
          LessonRow before = LessonRow.find(c, correction).orElse(null);
          if (before == null) {
            LessonRow.insert(c, Ids.next(), correction, now, who);
          } else {
            before.taughtAgain(correction).update(c, correction, now, who);
          }
          tell(c, "lesson-taught", correction.topic().code(), who);
          return true;
        });
  }

  @Override
  public void used(Collection<UUID> lessons) {
    if (lessons.isEmpty()) {
      return;
    }
    Instant now = now();
    database.write(
        c -> {
          for (UUID lesson : lessons) {
            Sql.of(c, "update lesson set uses = uses + 1, used_at = ? where id = ?", now, lesson)
                .update();
          }
          return true;
        });
    changed.fire();
  }

  @Override
  public void forget(Topic topic, String cue, String who) {
    forget("delete from lesson where topic = ? and cue = ?", who, topic.code(), cue);
  }

  @Override
  public void forget(UUID lesson, String who) {
    forget("delete from lesson where id = ?", who, lesson);
  }

  @Override
  public void forgetAll(String who) {
    forget("delete from lesson", who);
  }

  private void forget(String delete, String who, Object... values) {
    write(
        c -> {
          int gone = Sql.of(c, delete, values).update();
          if (gone > 0) {
            tell(c, "lesson-forgotten", Integer.toString(gone), who);
          }
          return gone;
        });
  }

  private <T> void write(Database.Work<T> work) {
    database.write(work);
    journal.settle();
    changed.fire();
  }

  private void tell(Connection c, String event, String what, String who) throws SQLException {
    journal.owe(c, new JournalEntry(now(), event, what, who, Map.of()));
  }

  @Override
  public Signal changed() {
    return changed;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
