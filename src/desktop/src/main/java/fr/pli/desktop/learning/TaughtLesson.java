package fr.pli.desktop.learning;

import fr.pli.desktop.vault.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** What the journal keeps of a lesson: its row as it was after it was taught. */
record TaughtLesson(
    UUID id,
    String topic,
    String cue,
    String wording,
    String words,
    UUID letter,
    String choice,
    String label,
    String instead,
    int times,
    int changes,
    Instant taught,
    String by) {
  static TaughtLesson of(Connection c, Topic topic, String cue) throws SQLException {
    return Sql.of(
            c,
            """
            select id, topic, cue, wording, words, letter, choice, label, instead, times, changes,
              taught_at, taught_by
            from lesson where topic = ? and cue = ?
            """,
            topic.code(),
            cue)
        .first(
            row ->
                new TaughtLesson(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, UUID.class),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getInt(10),
                    row.getInt(11),
                    row.getObject(12, Instant.class),
                    row.getString(13)))
        .orElseThrow();
  }

  /** Takes the place of what the same cue taught before. */
  void enter(Connection c) throws SQLException {
    Sql.of(c, "delete from lesson where id = ? or (topic = ? and cue = ?)", id, topic, cue)
        .update();
    Sql.of(
            c,
            """
            insert into lesson (id, topic, cue, wording, words, letter, choice, label, instead,
              times, changes, taught_at, taught_by, uses)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            """,
            id,
            topic,
            cue,
            wording,
            words,
            letter,
            choice,
            label,
            instead,
            times,
            changes,
            taught,
            by)
        .update();
  }
}
