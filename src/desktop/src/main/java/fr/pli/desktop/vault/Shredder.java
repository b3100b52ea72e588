package fr.pli.desktop.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Destroys documents for good. They are named in the transaction that made them needless and
 * destroyed after it; what a crash leaves undone is done at the next start.
 */
public final class Shredder {
  private static final int AT_ONCE = 100;

  private final Database database;
  private final Documents documents;

  public Shredder(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
  }

  /** Names documents that are to go, in the transaction that made them needless. */
  public static void doom(Connection c, Collection<DocumentId> needless) throws SQLException {
    for (DocumentId each : needless) {
      Sql.of(c, "merge into doomed_document (document) key (document) values (?)", each.value())
          .update();
    }
    Residue.owe(c);
  }

  /**
   * Destroys what is named and what nothing needs. It is done with the one writer stopped, so that
   * no row can begin to need a document meanwhile.
   *
   * @param rooms asked what they need: the same bytes may be in two letters
   * @return how many were destroyed
   */
  public int shred(List<? extends Erasable> rooms) {
    int destroyed = 0;
    while (!database.read(Shredder::doomed).isEmpty()) {
      destroyed += database.write(c -> shredSome(c, rooms));
    }
    return destroyed;
  }

  private int shredSome(Connection c, List<? extends Erasable> rooms) throws SQLException {
    Set<DocumentId> needed = new HashSet<>();
    for (Erasable room : rooms) {
      needed.addAll(room.needed(c));
    }
    int destroyed = 0;
    for (DocumentId each : doomed(c)) {
      if (!needed.contains(each)) {
        documents.destroy(each);
        destroyed++;
      }
      Sql.of(c, "delete from doomed_document where document = ?", each.value()).update();
    }
    return destroyed;
  }

  private static List<DocumentId> doomed(Connection c) throws SQLException {
    return Sql.of(c, "select document from doomed_document fetch first " + AT_ONCE + " rows only")
        .list(row -> new DocumentId(row.getString(1)));
  }
}
