package fr.pli.desktop.review;

import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.wire.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of the table review_draft. */
public final class H2Drafts implements Drafts {
  private final Database database;

  public H2Drafts(Database database) {
    this.database = database;
  }

  @Override
  public void keep(String personId, @Nullable Draft draft) {
    database.write(
        c -> {
          remove(c, personId);
          if (draft != null) {
            Sql.of(
                    c,
                    "insert into review_draft (person, json) values (?, ?)",
                    personId,
                    LetterRows.json(draft))
                .update();
          }
          return true;
        });
  }

  @Override
  public Optional<Draft> take(String personId) {
    return database.write(
        c -> {
          Optional<String> kept =
              Sql.of(c, "select json from review_draft where person = ?", personId)
                  .first(row -> row.getString(1));
          remove(c, personId);
          return kept.flatMap(H2Drafts::draft);
        });
  }

  private static void remove(Connection c, String personId) throws SQLException {
    Sql.of(c, "delete from review_draft where person = ?", personId).update();
  }

  private static Optional<Draft> draft(String json) {
    try {
      return Optional.of(Json.read(json.getBytes(StandardCharsets.UTF_8), Draft.class));
    } catch (IllegalArgumentException | NullPointerException _) {
      return Optional.empty();
    }
  }
}
