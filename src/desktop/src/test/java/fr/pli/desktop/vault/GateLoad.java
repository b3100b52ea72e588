package fr.pli.desktop.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What the gate writes into a vault, number by number, each telling "row 17", "document 17 ab12…",
 * "entry 17" or "secret 17" once it is done; and how it finds out whether all that is there.
 */
record GateLoad(Database database, Documents documents, Journal journal, Secrets secrets) {
  private static final String SECRET = "gate";
  private static final int REWRITTEN = 10;

  static GateLoad of(Vault vault) {
    return new GateLoad(vault.database(), vault.documents(), vault.journal(), vault.secrets());
  }

  static GateLoad of(Rooms rooms) {
    return new GateLoad(rooms.database(), rooms.documents(), rooms.journal(), rooms.secrets());
  }

  void write(int number, Consumer<String> tell) {
    if (number % 10 == 0) {
      tell.accept("document " + number + " " + documents.put(document(number)).value());
    }
    database.write(connection -> insert(connection, number));
    tell.accept("row " + number);
    if (number % 3 == 0) {
      journal.append(TestVault.entry("event" + number));
      tell.accept("entry " + number);
    }
    if (number % 25 == 0) {
      secrets.put(SECRET, Integer.toString(number).getBytes(UTF_8));
      tell.accept("secret " + number);
    }
  }

  private static int insert(Connection c, int number) throws SQLException {
    Sql.of(
            c,
            "insert into dispatch_move (dispatch, at, state, cause, who)"
                + " values (?, current_timestamp, 'held', ?, ?)",
            id(number),
            "c" + number,
            text(number, 190))
        .update();
    // A row that is written again and again makes old pages free, to be written over.
    Sql.of(
            c,
            "merge into settings (id, json) key (id) values (?, ?)",
            -1 - number % REWRITTEN,
            text(number, 900))
        .update();
    return Sql.of(c, "insert into settings values (?, ?)", number, text(number, 900)).update();
  }

  private static UUID id(int number) {
    // Not in the order of the rows, so that the index is written all over.
    return new UUID(new Random(number).nextLong(), number);
  }

  private static String text(int number, int longest) {
    return number + ":" + "x".repeat(new Random(number).nextInt(longest));
  }

  static byte[] document(int number) {
    byte[] bytes = new byte[new Random(number).nextInt(100_000)];
    new Random(number).nextBytes(bytes);
    return bytes;
  }

  /**
   * What is missing or other than it was written; empty when all is well.
   *
   * @param told everything that was told
   */
  List<String> missing(List<String> told) {
    Set<Integer> rows = database.read(GateLoad::rows);
    Set<String> entries = new HashSet<>();
    journal.entries().forEach(entry -> entries.add(entry.event()));
    int secret =
        secrets.get(SECRET).map(value -> Integer.parseInt(new String(value, UTF_8))).orElse(-1);
    return told.stream()
        .filter(
            line -> {
              String[] words = line.split(" ", -1);
              int number = Integer.parseInt(words[1]);
              return !switch (words[0]) {
                case "row" -> rows.contains(number);
                case "entry" -> entries.contains("event" + number);
                case "secret" -> secret >= number;
                default -> same(number, new DocumentId(words[2]));
              };
            })
        .toList();
  }

  private boolean same(int number, DocumentId id) {
    try {
      return java.util.Arrays.equals(document(number), documents.read(id));
    } catch (StorageException _) {
      return false;
    }
  }

  /** The numbers that are there as they were written, by way of both tables and of the index. */
  private static Set<Integer> rows(Connection c) throws SQLException {
    Map<String, String> byKey = moves(c, "select cause, who from dispatch_move order by seq");
    Map<String, String> byIndex =
        moves(
            c,
            "select cause, who from dispatch_move use index (dispatch_move_dispatch)"
                + " where dispatch >= '00000000-0000-0000-0000-000000000000' order by dispatch");
    if (!byKey.equals(byIndex)) {
      throw new IllegalStateException("The index does not hold what the table holds");
    }
    Set<Integer> sound = new HashSet<>();
    Sql.of(c, "select id, json from settings where id >= 0")
        .list(row -> Map.entry(row.getInt(1), row.getString(2)))
        .forEach(
            row -> {
              int number = row.getKey();
              if (row.getValue().equals(text(number, 900))
                  && text(number, 190).equals(byKey.get("c" + number))) {
                sound.add(number);
              }
            });
    if (sound.size() != byKey.size()) {
      throw new IllegalStateException("Rows of half a transaction");
    }
    return sound;
  }

  private static Map<String, String> moves(Connection c, String select) throws SQLException {
    Map<String, String> moves = new HashMap<>();
    Sql.of(c, select)
        .list(row -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(move -> moves.put(move.getKey(), move.getValue()));
    return moves;
  }
}
