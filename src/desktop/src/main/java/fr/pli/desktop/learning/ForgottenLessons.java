package fr.pli.desktop.learning;

import fr.pli.desktop.vault.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What the journal keeps of forgetting. */
record ForgottenLessons(List<UUID> ids) {
  ForgottenLessons {
    ids = List.copyOf(ids);
  }

  void enter(Connection c) throws SQLException {
    for (UUID id : ids) {
      Sql.of(c, "delete from lesson where id = ?", id).update();
    }
  }
}
