package fr.pli.desktop.link;

import fr.pli.exchange.evidence.JournalHandover;
import fr.pli.exchange.wire.JournalState;
import fr.pli.exchange.wire.LogPath;
import fr.pli.exchange.wire.LogState;

/** The server's evidence log as seen from the workstation. What it answers proves itself or not. */
public interface LogLink {
  /**
   * How the log stands now.
   *
   * @param since size of the last head that was verified, 0 for none
   */
  LogState log(long since) throws LinkException;

  /** The way from an entry to the root of the log of a size. */
  LogPath logPath(long index, long size) throws LinkException;

  /** The last head of our own journal that the server knows. */
  JournalState journal() throws LinkException;

  /** Gives the server the head of our journal; a repeat changes nothing. */
  JournalState handOver(JournalHandover handover) throws LinkException;
}
