package fr.pli.desktop.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.desktop.evidence.OwnReceipts;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.wire.Json;
import java.util.Base64;
import java.util.List;

/** The receipts of dispatches that are still to be found in the server's log. */
public final class UnprovenReceipts implements OwnReceipts {
  private final Database database;

  public UnprovenReceipts(Database database) {
    this.database = database;
  }

  @Override
  public List<OwnReceipt> unproven(int most) {
    return database
        .read(
            c ->
                Sql.of(
                        c,
                        "select receipt from dispatch_receipt"
                            + " where id not in (select receipt from receipt_proof)"
                            + " order by at, id fetch first ? rows only",
                        most)
                    .list(row -> row.getString(1)))
        .stream()
        .map(json -> own(Json.read(json.getBytes(UTF_8), Receipt.class)))
        .toList();
  }

  /** Its signature was verified when it came. */
  private static OwnReceipt own(Receipt receipt) {
    byte[] json = Base64.getDecoder().decode(receipt.statement());
    Statement statement = Json.read(json, Statement.class);
    return new OwnReceipt(statement.id(), statement.index(), receipt);
  }
}
