package fr.pli.desktop.learning;

import fr.pli.desktop.vault.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a row of the table lesson says about being taught.
 *
 * @param letter the letter that taught it last
 */
record LessonRow(
    UUID id, UUID letter, String choice, List<String> instead, int times, int changes) {
  static final String SELECT =
      """
      select id, topic, words, choice, label, instead, times, changes, taught_at, taught_by, uses,
        used_at
      from lesson
      """;
  private static final int MOST = 400;
  private static final int MOST_INSTEAD = 20;

  /** A row as a lesson; empty when it makes no sense. */
  static Optional<Lesson> lesson(ResultSet row) throws SQLException {
    Topic topic = Topic.ofCode(row.getString(2)).orElse(null);
    return topic == null
        ? Optional.empty()
        : Optional.of(
            new Lesson(
                row.getObject(1, UUID.class),
                topic,
                row.getString(3),
                row.getString(4),
                row.getString(5),
                list(row.getString(6)),
                row.getInt(7),
                row.getInt(8),
                row.getObject(9, Instant.class),
                row.getString(10),
                row.getInt(11),
                row.getObject(12, Instant.class)));
  }

  static Optional<LessonRow> find(Connection c, Correction correction) throws SQLException {
    return Sql.of(
            c,
            """
            select id, letter, choice, instead, times, changes from lesson
            where topic = ? and cue = ?
            """,
            correction.topic().code(),
            correction.cue())
        .first(
            row ->
                new LessonRow(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    list(row.getString(4)),
                    row.getInt(5),
                    row.getInt(6)));
  }

  static void insert(Connection c, UUID id, Correction it, Instant now, String who)
      throws SQLException {
    Sql.of(
            c,
            """
            insert into lesson (id, topic, cue, wording, words, letter, choice, label, instead,
              times, changes, taught_at, taught_by, uses)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, ?, ?, 0)
            """,
            id,
            it.topic().code(),
            it.cue(),
            it.wording(),
            cut(it.words()),
            it.letter(),
            it.choice(),
            cut(it.label()),
            joined(it.instead()),
            now,
            cut(who))
        .update();
  }

  /**
   * The row after one more correction. Another answer to the same letter mends a slip; another
   * answer to another letter shows that what is printed does not tell by itself.
   */
  LessonRow taughtAgain(Correction it) {
    boolean sameLetter = letter.equals(it.letter());
    if (choice.equals(it.choice())) {
      int more = sameLetter ? times : times + 1;
      List<String> all =
          Stream.concat(instead.stream(), it.instead().stream())
              .distinct()
              .limit(MOST_INSTEAD)
              .toList();
      return new LessonRow(id, it.letter(), choice, all, more, changes);
    }
    int switched = sameLetter && times == 1 ? changes : changes + 1;
    return new LessonRow(id, it.letter(), it.choice(), it.instead(), 1, switched);
  }

  void update(Connection c, Correction it, Instant now, String who) throws SQLException {
    Sql.of(
            c,
            """
            update lesson set letter = ?, words = ?, choice = ?, label = ?, instead = ?, times = ?,
              changes = ?, taught_at = ?, taught_by = ? where id = ?
            """,
            letter,
            cut(it.words()),
            choice,
            cut(it.label()),
            joined(instead),
            times,
            changes,
            now,
            cut(who),
            id)
        .update();
  }

  private static String joined(List<String> keys) {
    return keys.stream().limit(MOST_INSTEAD).collect(Collectors.joining("\n"));
  }

  private static List<String> list(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\n", -1));
  }

  private static String cut(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST);
  }
}
