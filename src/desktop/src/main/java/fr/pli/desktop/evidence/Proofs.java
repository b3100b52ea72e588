package fr.pli.desktop.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.evidence.LogProof;
import fr.pli.exchange.wire.Json;
import java.util.Optional;
import java.util.UUID;

/** The proofs that receipts are in the server's log; each is asked for once. */
public final class Proofs {
  private static final String MISSING = "";

  private final Database database;

  public Proofs(Database database) {
    this.database = database;
  }

  /** The proof of a receipt; empty when it was not asked for yet, or the log does not have it. */
  public Optional<LogProof> find(UUID receipt) {
    return database.read(
        c ->
            Sql.of(c, "select proof from receipt_proof where receipt = ? and proof <> ''", receipt)
                .first(row -> Json.read(row.getString(1).getBytes(UTF_8), LogProof.class)));
  }

  void keep(UUID receipt, LogProof proof) {
    write(receipt, new String(Json.write(proof), UTF_8));
  }

  /** The log does not have it. */
  void missing(UUID receipt) {
    write(receipt, MISSING);
  }

  private void write(UUID receipt, String proof) {
    database.write(
        c ->
            Sql.of(
                    c,
                    "merge into receipt_proof (receipt, proof) key (receipt) values (?, ?)",
                    receipt,
                    proof)
                .update());
  }
}
