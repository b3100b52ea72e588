package fr.pli.desktop.inbox;

import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.directory.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The search texts in memory: reading them out of the encrypted database at every keystroke would
 * take longer than typing. A text never changes once its letter is opened, and goes with what is
 * erased.
 */
final class SearchIndex {
  private final Database database;
  private final Map<UUID, String> texts = new HashMap<>();

  SearchIndex(Database database) {
    this.database = database;
  }

  /** Letters that hold all the words. */
  synchronized Set<UUID> find(String query) {
    load();
    List<String> words = Folding.words(query);
    Set<UUID> found = new HashSet<>();
    texts.forEach(
        (id, text) -> {
          if (SearchText.holdsAll(text, words)) {
            found.add(id);
          }
        });
    return found;
  }

  /** Reads the texts of letters that were opened since. */
  private void load() {
    List<UUID> opened =
        database.read(
            c ->
                Sql.of(c, "select id from received where state in ('unread', 'read', 'filed')")
                    .list(row -> row.getObject(1, UUID.class)));
    texts.keySet().retainAll(new HashSet<>(opened));
    List<UUID> fresh = new ArrayList<>(opened);
    fresh.removeAll(texts.keySet());
    if (fresh.isEmpty()) {
      return;
    }
    database.read(
        c -> {
          for (UUID id : fresh) {
            Sql.of(c, "select search_text from received_text where id = ?", id)
                .first(row -> row.getString(1))
                .ifPresent(text -> texts.put(id, text));
          }
          return true;
        });
  }
}
