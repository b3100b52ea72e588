package fr.pli.demo.simulation;

import fr.pli.server.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All rows of the server's store, to begin each seed with. */
final class Rows {
  private final Map<String, List<@Nullable Object[]>> tables = new LinkedHashMap<>();

  private Rows() {}

  static Rows of(Session session) {
    Rows rows = new Rows();
    for (String table :
        session.all(
            "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                + " and table_name <> 'MIGRATION' order by table_name",
            row -> row.getString(1))) {
      rows.tables.put(table, session.all("select * from " + table, Rows::values));
    }
    return rows;
  }

  private static @Nullable Object[] values(ResultSet row) throws SQLException {
    @Nullable Object[] values = new Object[row.getMetaData().getColumnCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getObject(i + 1);
    }
    return values;
  }

  /** Makes the store what it was. */
  void restore(Session session) {
    session.update("set referential_integrity false");
    tables.forEach(
        (table, rows) -> {
          session.update("delete from " + table);
          if (!rows.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(rows.getFirst().length, "?"));
            session.updateAll("insert into " + table + " values (" + marks + ")", rows);
          }
        });
    session.update("set referential_integrity true");
  }

  /** Every value as text. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    tables.values().forEach(rows -> rows.forEach(row -> add(texts, row)));
    return texts;
  }

  private static void add(List<String> texts, @Nullable Object[] row) {
    for (Object value : row) {
      texts.add(String.valueOf(value));
    }
  }
}
