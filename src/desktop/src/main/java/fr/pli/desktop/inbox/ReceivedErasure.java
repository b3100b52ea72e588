package fr.pli.desktop.inbox;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Erasable;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.Loss;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Mark;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Received letters. What stays of one is who sent it and when, its hash, and what was acknowledged.
 */
public final class ReceivedErasure implements Erasable {
  /** Reason of a letter that a colleague erased: it is to go here too. */
  static final String ELSEWHERE = "erased-elsewhere";

  /** Letters that colleagues erased at other workstations, and that still have to go here. */
  public static List<UUID> erasedElsewhere(Connection c) throws SQLException {
    return Sql.of(c, "select id from received where reason = ? and state <> 'erased'", ELSEWHERE)
        .list(row -> row.getObject(1, UUID.class));
  }

  /** Tells the server, which tells the other workstations of the mailbox. */
  public static void tellOthers(Connection c, UUID letter, String who) throws SQLException {
    if (ReceivedRows.find(c, letter).isPresent()) {
      Marks.owe(c, letter, Mark.ERASED, "", who);
    }
  }

  @Override
  public boolean knows(Connection c, UUID subject) throws SQLException {
    return ReceivedRows.find(c, subject).isPresent();
  }

  @Override
  public Set<DocumentId> erase(Connection c, UUID subject, Depth depth) throws SQLException {
    Set<DocumentId> documents = new HashSet<>();
    Optional<ReceivedLetter> letter = ReceivedRows.find(c, subject);
    letter.flatMap(it -> Optional.ofNullable(it.document())).ifPresent(documents::add);
    ReceivedRows.sealed(c, subject)
        .flatMap(bytes -> Optional.ofNullable(bytes.envelope()))
        .ifPresent(documents::add);
    ReceivedRows.strip(c, subject);
    if (depth == Depth.PROOF) {
      ReceivedRows.delete(c, subject);
    }
    return documents;
  }

  @Override
  public Loss loss(JournalEntry entry, Set<UUID> subjects, Depth depth, Supplier<byte[]> content) {
    return switch (entry.event()) {
      case H2Inbox.RECEIVED -> depth == Depth.PROOF ? Loss.WHOLE : left(content.get());
      case H2Inbox.FILED -> Loss.WHOLE;
      default -> Loss.NONE;
    };
  }

  private static Loss left(byte[] kept) {
    KeptLetter remains = Json.read(kept, KeptLetter.class).stripped();
    return new Loss(new String(Json.write(remains), StandardCharsets.UTF_8), Set.of());
  }

  @Override
  public Set<DocumentId> needed(Connection c) throws SQLException {
    return H2Inbox.documents(c);
  }
}
