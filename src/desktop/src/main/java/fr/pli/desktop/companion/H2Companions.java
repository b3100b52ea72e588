package fr.pli.desktop.companion;

import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Companions in the vault: bytes among the documents, whose they are in the database. */
public final class H2Companions implements KeptCompanions {
  private final Database database;
  private final Documents documents;

  public H2Companions(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
  }

  private record Row(String name, DocumentId document, boolean apart) {}

  @Override
  public void keep(Letter letter, List<CompanionBytes> companions) {
    List<Row> rows = new ArrayList<>();
    for (CompanionBytes each : companions) {
      rows.add(new Row(each.name(), documents.put(each.bytes()), each.apart()));
    }
    database.write(
        c -> {
          delete(c, letter);
          for (int at = 0; at < rows.size(); at++) {
            insert(c, letter, at, rows.get(at));
          }
          return rows.size();
        });
  }

  private static void delete(Connection connection, Letter letter) throws SQLException {
    Sql.of(
            connection,
            "delete from letter_companion where sha256 = ? and folder = ? and file_name = ?",
            letter.sha256(),
            letter.folder(),
            letter.fileName())
        .update();
  }

  private static void insert(Connection connection, Letter letter, int place, Row row)
      throws SQLException {
    Sql.of(
            connection,
            """
            insert into letter_companion (sha256, folder, file_name, place, name, document, apart)
            values (?, ?, ?, ?, ?, ?, ?)
            """,
            letter.sha256(),
            letter.folder(),
            letter.fileName(),
            place,
            row.name(),
            row.document().value(),
            row.apart())
        .update();
  }

  @Override
  public List<CompanionBytes> of(Letter letter) {
    List<Row> rows =
        database.read(
            c ->
                Sql.of(
                        c,
                        """
                        select name, document, apart from letter_companion
                        where sha256 = ? and folder = ? and file_name = ? order by place
                        """,
                        letter.sha256(),
                        letter.folder(),
                        letter.fileName())
                    .list(
                        row ->
                            new Row(
                                row.getString(1),
                                new DocumentId(row.getString(2)),
                                row.getBoolean(3))));
    return rows.stream()
        .map(row -> new CompanionBytes(row.name(), documents.read(row.document()), row.apart()))
        .toList();
  }

  /**
   * Documents that letters need. A companion whose letter did not come to be, since everything
   * stopped between the two, is forgotten: its file is still where it was.
   */
  public Set<DocumentId> documents() {
    database.write(
        c ->
            Sql.of(
                    c,
                    """
                    delete from letter_companion o where not exists (
                      select 1 from letter l where l.sha256 = o.sha256
                        and l.folder = o.folder and l.file_name = o.file_name)
                    """)
                .update());
    return database
        .read(
            c ->
                Sql.of(c, "select document from letter_companion")
                    .list(row -> new DocumentId(row.getString(1))))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
