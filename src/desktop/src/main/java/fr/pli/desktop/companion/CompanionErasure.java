package fr.pli.desktop.companion;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Erasable;
import fr.pli.desktop.vault.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/**
 * What came with letters. To be asked before the letters themselves: rows are found by the file
 * that a letter came from.
 */
public final class CompanionErasure implements Erasable {
  private static final String OF_LETTER =
      """
      from letter_companion o where exists (select 1 from letter l where l.id = ?
        and l.sha256 = o.sha256 and l.folder = o.folder and l.file_name = o.file_name)
      """;

  @Override
  public Set<DocumentId> erase(Connection c, UUID subject, Depth depth) throws SQLException {
    Set<DocumentId> documents =
        Set.copyOf(
            Sql.of(c, "select distinct document " + OF_LETTER, subject)
                .list(row -> new DocumentId(row.getString(1))));
    Sql.of(c, "delete " + OF_LETTER, subject).update();
    return documents;
  }

  @Override
  public Set<DocumentId> needed(Connection c) throws SQLException {
    return Set.copyOf(
        Sql.of(c, "select distinct document from letter_companion")
            .list(row -> new DocumentId(row.getString(1))));
  }
}
