package fr.pli.desktop.sync;

import fr.pli.desktop.vault.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Gaps of the change feed: mended where they can be, and not forgotten either way. */
final class FeedGaps {
  private FeedGaps() {}

  /** Once each: what is asked for from the beginning shows the same gap again. */
  static int note(Connection c, FeedGap gap) throws SQLException {
    return Sql.of(
            c,
            "merge into feed_gap (expected, came, at, lost) key (expected, came, lost)"
                + " values (?, ?, ?, ?)",
            gap.expected(),
            gap.came(),
            gap.at(),
            gap.lost())
        .update();
  }

  static List<FeedGap> all(Connection c) throws SQLException {
    return Sql.of(c, "select expected, came, at, lost from feed_gap order by at, expected, lost")
        .list(
            row ->
                new FeedGap(
                    row.getLong(1),
                    row.getLong(2),
                    row.getObject(3, Instant.class),
                    row.getBoolean(4)));
  }
}
