package fr.pli.desktop.vault;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A program that writes into a vault until it is killed, and says on standard output what was
 * acknowledged: "row 17", "document 17 ab12…", "entry 17". Arguments: directory, first number.
 */
final class KilledWriter {
  private KilledWriter() {}

  static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Vault vault = TestVault.open(Path.of(arguments[0]));
    out.println("open " + List.copyOf(vault.notices()));
    for (int number = Integer.parseInt(arguments[1]); ; number++) {
      write(vault, number, out);
    }
  }

  private static void write(Vault vault, int number, PrintStream out) {
    insert(vault, number);
    out.println("row " + number);
    if (number % 10 == 0) {
      out.println("document " + number + " " + vault.documents().put(document(number)).value());
    }
    if (number % 3 == 0) {
      vault.journal().append(TestVault.entry("event" + number));
      out.println("entry " + number);
    }
  }

  private static void insert(Vault vault, int number) {
    vault
        .database()
        .write(
            connection -> {
              try (PreparedStatement insert =
                      connection.prepareStatement("insert into settings values (?, ?)");
                  PreparedStatement indexed =
                      connection.prepareStatement(
                          "insert into sync_cursor (id, cursor, seq) values (?, ?, 0)")) {
                insert.setInt(1, number);
                insert.setString(2, text(number));
                indexed.setInt(1, number);
                indexed.setString(2, "c" + number);
                return insert.executeUpdate() + indexed.executeUpdate();
              }
            });
  }

  static String text(int number) {
    return number + ":" + "x".repeat(new Random(number).nextInt(900));
  }

  static byte[] document(int number) {
    byte[] bytes = new byte[100_000];
    new Random(number).nextBytes(bytes);
    return bytes;
  }

  /** The numbers of the rows that are there as they were written, by way of both tables. */
  static Set<Integer> sound(Vault vault) {
    return vault
        .database()
        .read(
            connection -> {
              Set<Integer> sound = new HashSet<>();
              try (Statement statement = connection.createStatement();
                  ResultSet rows =
                      statement.executeQuery(
                          "select s.id, s.json, c.cursor from settings s"
                              + " join sync_cursor c on c.id = s.id")) {
                while (rows.next()) {
                  int id = rows.getInt(1);
                  if (text(id).equals(rows.getString(2)) && ("c" + id).equals(rows.getString(3))) {
                    sound.add(id);
                  }
                }
              }
              return sound;
            });
  }
}
