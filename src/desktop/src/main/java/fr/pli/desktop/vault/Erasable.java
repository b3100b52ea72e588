package fr.pli.desktop.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A room's part in erasing. What is not asked for here survives an erasure, so every room that
 * stores anything about a letter has one. All of it runs in the transaction of the erasure.
 */
public interface Erasable {
  /** True if this room knows a letter by this id. */
  default boolean knows(Connection connection, UUID subject) throws SQLException {
    return false;
  }

  /** Code of why a letter cannot be erased as it stands; empty for nothing known here. */
  default Optional<String> hindrance(Connection connection, UUID subject) throws SQLException {
    return Optional.empty();
  }

  /** What else holds the content of a letter, and goes with it. */
  default Set<UUID> related(Connection connection, UUID subject) throws SQLException {
    return Set.of();
  }

  /** Ids under which the journal speaks of a letter, besides its own. */
  default Set<UUID> aliases(Connection connection, UUID subject) throws SQLException {
    return Set.of();
  }

  /**
   * Takes the content out of the rows of a letter; also when the journal is replayed. A second time
   * changes nothing.
   *
   * @return documents that held it
   */
  Set<DocumentId> erase(Connection connection, UUID subject, Depth depth) throws SQLException;

  /**
   * What an entry of the journal loses.
   *
   * @param entry about one of the subjects, or about no letter at all
   * @param subjects the letter and its aliases
   * @param content what was kept with the entry; asking for it reads and decrypts
   */
  default Loss loss(JournalEntry entry, Set<UUID> subjects, Depth depth, Supplier<byte[]> content) {
    return Loss.NONE;
  }

  /** Documents that rows of this room refer to. */
  Set<DocumentId> needed(Connection connection) throws SQLException;

  /** How much goes. */
  enum Depth {
    /** Everything about the patient; who sent what to whom and when stays. */
    CONTENT,
    /** That too. What stays are entries of the journal without a name. */
    PROOF
  }
}
