package fr.pli.server.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.wire.Json;
import fr.pli.server.store.Session;
import fr.pli.server.store.Settings;
import fr.pli.server.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The national directory as last imported. An import fills a new issue beside the old one in small
 * transactions, so that letters do not wait for it, and takes its place in one; if it fails the
 * former issue stays.
 */
public final class Directory {
  private static final String CURRENT = "directory.issue";
  private static final int BATCH = 500;

  private final Store store;
  private final ReentrantLock importing = new ReentrantLock();

  public Directory(Store store) {
    this.store = store;
  }

  /**
   * Replaces the directory.
   *
   * @return entries imported
   * @throws IOException if the source cannot be read; the former directory stays
   */
  public long replace(DirectorySource source) throws IOException {
    importing.lock();
    try {
      long issue = current() + 1;
      clearAllBut(issue - 1);
      Batch batch = new Batch(issue);
      source.each(batch::add);
      batch.flush();
      store.change(session -> Settings.set(session, CURRENT, Long.toString(issue)));
      clearAllBut(issue);
      return batch.total;
    } finally {
      importing.unlock();
    }
  }

  /** Entries that have a word beginning with each of the query's words; none for no words. */
  public List<DirectoryEntry> search(String query, int limit) {
    List<String> words = Words.of(query);
    if (words.isEmpty()) {
      return List.of();
    }
    StringBuilder sql =
        new StringBuilder("select content from directory_entry e where e.issue = ?");
    List<Object> arguments = new ArrayList<>(List.of(current()));
    for (String word : words) {
      sql.append(
          " and e.entry_key in (select w.entry_key from directory_word w"
              + " where w.issue = ? and w.word >= ? and w.word < ?)");
      arguments.addAll(List.of(current(), word, word + '\uffff'));
    }
    sql.append(" order by e.entry_key limit ").append(limit);
    return store.read(
        session ->
            session.all(
                sql.toString(),
                row -> Json.read(row.getString(1).getBytes(UTF_8), DirectoryEntry.class),
                arguments.toArray()));
  }

  private long current() {
    return store.read(session -> Settings.find(session, CURRENT)).map(Long::parseLong).orElse(0L);
  }

  private void clearAllBut(long issue) {
    for (String table : List.of("directory_word", "directory_entry")) {
      boolean more = true;
      while (more) {
        more =
            store.write(
                session ->
                    session.update(
                            "delete from " + table + " where issue <> ? fetch first 5000 rows only",
                            issue)
                        > 0);
      }
    }
  }

  /** Entries on their way in. */
  private final class Batch {
    private final long issue;
    private final List<DirectoryEntry> waiting = new ArrayList<>();
    private long total;

    private Batch(long issue) {
      this.issue = issue;
    }

    private void add(DirectoryEntry entry) {
      waiting.add(entry);
      if (waiting.size() == BATCH) {
        flush();
      }
    }

    private void flush() {
      store.change(this::write);
      total += waiting.size();
      waiting.clear();
    }

    private void write(Session session) {
      List<@Nullable Object[]> entries = new ArrayList<>();
      List<@Nullable Object[]> words = new ArrayList<>();
      for (DirectoryEntry entry : waiting) {
        entries.add(
            new @Nullable Object[] {issue, entry.key(), new String(Json.write(entry), UTF_8)});
        for (String word : Words.of(entry)) {
          words.add(new @Nullable Object[] {issue, word, entry.key()});
        }
      }
      session.updateAll("insert into directory_entry values (?, ?, ?)", entries);
      session.updateAll("insert into directory_word values (?, ?, ?)", words);
    }
  }
}
