package fr.pli.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Numbered scripts, each run once, none edited after it has landed. */
final class Migrations {
  private static final List<String> SCRIPTS =
      List.of(
          "1-first-tables.sql",
          "2-evidence-tree.sql",
          "3-trust.sql",
          "4-marks.sql",
          "5-announced-uploads.sql",
          "6-erasures.sql");

  private Migrations() {}

  static void run(Store store) {
    store.change(
        session -> {
          session.update("create table if not exists migration (number int primary key)");
          int done = session.all("select number from migration", row -> row.getInt(1)).size();
          if (done > SCRIPTS.size()) {
            throw new StoreException("The store was written by a later version");
          }
          for (int number = done; number < SCRIPTS.size(); number++) {
            statements(SCRIPTS.get(number)).forEach(session::update);
            session.update("insert into migration values (?)", number + 1);
          }
        });
  }

  private static List<String> statements(String script) {
    try (InputStream in = Migrations.class.getResourceAsStream(script)) {
      if (in == null) {
        throw new StoreException("Missing script " + script);
      }
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(sql.replaceAll("(?m)^--.*$", "").split(";", -1))
          .map(String::strip)
          .filter(statement -> !statement.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
