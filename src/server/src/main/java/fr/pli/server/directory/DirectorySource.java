package fr.pli.server.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import java.io.IOException;
import java.util.function.Consumer;

/** Entries from somewhere, one after the other; there may be half a million. */
@FunctionalInterface
public interface DirectorySource {
  /**
   * Hands over every entry.
   *
   * @throws IOException if the source cannot be read to its end
   */
  void each(Consumer<DirectoryEntry> taker) throws IOException;
}
