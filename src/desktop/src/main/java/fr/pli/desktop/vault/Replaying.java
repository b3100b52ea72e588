package fr.pli.desktop.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a database that was made anew from the journal, in one transaction: a crash leaves a
 * database that is still to be filled.
 */
public record Replaying(Database database, Documents documents, Journal journal) {
  private static final Logger LOG = LoggerFactory.getLogger(Replaying.class);

  /** False if an entry could not be done again. */
  public boolean into(List<Replay> rooms) {
    if (!database.read(Commits::owesReplay)) {
      return true;
    }
    List<JournalEntry> entries = journal.entries();
    Map<String, String> erased = ErasedContent.of(entries, documents);
    int failed =
        database.write(
            connection -> {
              int passedOver = 0;
              for (JournalEntry entry : entries) {
                passedOver += replay(connection, entry, erased, rooms) ? 0 : 1;
              }
              Commits.replayed(connection);
              return passedOver;
            });
    LOG.info("Replayed {} entries of the journal, {} could not be", entries.size(), failed);
    return failed == 0;
  }

  private boolean replay(
      Connection connection, JournalEntry entry, Map<String, String> erased, List<Replay> rooms)
      throws SQLException {
    String instead = entry.content().map(id -> erased.get(id.value())).orElse(null);
    if (instead != null && instead.isEmpty()) {
      return true;
    }
    byte[] content = instead == null ? content(entry) : Bytes.utf8(instead);
    try {
      for (Replay room : rooms) {
        room.replay(connection, entry, content == null ? new byte[0] : content);
      }
      return content != null;
    } catch (IllegalArgumentException | StorageException e) {
      LOG.warn("An entry {} could not be replayed: {}", entry.event(), e.getClass().getName());
      return false;
    }
  }

  /**
   * What belongs to an entry; empty if nothing does, null if it is lost. Then the entry is done
   * again as far as it goes by itself: a letter whose file name is lost is still a letter.
   */
  private byte @Nullable [] content(JournalEntry entry) {
    try {
      return entry.content().map(documents::read).orElseGet(() -> new byte[0]);
    } catch (StorageException e) {
      LOG.warn("What belongs to an entry {} is lost: {}", entry.event(), e.reason());
      return null;
    }
  }
}
