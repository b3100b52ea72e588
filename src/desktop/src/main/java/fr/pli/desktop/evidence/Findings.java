package fr.pli.desktop.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Sql;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.wire.Json;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What did not fit, as rows that nobody deletes; the journal learns of each. */
final class Findings {
  private static final Logger LOG = LoggerFactory.getLogger(Findings.class);
  private static final String COLUMNS = "id, at, breach, subject, known, shown, settled_at";

  private final Database database;
  private final OwedEntries journal;
  private final InstantSource clock;
  private final Signal changed;

  Findings(Database database, OwedEntries journal, InstantSource clock, Signal changed) {
    this.database = database;
    this.journal = journal;
    this.clock = clock;
    this.changed = changed;
  }

  /** Those that no person has settled, oldest first. */
  List<Finding> open() {
    return database.read(
        c ->
            Sql.of(
                    c,
                    "select " + COLUMNS + " from finding where settled_at is null order by at, id")
                .list(Findings::of));
  }

  /** All, newest first. */
  List<Finding> all() {
    return database.read(
        c ->
            Sql.of(c, "select " + COLUMNS + " from finding order by at desc, id")
                .list(Findings::of));
  }

  /**
   * Notes a finding, once: what is open already, or was settled for this very subject, is not noted
   * again.
   *
   * @param known what was known, and {@code shown} what was shown; null for nothing
   */
  void note(Breach breach, String subject, @Nullable Object known, @Nullable Object shown) {
    Instant now = now();
    boolean fresh =
        database.write(
            c -> {
              if (noted(c, breach, subject)) {
                return false;
              }
              UUID id = Ids.next();
              Sql.of(
                      c,
                      "insert into finding values (?, ?, ?, ?, ?, ?, null, '')",
                      id,
                      now,
                      breach.code(),
                      subject,
                      json(known),
                      json(shown))
                  .update();
              journal.owe(c, entry("finding", id, "pli", breach, now));
              return true;
            });
    if (fresh) {
      LOG.warn("Evidence does not fit: {}", breach.code());
      journal.settle();
      changed.fire();
    }
  }

  private static boolean noted(Connection c, Breach breach, String subject) throws SQLException {
    return Sql.of(
            c,
            "select 1 from finding where breach = ? and subject = ?"
                + " and (settled_at is null or subject <> '')",
            breach.code(),
            subject)
        .first(row -> row.getInt(1))
        .isPresent();
  }

  /** True if a person settled a breach of this subject. */
  boolean settled(String subject) {
    return database.read(
        c ->
            Sql.of(c, "select 1 from finding where subject = ? and settled_at is not null", subject)
                .first(row -> row.getInt(1))
                .isPresent());
  }

  /** A person takes note; gives the finding if it was open. */
  Optional<Finding> settle(UUID id, String who) {
    Instant now = now();
    Optional<Finding> settled =
        database.write(
            c -> {
              Optional<Finding> found =
                  Sql.of(
                          c,
                          "select " + COLUMNS + " from finding where id = ? and settled_at is null",
                          id)
                      .first(Findings::of);
              if (found.isPresent()) {
                Sql.of(
                        c,
                        "update finding set settled_at = ?, settled_by = ? where id = ?",
                        now,
                        who,
                        id)
                    .update();
                journal.owe(c, entry("finding-settled", id, who, found.get().breach(), now));
              }
              return found;
            });
    journal.settle();
    changed.fire();
    return settled;
  }

  private static JournalEntry entry(String event, UUID id, String who, Breach breach, Instant at) {
    return new JournalEntry(at, event, id.toString(), who, Map.of("breach", breach.code()));
  }

  private static String json(@Nullable Object value) {
    return value == null ? "" : new String(Json.write(value), UTF_8);
  }

  private static Finding of(ResultSet row) throws SQLException {
    return new Finding(
        row.getObject(1, UUID.class),
        row.getObject(2, Instant.class),
        Breach.ofCode(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getObject(7, Instant.class));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
