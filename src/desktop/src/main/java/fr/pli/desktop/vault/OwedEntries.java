package fr.pli.desktop.vault;

import fr.pli.exchange.wire.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the journal still has to learn. An entry is owed in the transaction of the event itself,
 * appended after its commit, then struck off: a crash in between writes an entry twice at worst,
 * and never loses one.
 */
public final class OwedEntries {
  private final Database database;
  private final Documents documents;
  private final Journal journal;
  private final ReentrantLock settling = new ReentrantLock();

  public OwedEntries(Database database, Documents documents, Journal journal) {
    this.database = database;
    this.documents = documents;
    this.journal = journal;
  }

  /** Owes an entry, in the transaction of what it tells. */
  public void owe(Connection connection, JournalEntry entry) throws SQLException {
    String json = new String(Json.write(entry), StandardCharsets.UTF_8);
    Sql.of(connection, "insert into owed_entry (json) values (?)", json).update();
  }

  /**
   * As above, with what is needed to do it again. It is kept as a document, so that the journal,
   * which is read as a whole, stays small.
   */
  public void owe(Connection connection, JournalEntry entry, byte[] content) throws SQLException {
    owe(connection, List.of(entry), List.of(content));
  }

  /** The same of many; what they need is kept together. */
  public void owe(Connection connection, List<JournalEntry> entries, List<byte[]> contents)
      throws SQLException {
    List<DocumentId> kept = documents.putAll(contents);
    for (int at = 0; at < kept.size(); at++) {
      owe(connection, entries.get(at).with(kept.get(at)));
    }
  }

  /** Appends what is owed, oldest first. To be called after each such commit, and at start. */
  public void settle() {
    settling.lock();
    try {
      List<Owed> owed = database.read(OwedEntries::owed);
      if (owed.isEmpty()) {
        return;
      }
      journal.appendAll(owed.stream().map(Owed::entry).toList());
      long last = owed.getLast().seq();
      database.write(c -> Sql.of(c, "delete from owed_entry where seq <= ?", last).update());
    } finally {
      settling.unlock();
    }
  }

  /** Every entry of the journal, with those that it is still owed. */
  public List<JournalEntry> known(Connection connection) throws SQLException {
    List<JournalEntry> all = new ArrayList<>(journal.entries());
    owed(connection).forEach(each -> all.add(each.entry()));
    return all;
  }

  private static List<Owed> owed(Connection connection) throws SQLException {
    return Sql.of(connection, "select seq, json from owed_entry order by seq")
        .list(row -> new Owed(row.getLong(1), entry(row.getString(2))));
  }

  private static JournalEntry entry(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), JournalEntry.class);
  }

  private record Owed(long seq, JournalEntry entry) {}
}
