package fr.pli.desktop.sync;

import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.wire.Change;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receipts that proved nothing: not believed, but not forgotten either. */
final class RefusedReceipts {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedReceipts.class);
  private static final int LONGEST = 60;

  private RefusedReceipts() {}

  static void note(Connection connection, Change change, EvidenceException.Reason reason)
      throws SQLException {
    LOG.warn("Receipt refused: {}", reason);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into refused_receipt values (?, ?, ?, ?)")) {
      insert.setLong(1, change.seq());
      insert.setString(2, change.id().substring(0, Math.min(LONGEST, change.id().length())));
      Instant at = change.at() == null ? Instant.EPOCH : change.at();
      insert.setObject(3, at.atOffset(ZoneOffset.UTC));
      insert.setString(4, reason.name().toLowerCase(Locale.ROOT));
      insert.executeUpdate();
    }
  }

  static List<RefusedReceipt> all(Connection connection) throws SQLException {
    List<RefusedReceipt> all = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select dispatch, at, reason from refused_receipt order by at, seq");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
        all.add(new RefusedReceipt(row.getString(1), at, row.getString(3)));
      }
    }
    return all;
  }
}
