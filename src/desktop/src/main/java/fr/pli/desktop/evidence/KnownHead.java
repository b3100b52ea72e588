package fr.pli.desktop.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.evidence.SignedHead;
import fr.pli.exchange.wire.Json;
import java.util.Optional;

/** The last head of the server's log that was verified. */
final class KnownHead {
  private final Database database;

  KnownHead(Database database) {
    this.database = database;
  }

  Optional<SignedHead> find() {
    return database.read(
        c ->
            Sql.of(c, "select head from log_head where id = 1")
                .first(row -> Json.read(row.getString(1).getBytes(UTF_8), SignedHead.class)));
  }

  void keep(SignedHead head) {
    String json = new String(Json.write(head), UTF_8);
    database.write(
        c -> Sql.of(c, "merge into log_head (id, head) key (id) values (1, ?)", json).update());
  }

  /** The next head is believed as the first one was. */
  void forget() {
    database.write(c -> Sql.of(c, "delete from log_head").update());
  }
}
