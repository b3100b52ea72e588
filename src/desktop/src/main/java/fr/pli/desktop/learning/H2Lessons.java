package fr.pli.desktop.learning;

import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Sql;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.wire.Json;
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

/** Lessons in the vault's database, and in its journal. */
public final class H2Lessons implements Lessons {
  static final String TAUGHT = "lesson-taught";
  static final String FORGOTTEN = "lesson-forgotten";

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
          TaughtLesson taught = TaughtLesson.of(c, correction.topic(), correction.cue());
          tell(c, TAUGHT, correction.topic().code(), who, taught);
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
    forget("where topic = ? and cue = ?", who, topic.code(), cue);
  }

  @Override
  public void forget(UUID lesson, String who) {
    forget("where id = ?", who, lesson);
  }

  @Override
  public void forgetAll(String who) {
    forget("", who);
  }

  private void forget(String which, String who, Object... values) {
    write(
        c -> {
          ForgottenLessons gone =
              new ForgottenLessons(
                  Sql.of(c, "select id from lesson " + which, values)
                      .list(row -> row.getObject(1, UUID.class)));
          if (!gone.ids().isEmpty()) {
            gone.enter(c);
            tell(c, FORGOTTEN, Integer.toString(gone.ids().size()), who, gone);
          }
          return true;
        });
  }

  private <T> void write(Database.Work<T> work) {
    database.write(work);
    journal.settle();
    changed.fire();
  }

  private void tell(Connection c, String event, String what, String who, Record content)
      throws SQLException {
    journal.owe(c, new JournalEntry(now(), event, what, who, Map.of()), Json.write(content));
  }

  @Override
  public Signal changed() {
    return changed;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
