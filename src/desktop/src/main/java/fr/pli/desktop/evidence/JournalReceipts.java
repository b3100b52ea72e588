package fr.pli.desktop.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.evidence.JournalStatement;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The receipts of our journal's heads. */
final class JournalReceipts implements OwnReceipts {
  private final Database database;

  JournalReceipts(Database database) {
    this.database = database;
  }

  /** The one that was given last, its signature verified when it came. */
  Optional<Receipt> last() {
    return database.read(
        c ->
            Sql.of(c, "select receipt from journal_receipt order by log_index desc")
                .first(row -> receipt(row.getString(1))));
  }

  void keep(JournalStatement statement, Receipt receipt) {
    String json = new String(Json.write(receipt), UTF_8);
    database.write(
        c ->
            Sql.of(
                    c,
                    "merge into journal_receipt (id, log_index, receipt) key (id) values (?, ?, ?)",
                    statement.id(),
                    statement.index(),
                    json)
                .update());
  }

  @Override
  public List<OwnReceipt> unproven(int most) {
    return database.read(
        c ->
            Sql.of(
                    c,
                    "select id, log_index, receipt from journal_receipt"
                        + " where id not in (select receipt from receipt_proof)"
                        + " order by log_index fetch first ? rows only",
                    most)
                .list(
                    row ->
                        new OwnReceipt(
                            row.getObject(1, UUID.class),
                            row.getLong(2),
                            receipt(row.getString(3)))));
  }

  private static Receipt receipt(String json) {
    return Json.read(json.getBytes(UTF_8), Receipt.class);
  }
}
