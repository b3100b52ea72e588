package fr.pli.desktop.inbox;

import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.Replay;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Received letters and what was done with them. Acknowledgements are owed again: whether they were
 * paid is not in the journal, and the server passes over a repeat.
 */
public final class InboxReplay implements Replay {
  @Override
  public void replay(Connection c, JournalEntry entry, byte[] content) throws SQLException {
    switch (entry.event()) {
      case H2Inbox.RECEIVED -> received(c, id(entry), Json.read(content, KeptLetter.class));
      case H2Inbox.READ -> read(c, id(entry));
      case H2Inbox.UNREAD ->
          ReceivedRows.move(c, id(entry), ReceivedState.READ, ReceivedState.UNREAD, "");
      case H2Inbox.FILED -> H2Inbox.filed(c, id(entry), FiledLetter.path(entry, content));
      default -> {}
    }
  }

  private static UUID id(JournalEntry entry) {
    return UUID.fromString(entry.subject());
  }

  private static void received(Connection c, UUID id, KeptLetter kept) throws SQLException {
    Change.Notice notice = new Change.Notice(kept.blob(), kept.size(), null);
    ReceivedRows.announce(c, id, kept.announced(), notice);
    if (ReceivedRows.move(c, id, ReceivedState.ANNOUNCED, ReceivedState.FETCHED, "")) {
      ReceivedRows.keepEnvelope(c, id, kept.envelope());
      Unsealing.keepOpened(c, id, kept.content());
    }
  }

  private static void read(Connection c, UUID id) throws SQLException {
    if (ReceivedRows.move(c, id, ReceivedState.UNREAD, ReceivedState.READ, "")) {
      OwedAcknowledgements.owe(c, id, EvidenceEvent.OPENED);
    }
  }
}
