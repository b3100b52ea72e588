package fr.pli.desktop.privacy;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Erasable;
import fr.pli.desktop.vault.Erasable.Depth;
import fr.pli.desktop.vault.ErasedContent;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.Replay;
import fr.pli.desktop.vault.Shredder;
import fr.pli.exchange.wire.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What was erased is erased again in a database that is filled from the journal. */
public final class ErasureReplay implements Replay {
  private final List<Erasable> rooms;

  public ErasureReplay(List<Erasable> rooms) {
    this.rooms = List.copyOf(rooms);
  }

  @Override
  public void replay(Connection c, JournalEntry entry, byte[] content) throws SQLException {
    if (!entry.event().equals(ErasedContent.EVENT)) {
      return;
    }
    UUID letter = UUID.fromString(entry.subject());
    Depth depth = Depth.valueOf(entry.fact(Erasing.DEPTH));
    Set<DocumentId> doomed = new HashSet<>(Json.read(content, ErasedContent.class).destroyed());
    for (Erasable room : rooms) {
      doomed.addAll(room.erase(c, letter, depth));
    }
    // Whether they were destroyed before the database was lost is not known.
    Shredder.doom(c, doomed);
    ErasureCause cause = ErasureCause.ofCode(entry.fact(Erasing.CAUSE));
    new ErasedLetter(letter, entry.at(), cause, entry.who()).keep(c);
  }
}
